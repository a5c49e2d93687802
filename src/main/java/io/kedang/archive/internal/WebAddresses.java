package io.kedang.archive.internal;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the web, as one may put them into a link: http or https, a name that can exist, nothing in it that a browser reads in another way. */
final class WebAddresses {

    private static final Pattern FORM = Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#\\s@\\\\]+)([/?#].*)?");
    private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)([a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private WebAddresses() {
    }

    /** @return the address with its scheme, its host in the form of the network and in lower case, everything else percent-encoded where it must be */
    static Optional<String> http(String text) {
        var form = FORM.matcher(text.replace('\u3002', '.').replace('\uff0e', '.'));
        if (!form.matches()) {
            return Optional.empty();
        }
        var scheme = form.group(1) == null ? "https" : form.group(1).toLowerCase(Locale.ROOT);
        var colon = form.group(2).lastIndexOf(':');
        var host = host(colon < 0 ? form.group(2) : form.group(2).substring(0, colon));
        var port = colon < 0 ? "" : form.group(2).substring(colon + 1);
        var rest = form.group(3) == null ? "" : encoded(text.substring(text.length() - form.group(3).length()));
        if (!scheme.equals("http") && !scheme.equals("https") || host == null || colon >= 0 && !port(port)) {
            return Optional.empty();
        }
        return wellFormed(scheme + "://" + host + (colon < 0 ? "" : ":" + port) + rest);
    }

    private static boolean port(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 65_536;
    }

    private static String host(String text) {
        try {
            var host = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return HOST.matcher(host).matches() ? host : null;
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }

    private static String encoded(String rest) {
        var out = new StringBuilder(rest.length() + 16);
        for (var b : rest.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xff);
            var plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return BROKEN_ESCAPE.matcher(out).replaceAll("%25").replace("[", "%5B").replace("]", "%5D");
    }

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static Optional<String> wellFormed(String address) {
        try {
            return Optional.of(new URI(address).toString());
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
