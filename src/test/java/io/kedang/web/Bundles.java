package io.kedang.web;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the pages, read without the container. */
public final class Bundles {

    private Bundles() {
    }

    /** Answers like the real bundle; parameters are put in their places, conditions inside a text are not followed. */
    public static <T> T in(Class<T> bundle, Lang lang) {
        var chinese = chinese(bundle);
        return bundle.cast(Proxy.newProxyInstance(bundle.getClassLoader(), new Class<?>[] {bundle}, (proxy, method, args) -> {
            var text = lang == Lang.ZH ? chinese.get(method.getName()) : english(method);
            for (int i = 0; args != null && i < args.length; i++) {
                text = text.replace("{" + method.getParameters()[i].getName() + "}", String.valueOf(args[i]));
            }
            return text;
        }));
    }

    static String english(Method method) {
        return method.getAnnotation(Message.class).value();
    }

    /** Where a bundle's Chinese is. */
    static Path fileOf(Class<?> bundle) {
        return Path.of("src/main/resources/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_zh.properties");
    }

    /** In the order of the file. */
    static Map<String, String> chinese(Class<?> bundle) {
        var texts = new LinkedHashMap<String, String>();
        try {
            for (var line : Files.readAllLines(fileOf(bundle), StandardCharsets.UTF_8)) {
                var at = line.indexOf('=');
                if (!line.startsWith("#") && at > 0) {
                    texts.put(line.substring(0, at), line.substring(at + 1));
                }
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
