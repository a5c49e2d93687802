package io.kedang.web.design;

import io.kedang.web.view.DesignerPage;
import io.kedang.web.view.Shell;
import io.kedang.web.view.TemplatesPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages/design")
final class DesignPages {

    private DesignPages() {
    }

    static native TemplateInstance templates(Shell shell, TemplatesPage page);

    static native TemplateInstance designer(Shell shell, DesignerPage page);
}
