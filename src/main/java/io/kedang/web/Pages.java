package io.kedang.web;

import io.kedang.web.view.BinPage;
import io.kedang.web.view.CodePage;
import io.kedang.web.view.FaultPage;
import io.kedang.web.view.HomePage;
import io.kedang.web.view.MembersPage;
import io.kedang.web.view.RecordForm;
import io.kedang.web.view.RecordList;
import io.kedang.web.view.RecordPage;
import io.kedang.web.view.Shell;
import io.kedang.web.view.SignupPage;
import io.kedang.web.view.SlugCheck;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages")
public final class Pages {

    private Pages() {
    }

    public static native TemplateInstance landing(Shell shell);

    public static native TemplateInstance signup(Shell shell, SignupPage page);

    public static native TemplateInstance slug(SlugCheck check, List<String> faults);

    public static native TemplateInstance code(Shell shell, CodePage page);

    public static native TemplateInstance welcome(Shell shell, String company, String email, Boolean known);

    public static native TemplateInstance home(Shell shell, HomePage page);

    public static native TemplateInstance list(Shell shell, RecordList page);

    public static native TemplateInstance bin(Shell shell, BinPage page);

    public static native TemplateInstance form(Shell shell, RecordForm page);

    public static native TemplateInstance record(Shell shell, RecordPage page);

    public static native TemplateInstance members(Shell shell, MembersPage page);

    public static native TemplateInstance companies(Shell shell);

    public static native TemplateInstance profile(Shell shell);

    public static native TemplateInstance fault(Shell shell, FaultPage page);
}
