package io.kedang.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;

/** Turns whatever was thrown into a {@link Problem}. What is not known becomes {@link CommonError#INTERNAL} and reveals nothing. */
final class Failures {

    private Failures() {
    }

    static Problem problemOf(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return problemOf(failure.getCause());
        }
        return Problem.of(codeOf(failure));
    }

    private static ErrorCode codeOf(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return malformedBody(web) ? CommonError.MALFORMED_JSON : byStatus(web.getResponse().getStatus());
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return CommonError.UNAUTHENTICATED;
        }
        if (failure instanceof ForbiddenException) {
            return CommonError.FORBIDDEN;
        }
        if (failure instanceof JsonProcessingException || failure instanceof CharacterCodingException || unreadableNumber(failure)) {
            return CommonError.MALFORMED_JSON;
        }
        return unfinishedForm(failure) || gone(failure) ? CommonError.MALFORMED_REQUEST : CommonError.INTERNAL;
    }

    /** A form of several parts that ends before it says so. */
    private static boolean unfinishedForm(Throwable failure) {
        return failure instanceof IOException && Arrays.stream(failure.getStackTrace()).limit(10)
                .anyMatch(frame -> frame.getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart."));
    }

    /** The client went away before its body had come; nobody reads the answer. */
    private static boolean gone(Throwable failure) {
        for (var cause = failure instanceof IOException ? failure : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }

    /** Jackson lets an exponent that no number can have escape as what Java throws. */
    private static boolean unreadableNumber(Throwable failure) {
        return failure instanceof JsonLimits.UnreadableNumber || failure instanceof NumberFormatException
                && Arrays.stream(failure.getStackTrace()).limit(10).anyMatch(frame -> frame.getClassName().startsWith("com.fasterxml.jackson.core."));
    }

    private static boolean malformedBody(WebApplicationException web) {
        return web.getCause() instanceof JsonProcessingException || web.getCause() instanceof JsonMappingException;
    }

    private static ErrorCode byStatus(int status) {
        for (var code : CommonError.values()) {
            if (code.status() == status && code != CommonError.MALFORMED_JSON) {
                return code;
            }
        }
        return status < 500 ? CommonError.MALFORMED_REQUEST : CommonError.INTERNAL;
    }
}
