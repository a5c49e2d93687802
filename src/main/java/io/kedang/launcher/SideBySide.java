package io.kedang.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs two steps at the same time and ends when both have, or with the first failure. */
final class SideBySide {

    private SideBySide() {
    }

    static void run(Runnable one, Runnable other) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(one);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other);
        CompletableFuture<Void> end = CompletableFuture.allOf(first, second);
        first.exceptionally(failure -> failAtOnce(end, failure));
        second.exceptionally(failure -> failAtOnce(end, failure));
        try {
            end.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private static Void failAtOnce(CompletableFuture<Void> end, Throwable failure) {
        end.completeExceptionally(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        return null;
    }
}
