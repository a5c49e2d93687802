package io.kedang.web.http;

import io.kedang.kernel.Lang;
import io.kedang.kernel.http.RequestContext;
import io.kedang.web.FieldMessages;
import io.kedang.web.Messages;
import io.kedang.web.PublicMessages;
import io.kedang.web.WebConfig;
import io.kedang.web.show.Reader;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;

/** For whom a request's page is: language and zone. The browser tells its zone in a cookie. */
@ApplicationScoped
public class Readers {

    private static final String ZONE_COOKIE = "kedang_zone";

    private final ZoneId fallback;

    Readers(WebConfig config) {
        fallback = ZoneId.of(config.timeZone());
    }

    public Reader of(RoutingContext context) {
        var lang = RequestContext.of(context).lang();
        return new Reader(lang, texts(lang), fields(lang), zone(context));
    }

    /** The texts of a language. */
    public static Messages texts(Lang lang) {
        return texts(Messages.class, lang);
    }

    /** The texts about fields. */
    public static FieldMessages fields(Lang lang) {
        return texts(FieldMessages.class, lang);
    }

    /** The texts of the pages that anybody sees. */
    public static PublicMessages open(Lang lang) {
        return texts(PublicMessages.class, lang);
    }

    private static <T> T texts(Class<T> bundle, Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(lang.code()));
    }

    private ZoneId zone(RoutingContext context) {
        var cookie = context.request().getCookie(ZONE_COOKIE);
        try {
            return cookie == null ? fallback : ZoneId.of(cookie.getValue().replace("%2F", "/"));
        } catch (DateTimeException unknown) {
            return fallback;
        }
    }
}
