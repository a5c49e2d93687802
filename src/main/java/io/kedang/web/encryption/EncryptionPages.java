package io.kedang.web.encryption;

import io.kedang.web.view.EncryptionPage;
import io.kedang.web.view.Shell;
import io.kedang.web.view.ShredPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package, checked against their view records when the product is built. */
@CheckedTemplate(basePath = "pages/encryption")
final class EncryptionPages {

    private EncryptionPages() {
    }

    static native TemplateInstance encryption(Shell shell, EncryptionPage page);

    static native TemplateInstance work(Shell shell, EncryptionPage.Work work);

    static native TemplateInstance shred(Shell shell, ShredPage page);
}
