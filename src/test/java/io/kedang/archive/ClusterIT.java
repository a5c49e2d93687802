package io.kedang.archive;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.AppProcess;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged application as several processes whose profile caches are one, by JGroups over TCP on loopback. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ClusterIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONGEST_STALL = Duration.ofSeconds(4);
    private static final List<Integer> PORTS = AppProcess.clusterPorts(3);

    private static AppProcess one;
    private static AppProcess two;
    private static String token;

    @BeforeAll
    static void startTwo() {
        one = start(0);
        two = start(1);
        one.awaitReady();
        two.awaitReady();
        Eventually.equal(2.0, SOON, () -> two.metric("kedang_cache_nodes"));
        var company = Company.signUp("foreign-trade");
        token = company.token(company.adminEmail(), Company.PASSWORD);
    }

    @AfterAll
    static void stopBoth() {
        if (two != null) {
            two.close();
        }
        if (one != null) {
            one.close();
        }
    }

    private static AppProcess start(int node) {
        var hosts = PORTS.stream().map(port -> "127.0.0.1[" + port + "]").collect(Collectors.joining(","));
        return AppProcess.start("node" + node, Map.of("KEDANG_CACHE_CLUSTER_ENABLED", "true", "KEDANG_CACHE_CLUSTER_BIND_PORT", PORTS.get(node).toString(),
                "KEDANG_CACHE_CLUSTER_INITIAL_HOSTS", hosts, "KEDANG_TENANCY_MIGRATE_AT_START", "false"));
    }

    private static Api on(AppProcess node) {
        return Api.at(node.url(), token);
    }

    private static String created(AppProcess node, String name) {
        var answer = on(node).post(RECORDS, body(name));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static void change(AppProcess node, String id, String value) {
        var answer = on(node).send("PATCH", RECORD + id, "{\"data\":{\"short_name\":\"" + value + "\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String seen(AppProcess node, String id) {
        return on(node).get(RECORD + id).json().getString("data.short_name");
    }

    @Test
    void shouldShowOnOneAtOnceWhatWasChangedOnTheOther() {
        // given
        var id = created(one, "Seen at once");

        // when, then
        for (int i = 0; i < 40; i++) {
            var writer = i % 2 == 0 ? one : two;
            var reader = i % 2 == 0 ? two : one;
            seen(reader, id);
            change(writer, id, "v" + i);
            assertThat(seen(reader, id)).isEqualTo("v" + i);
            assertThat(seen(writer, id)).isEqualTo("v" + i);
        }
    }

    @Test
    void shouldServeFromMemoryWhatTheOtherHasRead() {
        // given
        var id = created(one, "Read once");
        seen(one, id);

        // when, then
        Eventually.equal(true, SOON, () -> {
            var before = two.metric("kedang_profile_cache_total{result=\"hit\"}");
            seen(two, id);
            return two.metric("kedang_profile_cache_total{result=\"hit\"}") > before;
        });
    }

    @Test
    void shouldGoOnServingWhenANodeIsKilled() {
        // given
        var third = start(2).awaitReady();
        try {
            Eventually.equal(3.0, SOON, () -> one.metric("kedang_cache_nodes"));
            var ids = IntStream.range(0, 20).mapToObj(i -> created(third, "Survivor " + i)).toList();
            ids.forEach(id -> change(third, id, "before"));
            ids.forEach(id -> assertThat(seen(one, id)).isEqualTo("before"));
            ids.forEach(id -> change(third, id, "last words"));

            // when
            third.kill();
            var stalls = new ArrayList<Long>();
            for (int round = 0; round < 5; round++) {
                for (var id : ids) {
                    var begun = System.nanoTime();
                    assertThat(seen(two, id)).isEqualTo(round == 0 ? "last words" : "after " + (round - 1));
                    change(one, id, "after " + round);
                    assertThat(seen(two, id)).isEqualTo("after " + round);
                    stalls.add(System.nanoTime() - begun);
                }
            }

            // then
            System.out.printf("longest read, change and read while a node died: %d ms%n", stalls.stream().max(Long::compare).orElseThrow() / 1_000_000);
            assertThat(stalls).allMatch(nanos -> nanos < LONGEST_STALL.toNanos());
            Eventually.equal(2.0, SOON, () -> one.metric("kedang_cache_nodes"));
            Eventually.equal(2.0, SOON, () -> two.metric("kedang_cache_nodes"));
        } finally {
            third.close();
        }
    }
}
