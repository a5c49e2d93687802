package io.kedang.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.outbox.Deliveries;
import io.kedang.outbox.Effect;
import io.kedang.outbox.Outbox;
import io.kedang.outbox.Parcel;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.WorkKind;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.MailLine;
import io.kedang.testing.Mails;
import io.kedang.testing.OnVertx;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox over the real database and the real mail server, which is not always there. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OutboxIT {

    private static final String MEMBERS = "/api/v1/members";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Company company;
    private static Api admin;
    private static String schema;

    @Inject
    OutboxStore store;
    @Inject
    OutboxSweep sweep;
    @Inject
    Outbox outbox;
    @Inject
    Deliveries deliveries;
    @Inject
    TenantSessions sessions;
    @Inject
    TenantWork work;
    @Inject
    TenantRegistry tenants;

    private Tenant tenant;
    private int earlier;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("training");
            admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            schema = TenantTables.schemaOf(company);
        }
        tenant = OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
    }

    @AfterEach
    void mendTheLine() {
        MailLine.mend();
    }

    /** Somebody who has an account and is to be told by a mail of ours; what became of an earlier invitation is over. */
    private String withAccount() {
        var staff = Staff.join(company);
        assertThat(admin.send("DELETE", MEMBERS + "/" + staff.memberId(), (String) null).status()).isEqualTo(204);
        Eventually.equal(0L, SOON, () -> {
            OnVertx.await(() -> outbox.wake(tenant));
            return TenantTables.count("SELECT count(*) FROM " + schema + ".outbox WHERE state = 'waiting'");
        });
        earlier = Mails.to(staff.email()).size();
        return staff.email();
    }

    private static Api.Answer invite(String email) {
        return admin.post(MEMBERS, Customers.json(Map.of("email", email, "name", "Colleague", "role", "staff")));
    }

    /** State and reason of the mail to a member. */
    private static String mail(String id) {
        for (var member : admin.get(MEMBERS).tree()) {
            if (member.path("id").asText().equals(id)) {
                return member.path("invitation").path("state").asText() + " " + member.path("invitation").path("reason").asText();
            }
        }
        return "no such member";
    }

    private static String newest(String member) {
        return TenantTables.text("SELECT id::text FROM " + schema + ".outbox WHERE about = '" + member + "' ORDER BY seq DESC LIMIT 1");
    }

    /** Without waiting until the node looks by itself. */
    private void soon(String mail, String id) {
        Eventually.equal(mail, SOON, () -> {
            OnVertx.await(() -> outbox.wake(tenant));
            return mail(id);
        });
    }

    private List<Map<String, String>> ours(String email) {
        return Mails.after(earlier, email);
    }

    @Test
    void shouldInviteWhileTheMailServerIsAwayAndMailWhenItIsBack() {
        // given
        var email = withAccount();
        MailLine.cut();

        // when
        var invited = invite(email);
        var id = invited.tree().path("id").asText();
        soon("waiting mail_unreachable", id);
        var meanwhile = ours(email);
        MailLine.mend();

        // then
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(meanwhile).isEmpty();
        soon("sent ", id);
        assertThat(ours(email)).hasSize(1);
        assertThat(ours(email).get(0).get("messageId")).isEqualTo("<" + newest(id) + "@kedang.local>");
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".outbox o WHERE o::text LIKE '%@%'")).as("addresses").isZero();
    }

    @Test
    void shouldGiveUpWithAReasonAndBeSentAgainByHand() {
        // given
        var email = withAccount();
        MailLine.cut();
        var id = invite(email).tree().path("id").asText();
        soon("waiting mail_unreachable", id);

        // when
        TenantTables.execute("UPDATE " + schema + ".outbox SET attempts = 23, due_at = now(), leased_until = NULL WHERE about = '" + id + "' AND state = 'waiting'");
        soon("failed mail_unreachable", id);
        var troubled = OnVertx.await(() -> deliveries.troubled(tenant));
        var revived = OnVertx.await(() -> deliveries.revive(tenant));
        soon("waiting mail_unreachable", id);
        TenantTables.execute("UPDATE " + schema + ".outbox SET attempts = 23, due_at = now(), leased_until = NULL WHERE about = '" + id + "' AND state = 'waiting'");
        soon("failed mail_unreachable", id);
        MailLine.mend();
        var again = admin.post(MEMBERS + "/" + id + "/invitation", null);

        // then
        assertThat(troubled).extracting(Deliveries.Delivery::about).contains(UUID.fromString(id));
        assertThat(revived).isEqualTo(1);
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        soon("sent ", id);
        assertThat(ours(email)).hasSize(1);
        assertThat(admin.post(MEMBERS + "/" + UUID.randomUUID() + "/invitation", null).code()).isEqualTo("member_not_found");
    }

    @Test
    void shouldDeliverWhatANodeLeftUnderTheSameId() {
        // given a mail that was sent by a node that died before it could write that down
        var email = withAccount();
        var id = invite(email).tree().path("id").asText();
        soon("sent ", id);
        TenantTables.execute("UPDATE " + schema + ".outbox SET state = 'waiting', ended_at = NULL, leased_until = now() - interval '1 second' WHERE id = '" + newest(id) + "'",
                "DELETE FROM control.tenant_outbox WHERE tenant_id = '" + tenant.id() + "'");

        // when
        OnVertx.await(() -> sweep.sweep());

        // then
        Eventually.equal(2, SOON, () -> ours(email).size());
        assertThat(ours(email)).extracting(mail -> mail.get("messageId")).containsOnly(ours(email).get(0).get("messageId"));
        soon("sent ", id);
    }

    @Test
    void shouldGiveEachToOneWorkerOnlyAndKeepTheOrderOfThoseThatAskForIt() {
        // given
        var node = hold();
        OnVertx.await(() -> sessions.writeTogether(tenant, IntStream.range(0, 60).mapToObj(i -> Effect.of("test.any", null, Map.of())).map(OutboxStore::insert).toList()));
        for (int i = 0; i < 3; i++) {
            var number = Integer.toString(i);
            OnVertx.await(() -> sessions.writeTogether(tenant, List.of(OutboxStore.insert(Effect.of("test.ordered", null, Map.of("number", number)).inOrderOf("one")))));
        }

        // when
        var claimed = OnVertx.await(() -> Uni.join().all(IntStream.range(0, 8).mapToObj(i -> store.claim(tenant, 10)).toList()).andFailFast())
                .stream().flatMap(List::stream).toList();
        var none = OnVertx.await(() -> store.claim(tenant, 100));
        var first = claimed.stream().filter(parcel -> parcel.kind().equals("test.ordered")).toList();
        OnVertx.await(() -> store.end(tenant, first.get(0), Deliveries.State.DELIVERED, null));
        var second = OnVertx.await(() -> store.claim(tenant, 100));
        var late = new Parcel(second.get(0).id(), second.get(0).kind(), null, Map.of(), 7);
        OnVertx.await(() -> store.end(tenant, late, Deliveries.State.DEAD, "late"));
        OnVertx.await(() -> store.later(tenant, second.get(0), Duration.ofMinutes(1), "away"));
        var blocked = OnVertx.await(() -> store.claim(tenant, 100));
        var next = OnVertx.await(() -> store.next(tenant));

        // then
        assertThat(claimed).extracting(Parcel::id).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(claimed.size() + none.size()).isEqualTo(61);
        assertThat(first).singleElement().matches(parcel -> parcel.details().get("number").equals("0"));
        assertThat(second).singleElement().matches(parcel -> parcel.details().get("number").equals("1"));
        assertThat(blocked).isEmpty();
        assertThat(next).isAfter(OffsetDateTime.now().plusSeconds(30));
        TenantTables.execute("DELETE FROM " + schema + ".outbox WHERE kind LIKE 'test.%'");
        OnVertx.await(() -> work.release(WorkKind.OUTBOX, tenant.id(), node, OffsetDateTime.now()));
    }

    /** As if another node were at the company's mails. */
    private UUID hold() {
        var node = UUID.randomUUID();
        Eventually.equal(true, SOON, () -> {
            OnVertx.await(() -> work.mark(WorkKind.OUTBOX, tenant, OffsetDateTime.now()));
            return OnVertx.await(() -> work.hold(WorkKind.OUTBOX, tenant.id(), node, Duration.ofMinutes(5)));
        });
        return node;
    }
}
