package io.kedang.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same at once, many times. */
public final class Together {

    private Together() {
    }

    public static List<Api.Answer> times(int times, IntFunction<CompletableFuture<Api.Answer>> request) {
        var sent = IntStream.range(0, times).mapToObj(request).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
