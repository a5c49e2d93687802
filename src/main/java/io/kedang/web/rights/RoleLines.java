package io.kedang.web.rights;

import io.kedang.access.TemplateAction;
import io.kedang.web.form.FormValues;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Adds and removes lines of the matrix by the button that was pressed, so that it takes no script. */
final class RoleLines {

    private static final String REMOVE = "remove.";

    private RoleLines() {
    }

    static FormValues after(FormValues form) {
        var operation = form.one("op");
        if (operation.startsWith(REMOVE)) {
            return with(form, RoleForm.lines(form).stream().filter(line -> !operation.equals(REMOVE + line)).toList());
        }
        return operation.equals("add") ? added(form) : form;
    }

    /** A new line reads every record of its template. */
    private static FormValues added(FormValues form) {
        var lines = RoleForm.lines(form);
        var id = Integer.toString(lines.stream().mapToInt(Integer::parseInt).max().orElse(-1) + 1);
        return with(form, Stream.concat(lines.stream(), Stream.of(id)).toList())
                .with("l." + id + ".template", form.one("add")).with("l." + id + ".action", TemplateAction.READ.key()).with("l." + id + ".scope", "all");
    }

    private static FormValues with(FormValues form, List<String> lines) {
        var texts = new HashMap<>(form.texts());
        texts.put("line", lines);
        return new FormValues(texts);
    }
}
