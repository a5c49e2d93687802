package io.kedang.kernel;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Blocking work on a worker thread; what follows goes on where it was called from, since Hibernate Reactive only works there. */
public final class Worker {

    private Worker() {
    }

    public static <T> Uni<T> call(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            var context = Vertx.currentContext();
            var worked = Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
            return context == null ? worked : worked.emitOn(command -> context.runOnContext(ignored -> command.run()));
        });
    }

    /** What another library completes on threads of its own. */
    public static <T> Uni<T> elsewhere(Supplier<CompletionStage<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var context = Vertx.currentContext();
            var stage = work.get();
            var done = Uni.createFrom().completionStage(stage);
            return context == null || stage.toCompletableFuture().isDone() ? done : done.emitOn(command -> context.runOnContext(ignored -> command.run()));
        });
    }

    public static Uni<Void> run(Runnable work) {
        return call(() -> {
            work.run();
            return null;
        });
    }
}
