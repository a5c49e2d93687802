package io.kedang.web.security;

import io.kedang.platform.SigninMethods;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.SessionsPage.Method;
import java.time.ZoneOffset;

/** What somebody signs in with, ready to be shown. */
final class MethodRows {

    private MethodRows() {
    }

    static Method of(SigninMethods.Method method, Reader reader) {
        return new Method(method.id(), icon(method.kind()), kind(method.kind(), SecurityTexts.in(reader.lang())), method.label() == null ? "" : method.label(),
                Times.minute(method.since().atOffset(ZoneOffset.UTC), reader), method.kind() == SigninMethods.Kind.PASSWORD);
    }

    private static String icon(SigninMethods.Kind kind) {
        return switch (kind) {
            case PASSWORD -> "lock";
            case CODE -> "device-mobile";
            case PASSKEY, SECURITY_KEY -> "key";
        };
    }

    private static String kind(SigninMethods.Kind kind, SecurityMessages texts) {
        return switch (kind) {
            case PASSWORD -> texts.methodPassword();
            case CODE -> texts.methodCode();
            case PASSKEY -> texts.methodPasskey();
            case SECURITY_KEY -> texts.methodSecurityKey();
        };
    }
}
