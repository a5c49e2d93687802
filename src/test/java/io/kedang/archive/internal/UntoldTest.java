package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class UntoldTest {

    private long now;
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Untold untold = new Untold(() -> now, later::add);
    /** Each attempt to tell. */
    private final List<CompletableFuture<Void>> tellings = new ArrayList<>();

    private CompletionStage<Void> telling() {
        tellings.add(new CompletableFuture<>());
        return tellings.get(tellings.size() - 1);
    }

    private void pass(Duration time) {
        now += time.toNanos();
        untold.answerOld();
    }

    @Test
    void shouldAnswerWhenEveryNodeKnows() {
        // when
        var answer = untold.told(this::telling).toCompletableFuture();
        pass(Untold.PATIENCE.minusMillis(1));

        // then
        assertThat(answer).isNotDone();
        assertThat(untold.settled()).isTrue();
        tellings.get(0).complete(null);
        assertThat(answer).isCompleted();
    }

    @Test
    void shouldNotKeepAChangeWaitingForLongerAndBeUnsettledUntilItIsTold() {
        // given
        var answer = untold.told(this::telling).toCompletableFuture();

        // when
        pass(Untold.PATIENCE);

        // then
        assertThat(untold.settled()).isFalse();
        assertThat(answer).isNotDone();
        pass(Untold.LONGEST.minus(Untold.PATIENCE));
        assertThat(answer).isCompleted();
        assertThat(untold.settled()).isFalse();
        tellings.get(0).complete(null);
        assertThat(untold.settled()).isTrue();
    }

    @Test
    void shouldTellAgainWhatCouldNotBeTold() {
        // given
        var answer = untold.told(this::telling).toCompletableFuture();

        // when
        tellings.get(0).completeExceptionally(new IllegalStateException("a node is lost"));

        // then
        assertThat(answer).isNotDone();
        assertThat(tellings).hasSize(1);
        later.remove().run();
        assertThat(tellings).hasSize(2);
        tellings.get(1).complete(null);
        assertThat(answer).isCompleted();
        pass(Untold.LONGEST);
        assertThat(untold.settled()).isTrue();
    }

    @Test
    void shouldTellAgainWhatFailedAtOnce() {
        // given
        var answer = untold.told(() -> {
            if (tellings.isEmpty()) {
                telling();
                throw new IllegalStateException("not now");
            }
            return CompletableFuture.completedStage(null);
        }).toCompletableFuture();
        assertThat(answer).isNotDone();

        // when
        later.remove().run();

        // then
        assertThat(answer).isCompleted();
    }

    /** Whoever consents for so long from when it was asked, and is asked at the last moment, has ended before the change is answered. */
    @Test
    void shouldAnswerOnlyWhenNobodyServesAnyMore() {
        assertThat(Untold.LONGEST).isGreaterThan(Untold.PATIENCE.plus(Consent.LASTS)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void shouldKeepNobodyWaitingWhenTheNodeLeaves() {
        // given
        var answer = untold.told(this::telling).toCompletableFuture();

        // when
        untold.close();
        tellings.get(0).completeExceptionally(new IllegalStateException("stopped"));

        // then
        assertThat(answer).isCompleted();
        assertThat(later).isEmpty();
    }
}
