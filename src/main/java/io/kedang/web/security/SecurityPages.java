package io.kedang.web.security;

import io.kedang.web.view.SecurityPage;
import io.kedang.web.view.SessionsPage;
import io.kedang.web.view.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages/security")
final class SecurityPages {

    private SecurityPages() {
    }

    static native TemplateInstance settings(Shell shell, SecurityPage page);

    static native TemplateInstance sessions(Shell shell, SessionsPage page);
}
