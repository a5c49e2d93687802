package io.kedang.platform.internal;

import io.kedang.kernel.EmailForm;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.SignupRequest;
import io.kedang.template.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a sign-up must look like. */
final class SignupRules {

    private SignupRules() {
    }

    static List<Violation> check(SignupRequest request, Presets presets, Lang lang) {
        var found = new ArrayList<Violation>();
        require(found, lang, text(request.companyName(), 2, 100), "companyName", "signup.company_name");
        var slug = request.slug() == null ? "" : request.slug();
        require(found, lang, Slugs.wellFormed(slug), "slug", "signup.slug_form");
        require(found, lang, !Slugs.reserved(slug), "slug", "signup.slug_reserved");
        require(found, lang, EmailForm.goodForSigningIn(request.email()), "email", "signup.email");
        require(found, lang, password(request.password(), request.email()), "password", "signup.password");
        require(found, lang, text(request.name(), 1, 80), "name", "signup.name");
        require(found, lang, request.preset() != null && presets.find(request.preset()).isPresent(), "preset", "signup.preset");
        require(found, lang, "zh".equals(request.locale()) || "en".equals(request.locale()), "locale", "signup.locale");
        require(found, lang, request.consent(), "consent", "signup.consent");
        return found;
    }

    private static void require(List<Violation> found, Lang lang, boolean good, String member, String text) {
        if (!good) {
            found.add(new Violation("/" + member, text.substring(text.indexOf('.') + 1), Texts.get(lang, text)));
        }
    }

    static boolean text(String value, int least, int most) {
        return value != null && value.strip().length() >= least && value.length() <= most && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean password(String value, String email) {
        return value != null && value.length() >= 10 && value.length() <= 128 && value.chars().distinct().count() > 1
                && !value.toLowerCase(Locale.ROOT).equals(email == null ? null : email.toLowerCase(Locale.ROOT))
                && value.chars().noneMatch(Character::isISOControl) && !CommonPasswords.contain(value);
    }
}
