package io.kedang.web.journal;

import io.kedang.web.view.JournalView;
import io.kedang.web.view.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages/journal")
final class JournalPages {

    private JournalPages() {
    }

    static native TemplateInstance journal(Shell shell, JournalView page);

    static native TemplateInstance trail(Shell shell, JournalView.Trail page);

    static native TemplateInstance checkpoints(Shell shell, JournalView.Checkpoints page);
}
