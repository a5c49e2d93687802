package io.kedang.web.rights;

import io.kedang.web.view.FieldWhyPage;
import io.kedang.web.view.MemberPage;
import io.kedang.web.view.RevealPage;
import io.kedang.web.view.RoleEditor;
import io.kedang.web.view.RolesPage;
import io.kedang.web.view.Shell;
import io.kedang.web.view.TeamsPage;
import io.kedang.web.view.WhyPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages/rights")
final class RightsPages {

    private RightsPages() {
    }

    static native TemplateInstance roles(Shell shell, RolesPage page);

    static native TemplateInstance role(Shell shell, RoleEditor page);

    static native TemplateInstance teams(Shell shell, TeamsPage page);

    static native TemplateInstance member(Shell shell, MemberPage page);

    static native TemplateInstance why(Shell shell, WhyPage page);

    static native TemplateInstance fieldwhy(Shell shell, FieldWhyPage page);

    static native TemplateInstance reveal(Shell shell, RevealPage page);

    static native TemplateInstance words(RoleEditor.Summary summary);
}
