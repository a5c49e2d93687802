package io.kedang.kernel;

import java.util.regex.Pattern;

/** What an e-mail address looks like. Deliberately plain: only a mail that arrives proves one, and intranets have top-level domains of their own. */
public final class EmailForm {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}\"<>(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+'-]+");

    private EmailForm() {
    }

    /** Whether somebody can sign in with it: the identity provider, for which it is also the user's name, takes plain local parts only. */
    public static boolean goodForSigningIn(String text) {
        return good(text) && PLAIN.matcher(text.substring(0, text.indexOf('@'))).matches();
    }

    public static boolean good(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches() && !text.contains("..");
    }
}
