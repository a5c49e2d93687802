package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Guarded;
import io.kedang.access.RoleDocuments;
import io.kedang.access.RoleDraft;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that can be wrong with a role that somebody would have. */
final class RoleCheck {

    static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,47}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_DOCUMENT = 100_000;

    private RoleCheck() {
    }

    /** @param isNew whether its key counts @throws Problem {@link AccessError#ROLE_INVALID} */
    static RoleDraft of(RoleDraft draft, boolean isNew, List<Guarded> templates, Lang lang) {
        var found = new ArrayList<Violation>();
        if (isNew && (draft.key() == null || !KEY.matcher(draft.key()).matches())) {
            found.add(violation("/key", "key", lang));
        }
        text(found, "/name", draft.name(), 1, LONGEST_NAME, lang);
        text(found, "/description", draft.description(), 0, LONGEST_DESCRIPTION, lang);
        RoleDocuments.check(draft.document(), templates, lang).forEach(wrong -> found.add(new Violation("/document" + wrong.pointer(), wrong.code(), wrong.message())));
        if (draft.document() != null && draft.document().toString().length() > LONGEST_DOCUMENT) {
            found.add(violation("/document", "too_large", lang));
        }
        if (!found.isEmpty()) {
            throw Problem.of(AccessError.ROLE_INVALID, found);
        }
        return draft;
    }

    private static void text(List<Violation> found, String pointer, Label label, int least, int most, Lang lang) {
        part(found, pointer + "/zh", label == null ? null : label.zh(), least, most, lang);
        part(found, pointer + "/en", label == null ? null : label.en(), least, most, lang);
    }

    private static void part(List<Violation> found, String pointer, String text, int least, int most, Lang lang) {
        if (text == null || text.strip().length() < least || text.length() > most || text.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            found.add(new Violation(pointer, "text", Texts.get(lang, "role.text", least, most)));
        }
    }

    static Violation violation(String pointer, String code, Lang lang, Object... args) {
        return new Violation(pointer, code, Texts.get(lang, "role." + code, args));
    }
}
