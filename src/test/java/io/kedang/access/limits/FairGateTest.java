package io.kedang.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairGateTest {

    private static final UUID FLOOD = UUID.randomUUID();
    private static final UUID CALM = UUID.randomUUID();

    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
    private final FairGate gate = new FairGate(8, 2, 5, now::get);

    private List<Pass> enter(UUID tenant, int times) {
        return IntStream.range(0, times).mapToObj(i -> gate.enter(tenant).orElseThrow()).toList();
    }

    private static long granted(List<Pass> passes) {
        return passes.stream().filter(pass -> pass.granted().isDone()).count();
    }

    @Test
    void shouldGiveAllPlacesToWhoIsAlone() {
        assertThat(granted(enter(FLOOD, 12))).isEqualTo(8);
        assertThat(gate.atWork()).isEqualTo(8);
    }

    @Test
    void shouldRefuseWhenTooManyWait() {
        // when
        enter(FLOOD, 8 + 5);

        // then
        assertThat(gate.enter(FLOOD)).isEmpty();
        assertThat(gate.enter(CALM)).isPresent();
    }

    @Test
    void shouldLetTheOtherInFirstWhenAPlaceIsFree() {
        // given
        var flood = enter(FLOOD, 12);
        var calm = enter(CALM, 1);
        assertThat(granted(calm)).isZero();

        // when
        flood.get(0).close();

        // then
        assertThat(granted(calm)).isEqualTo(1);
        assertThat(granted(flood)).isEqualTo(8);
    }

    @Test
    void shouldHoldAFloodToItsShareBesideOthers() {
        // given
        var calm = enter(CALM, 1);
        var flood = enter(FLOOD, 6);

        // then
        assertThat(granted(calm)).isEqualTo(1);
        assertThat(granted(flood)).isEqualTo(2);

        // when the other goes, it still counts for a second
        calm.get(0).close();
        flood.get(0).close();
        assertThat(granted(flood)).isEqualTo(3);

        // and then no more
        now.addAndGet(2_000_000_000L);
        flood.get(1).close();
        assertThat(granted(flood)).isEqualTo(6);
    }

    @Test
    void shouldTakeCompaniesInTurn() {
        // given
        var gate = new FairGate(1, 1, 10, now::get);
        var working = gate.enter(FLOOD).orElseThrow();
        var order = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            follow(gate.enter(FLOOD).orElseThrow(), "flood", order);
        }
        follow(gate.enter(CALM).orElseThrow(), "calm", order);

        // when
        working.close();

        // then
        assertThat(order).containsExactly("flood", "calm", "flood", "flood");
    }

    private static void follow(Pass pass, String name, List<String> order) {
        pass.granted().thenRun(() -> {
            order.add(name);
            pass.close();
        });
    }

    @Test
    void shouldNotMindWhoGivesUpWaiting() {
        // given
        var flood = enter(FLOOD, 10);

        // when
        flood.get(8).close();
        flood.get(0).close();

        // then
        assertThat(flood.get(8).granted()).isNotDone();
        assertThat(granted(flood)).isEqualTo(9);
        flood.forEach(Pass::close);
        flood.forEach(Pass::close);
        assertThat(gate.atWork()).isZero();
    }

    @Test
    void shouldLoseNoPlaceUnderManyThreads() throws InterruptedException {
        // given
        var gate = new FairGate(8, 2, 100_000);
        var tenants = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        var most = new AtomicInteger();
        var working = new AtomicInteger();
        var done = new CountDownLatch(8 * 2_000);

        // when
        var threads = IntStream.range(0, 8).mapToObj(number -> new Thread(() -> {
            for (int i = 0; i < 2_000; i++) {
                var pass = gate.enter(tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()))).orElseThrow();
                if (i % 7 == 0) {
                    pass.close();
                    done.countDown();
                    continue;
                }
                pass.granted().thenRun(() -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    working.decrementAndGet();
                    pass.close();
                    done.countDown();
                });
            }
        })).toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        // then
        assertThat(done.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(gate.atWork()).isZero();
        assertThat(most.get()).isLessThanOrEqualTo(8);
    }

    @Test
    void shouldFillBucketsEvenly() {
        // given
        var bucket = new Bucket(10, 3, 0);

        // then
        assertThat(IntStream.range(0, 3).mapToLong(i -> bucket.take(0)).sum()).isZero();
        assertThat(bucket.take(0)).isEqualTo(1);
        assertThat(bucket.take(100_000_000L)).isZero();
        assertThat(bucket.take(100_000_001L)).isEqualTo(1);
        assertThat(IntStream.range(0, 4).mapToLong(i -> bucket.take(10_000_000_000L)).filter(wait -> wait == 0).count()).isEqualTo(3);
    }
}
