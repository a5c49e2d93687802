package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final long LASTS = Consent.LASTS.toNanos();

    /** Near where it overflows, as nanoTime may be. */
    private long now = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(3);
    private final AtomicInteger forgotten = new AtomicInteger();
    private final Consent consent = new Consent(() -> now, forgotten::incrementAndGet);

    private void refresh(String... members) {
        consent.refresh(Arrays.asList(members), true);
    }

    private boolean given() {
        return consent.given(consent.renewed());
    }

    @Test
    void shouldNeedNobodyWhoIsNotThereOrNeverSaidAnything() {
        // when
        refresh("self", "starting");
        now += 10 * LASTS;

        // then
        assertThat(given()).isTrue();
        assertThat(forgotten).hasValue(0);
    }

    @Test
    void shouldEndWhenOneOfTheOthersSaysNothingMore() {
        // given
        consent.heard("two");
        consent.heard("three");
        refresh("self", "two", "three");

        // when
        now += LASTS - 1;
        consent.given("two", now);
        refresh("self", "two", "three");

        // then
        assertThat(given()).isTrue();
        now += 1;
        assertThat(given()).isFalse();
        assertThat(forgotten).hasValue(0);
    }

    @Test
    void shouldCountFromWhenItWasAskedFor() {
        // given
        consent.heard("two");
        var asked = now;

        // when the answer comes late
        now += LASTS;
        consent.given("two", asked);
        refresh("self", "two");

        // then
        assertThat(given()).isFalse();
        consent.given("two", now - 1);
        consent.given("two", asked);
        refresh("self", "two");
        assertThat(given()).isTrue();
    }

    @Test
    void shouldForgetWhatItHoldsBeforeItServesAgain() {
        // given
        consent.heard("two");
        refresh("self", "two");
        var before = consent.renewed();
        now += 2 * LASTS;
        assertThat(consent.given(before)).isFalse();

        // when
        consent.given("two", now);
        refresh("self", "two");

        // then what was fetched before is not good, either
        assertThat(forgotten).hasValue(1);
        assertThat(given()).isTrue();
        assertThat(consent.given(before)).isFalse();
    }

    @Test
    void shouldNotWaitForWhoHasLeft() {
        // given
        consent.heard("two");
        refresh("self", "two");
        now += 2 * LASTS;
        refresh("self", "two");
        assertThat(given()).isFalse();

        // when
        refresh("self");

        // then
        assertThat(given()).isTrue();
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void shouldNotServeWhatItCouldNotTell() {
        // when
        consent.refresh(List.of("self", "two"), false);

        // then
        assertThat(given()).isFalse();
        refresh("self", "two");
        assertThat(given()).isTrue();
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void shouldNotServeAgainBeforeItCouldForget() {
        // given
        var fails = new AtomicInteger(1);
        var clumsy = new Consent(() -> now, () -> {
            if (fails.getAndDecrement() > 0) {
                throw new IllegalStateException("locked");
            }
        });
        clumsy.refresh(List.of("self"), false);

        // when
        assertThatThrownBy(() -> clumsy.refresh(List.of("self"), true)).hasMessage("locked");

        // then
        assertThat(clumsy.given(clumsy.renewed())).isFalse();
        clumsy.refresh(List.of("self"), true);
        assertThat(clumsy.given(clumsy.renewed())).isTrue();
    }

    @Test
    void shouldForgetBeforeItServesWhenANodeWasLost() {
        // when
        consent.lose();

        // then
        assertThat(given()).isFalse();
        refresh("self");
        assertThat(given()).isTrue();
        assertThat(forgotten).hasValue(1);
        refresh("self");
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void shouldForgetOnceMoreWhenANodeIsLostWhileItForgets() {
        // given
        var times = new AtomicInteger();
        var self = new AtomicReference<Consent>();
        self.set(new Consent(() -> now, () -> {
            if (times.incrementAndGet() == 1) {
                self.get().lose();
            }
        }));
        self.get().lose();

        // when
        self.get().refresh(List.of("self"), true);

        // then
        assertThat(self.get().given(self.get().renewed())).isFalse();
        self.get().refresh(List.of("self"), true);
        assertThat(times).hasValue(2);
        assertThat(self.get().given(self.get().renewed())).isTrue();
    }
}
