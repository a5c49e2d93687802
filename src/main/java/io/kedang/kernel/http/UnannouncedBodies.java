package io.kedang.kernel.http;

import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.vertx.ext.web.RoutingContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Counts bodies that did not say how large they are. What is too much is read to its end and dropped: then the client reads the answer that says so. */
public class UnannouncedBodies {

    @ServerRequestFilter(readBody = true)
    public void count(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        var limit = BodyLimit.of(context);
        if (limit != null && context.request().getHeader("Transfer-Encoding") != null) {
            var read = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            read.setInputStream(new Counted(read.getInputStream(), limit));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long count;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            add(read);
            return read;
        }

        private void add(int read) throws IOException {
            count += Math.max(0, read);
            if (count > limit) {
                in.transferTo(OutputStream.nullOutputStream());
                throw Problem.of(CommonError.BODY_TOO_LARGE);
            }
        }
    }
}
