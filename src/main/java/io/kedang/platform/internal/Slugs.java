package io.kedang.platform.internal;

import io.kedang.kernel.Latin;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Short names of companies. */
final class Slugs {

    static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final Set<String> RESERVED = Set.of("admin", "administrator", "api", "app", "assets", "audit", "auth", "billing", "blog", "cdn", "company",
            "control", "demo-data", "docs", "ftp", "help", "health", "home", "imap", "internal", "kedang", "keycloak", "login", "logout", "mail", "master", "me",
            "metrics", "new", "openapi", "operator", "organization", "pop", "postgres", "public", "realms", "root", "security", "settings", "signup", "smtp", "sso",
            "static", "status", "support", "system", "tenant", "test", "webjars", "www");
    /** Legal forms that say nothing about which company it is; the longest first. */
    private static final List<String> LEGAL_FORMS = List.of("\u6709\u9650\u8d23\u4efb\u516c\u53f8", "\u80a1\u4efd\u6709\u9650\u516c\u53f8",
            "\u96c6\u56e2\u6709\u9650\u516c\u53f8", "\u6709\u9650\u516c\u53f8", "\u516c\u53f8");
    private static final Pattern LATIN_FORMS = Pattern.compile("[ ,.]+(?:co\\.?,? ?ltd|ltd|inc|llc|gmbh|limited|corp|corporation|company)\\.?$");

    private Slugs() {
    }

    static boolean wellFormed(String slug) {
        return slug.length() >= SHORTEST && slug.length() <= LONGEST && FORM.matcher(slug).matches();
    }

    static boolean reserved(String slug) {
        return RESERVED.contains(slug);
    }

    /** Pinyin without spaces for Chinese, words joined by hyphens for the rest; {@code company} when nothing is left of the name. */
    static String suggest(String companyName) {
        var name = companyName.strip();
        for (var form : LEGAL_FORMS) {
            if (name.endsWith(form) && name.length() > form.length()) {
                name = name.substring(0, name.length() - form.length());
                break;
            }
        }
        var han = name.codePoints().anyMatch(Character::isIdeographic);
        var latin = LATIN_FORMS.matcher(Latin.of(name)).replaceAll("");
        var slug = latin.replaceAll("[^a-z0-9]+", han ? "" : "-").replaceAll("^[^a-z]+|-+$", "");
        slug = slug.length() > LONGEST - 4 ? slug.substring(0, LONGEST - 4).replaceAll("-+$", "") : slug;
        return slug.length() < SHORTEST ? (slug + "-company").replaceAll("^-", "") : slug;
    }
}
