package io.kedang.launcher.demo;

import static io.kedang.launcher.demo.LocalServer.answer;
import static io.kedang.launcher.demo.LocalServer.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.launcher.Console;
import io.kedang.launcher.LocalAccess;
import io.kedang.template.PresetFiles;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demo asks for, in which order, when it finds nothing, half a demo, or all of it. */
class DemoCompanyTest {

    private final AtomicReference<JsonNode> signUp = new AtomicReference<>();
    private final Set<String> filed = ConcurrentHashMap.newKeySet();
    private volatile boolean confirmed;
    private volatile String colleague = "";
    private LocalServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new LocalServer()
                .on("/api/v1/signups", (exchange, body) -> {
                    signUp.set(PresetFiles.parse(body));
                    answer(exchange, 202, "{\"id\":\"s1\"}");
                })
                .on("/api/v1/signups/s1/confirm", (exchange, body) -> {
                    confirmed = PresetFiles.parse(body).at("/code").asText().equals("123456");
                    answer(exchange, confirmed ? 201 : 422, "{}");
                })
                .on("/api/v1/members", (exchange, body) -> {
                    boolean invites = exchange.getRequestMethod().equals("POST");
                    colleague = invites ? PresetFiles.parse(body).at("/email").asText() : colleague;
                    answer(exchange, invites ? 201 : 200, "[{\"email\":\"" + DemoCompany.ADMIN_EMAIL + "\"},{\"email\":\"" + colleague + "\"}]");
                })
                .on("/api/v1/templates/customer/records", (exchange, body) -> {
                    filed.add(key(exchange));
                    answer(exchange, 201, "{}");
                });
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void shouldSignUpAndFileAndInvite() {
        seed();

        assertThat(signUp.get().at("/slug").asText()).isEqualTo(DemoCompany.SLUG);
        assertThat(signUp.get().at("/preset").asText()).isEqualTo("foreign-trade");
        assertThat(filed).hasSize(DemoCompany.CUSTOMERS);
        assertThat(colleague).isEqualTo(DemoCompany.STAFF_EMAIL);
    }

    @Test
    void shouldCompleteADemoThatWasKilledWhileItWasFiled() {
        confirmed = true;

        seed();

        assertThat(signUp.get()).isNull();
        assertThat(filed).hasSize(DemoCompany.CUSTOMERS);
        assertThat(colleague).isEqualTo(DemoCompany.STAFF_EMAIL);
    }

    @Test
    void shouldDoNothingWhenComplete() {
        seed();
        filed.clear();
        signUp.set(null);

        seed();

        assertThat(filed).isEmpty();
        assertThat(signUp.get()).isNull();
    }

    private void seed() {
        new DemoCompany(server.address(), new Access(), Console.silent()).seedIfAbsent();
    }

    private final class Access implements LocalAccess {

        @Override
        public String mailCode(String email) {
            return "123456";
        }

        @Override
        public String token(String username, String password, String orgAlias) {
            if (!confirmed) {
                throw new IllegalStateException("no such user");
            }
            return "token";
        }
    }
}
