package io.kedang.web.http;

import io.kedang.kernel.Problem;
import io.kedang.web.WebError;
import io.kedang.web.form.FormValues;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Nothing that changes anything enters from a page without its token. A page's method takes part by declaring a form parameter,
 * which makes the body be read before this filter; one that forgets to is refused, always.
 * A bearer token needs no more, because browsers do not send one by themselves; a session cookie at the API does.
 */
public class FormGate {

    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final String FORM = FormGate.class.getName();
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfTokens tokens;

    FormGate(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    @ServerRequestFilter(readBody = true)
    public void check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (HARMLESS.contains(request.getMethod()) || Requests.byToken(context)) {
            return;
        }
        var form = valuesOf(((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData());
        var sent = form.has(FIELD) ? form.one(FIELD) : context.request().getHeader(HEADER);
        if (!tokens.valid(context, sent) || Requests.fromElsewhere(context)) {
            throw Problem.of(WebError.PAGE_EXPIRED);
        }
        context.put(FORM, form);
    }

    /** The form of this request. */
    public static FormValues formOf(RoutingContext context) {
        FormValues form = context.get(FORM);
        return form == null ? FormValues.none() : form;
    }

    private static FormValues valuesOf(FormData data) {
        if (data == null) {
            return FormValues.none();
        }
        var texts = new HashMap<String, List<String>>();
        for (var name : data) {
            texts.put(name, data.get(name).stream().filter(value -> !value.isFileItem()).map(FormValue::getValue).toList());
        }
        return new FormValues(texts);
    }
}
