package io.kedang.launcher.demo;

import static io.kedang.launcher.demo.LocalServer.answer;
import static io.kedang.launcher.demo.LocalServer.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.launcher.Console;
import io.kedang.launcher.LauncherException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoFilingTest {

    private static final List<DemoCustomer> CUSTOMERS = new DemoCustomers(LocalDate.of(2026, 11, 20)).first(60);

    private final AtomicInteger tokens = new AtomicInteger();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Set<String> filed = ConcurrentHashMap.newKeySet();
    private LocalServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void shouldFileEveryCustomerOnceWithItsKey() {
        serve((exchange, body) -> answer(exchange, filed.add(key(exchange)) ? 201 : 500, "{}"));

        file();

        assertThat(filed).containsExactlyInAnyOrderElementsOf(CUSTOMERS.stream().map(DemoCustomer::idempotencyKey).toList());
        assertThat(tokens).hasValue(1);
    }

    @Test
    void shouldWaitWhenThereAreTooManyRequests() {
        serve((exchange, body) -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            boolean first = tries.merge(key(exchange), 1, Integer::sum) == 1;
            answer(exchange, first ? 429 : filed.add(key(exchange)) ? 201 : 500, "{}");
        });

        file();

        assertThat(filed).hasSize(CUSTOMERS.size());
        assertThat(tries.values()).containsOnly(2);
    }

    @Test
    void shouldRenewAnExpiredTokenOnceForAllWorkers() {
        serve((exchange, body) -> {
            boolean expired = exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer token-1");
            answer(exchange, expired ? 401 : filed.add(key(exchange)) ? 201 : 500, "{}");
        });

        file();

        assertThat(filed).hasSize(CUSTOMERS.size());
        assertThat(tokens).hasValue(2);
    }

    @Test
    void shouldLeaveACustomerThatIsThereAlready() {
        serve((exchange, body) -> {
            filed.add(key(exchange));
            answer(exchange, 422, problem("/data/company_name", "not_unique"));
        });

        file();

        assertThat(filed).hasSize(CUSTOMERS.size());
    }

    @Test
    void shouldEndAtARefusalAndSayWhy() {
        serve((exchange, body) -> answer(exchange, 422, problem("/data/email", "required")));

        assertThatThrownBy(this::file).isInstanceOf(LauncherException.class)
                .hasMessageContaining("/data/email").hasMessageContaining("--no-demo");
    }

    private void file() {
        DemoToken token = new DemoToken(() -> "token-" + tokens.incrementAndGet());
        new DemoFiling(new DemoApi(server.address()), token, Console.silent()).file(CUSTOMERS);
    }

    private void serve(LocalServer.Handler handler) {
        server.on("/api/v1/templates/customer/records", handler);
    }

    private static String problem(String pointer, String code) {
        return "{\"code\":\"record_invalid\",\"violations\":[{\"pointer\":\"%s\",\"code\":\"%s\",\"message\":\"…\"}]}".formatted(pointer, code);
    }
}
