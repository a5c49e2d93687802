package io.kedang.web.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Pages and their fragments show personal data: no cache keeps them. What may be kept says so itself. */
public class PrivatePages {

    private static final String CACHE_CONTROL = "Cache-Control";

    @ServerResponseFilter
    public void forbidKeeping(ContainerResponseContext response) {
        var type = response.getMediaType();
        var page = type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
        if (page || !response.getHeaders().containsKey(CACHE_CONTROL)) {
            response.getHeaders().putSingle(CACHE_CONTROL, "no-store");
        }
    }
}
