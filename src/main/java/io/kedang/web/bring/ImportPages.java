package io.kedang.web.bring;

import io.kedang.web.view.ImportPage;
import io.kedang.web.view.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of this package, checked against its view record when the product is built. */
@CheckedTemplate(basePath = "pages/bring")
final class ImportPages {

    private ImportPages() {
    }

    static native TemplateInstance records(Shell shell, ImportPage page);
}
