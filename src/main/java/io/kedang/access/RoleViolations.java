package io.kedang.access;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;

/** What can be wrong with a role, in words. */
final class RoleViolations {

    /** Who is told of a mistake. */
    interface Sink {
        void add(String pointer, String code, Object... args);
    }

    private RoleViolations() {
    }

    static Violation of(String pointer, String code, Lang lang, Object... args) {
        return new Violation(pointer, code, Texts.get(lang, "role." + code, args));
    }
}
