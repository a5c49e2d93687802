package io.kedang.template.internal;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a template document, in one language; no more than anybody reads. */
final class Findings {

    private static final int MOST = 100;

    private final Lang lang;
    private final List<Violation> all = new ArrayList<>();

    Findings(Lang lang) {
        this.lang = lang;
    }

    /** @param code text {@code template.<code>} says what it means */
    void add(String pointer, String code, Object... args) {
        add(new Violation(pointer, code, Texts.get(lang, "template." + code, args)));
    }

    void add(Violation violation) {
        if (all.size() < MOST && !all.contains(violation)) {
            all.add(violation);
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(all);
    }
}
