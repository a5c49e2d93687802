package io.kedang.web.mark;

import io.kedang.web.view.MarkPage;
import io.kedang.web.view.Shell;
import io.kedang.web.view.StampPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages/mark")
final class MarkPages {

    private MarkPages() {
    }

    static native TemplateInstance watermark(Shell shell, MarkPage page);

    static native TemplateInstance stamp(Shell shell, StampPage page);
}
