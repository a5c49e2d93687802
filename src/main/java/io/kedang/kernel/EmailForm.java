package io.kedang.kernel;

import java.util.regex.Pattern;

/** What an e-mail address looks like. Deliberately plain: only a mail that arrives proves one, and intranets have top-level domains of their own. */
public final class EmailForm {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}\"<>(),;:\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

    private EmailForm() {
    }

    public static boolean good(String text) {
        return text != null && text.length() <= LONGEST && FORM.matcher(text).matches() && !text.contains("..");
    }
}
