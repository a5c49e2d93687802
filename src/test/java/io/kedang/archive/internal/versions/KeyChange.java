package io.kedang.archive.internal.versions;

import static io.kedang.archive.internal.versions.MachineCompany.RECORDS;
import static io.kedang.archive.internal.versions.MachineCompany.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A company with encrypted records that takes new keys on a node which comes half way: it wants the key of a record in the middle, and another session holds
 * that. Whoever does it in batches of ten stands still after twenty of the forty.
 */
final class KeyChange implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int RECORDS_BEFORE = 40;
    private static final int HELD = 25;
    private static final String JOB = "SELECT %s FROM %s.job WHERE kind = 'rekey'";

    final MachineCompany machines = MachineCompany.signUp();
    private final List<String> ids = new ArrayList<>();
    /** What must be seen of each record in the end. */
    private final Map<String, String> secrets = new TreeMap<>();
    private final String old;
    private Connection holder;

    KeyChange() {
        machines.publish(Machine.with(document -> Machine.field(document, "secret",
                "{'type': 'string', 'maxLength': 100, 'kedang': {'type': 'text', 'order': 6, 'sensitivity': 'restricted', 'filterable': true}}")), "{}");
        machines.settled();
        for (int i = 0; i < RECORDS_BEFORE; i++) {
            file("secret of " + i);
        }
        draft("drafted before");
        old = sealKeys().get(0);
        assertThat(under(old)).isEqualTo(RECORDS_BEFORE + 1);
    }

    private void file(String secret) {
        var id = machines.file("{'name': 'M', 'secret': '" + secret + "'}");
        ids.add(id);
        secrets.put(id, secret);
    }

    private void change(int number, String secret) {
        assertThat(machines.change(ids.get(number), "{'secret': '" + secret + "'}").status()).isEqualTo(200);
        secrets.put(ids.get(number), secret);
    }

    private void draft(String secret) {
        var answer = machines.api.send("PUT", TEMPLATE + "/drafts/" + UUID.randomUUID(), "{\"data\":{\"name\":\"Half\",\"secret\":\"" + secret + "\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> sealKeys() {
        var seal = new ArrayList<String>();
        machines.api.get("/api/v1/settings/encryption/keys").tree().path("keys").forEach(key -> {
            if (key.path("purpose").asText().equals("seal")) {
                seal.add(key.path("id").asText());
            }
        });
        return seal;
    }

    /** How many records' and drafts' keys one of the company's keys wraps. */
    private long under(String key) {
        return List.of("record_key", "draft_key").stream().mapToLong(table -> TenantTables.count("SELECT count(*) FROM " + machines.schema + "." + table
                + " WHERE encode(substr(decode(left(wrapped, 8), 'base64'), 2, 4), 'hex') = '" + key + "'")).sum();
    }

    private String job(String column) {
        return TenantTables.text(JOB.formatted(column, machines.schema));
    }

    /** Begins on that node, and returns when it stands still. What is written meanwhile, before and behind where it stands, must not be lost. */
    void comeHalfWayAt(String node) throws SQLException {
        hold(ids.get(HELD));
        var there = Api.at(node, machines.company.token(machines.company.adminEmail(), Company.PASSWORD));
        assertThat(there.post("/api/v1/settings/encryption/rotate", null).status()).isEqualTo(202);
        Eventually.equal(20, LONG, () -> Integer.parseInt(job("done")));
        file("filed half way");
        change(3, "changed behind it");
        change(35, "changed before it");
        draft("drafted half way");
    }

    private void hold(String id) throws SQLException {
        holder = TestStack.superuser();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("SELECT FROM " + machines.schema + ".record_key WHERE record_id = '" + id + "' FOR UPDATE");
        }
    }

    /** Half of it was done and is kept, half of it was not; both keys are there. */
    void shouldBeHalfWay() {
        assertThat(job("state || ' ' || done || ' ' || total")).isEqualTo("running 20 " + (RECORDS_BEFORE + 1));
        assertThat(sealKeys()).hasSize(2).contains(old);
        assertThat(under(old)).isEqualTo(RECORDS_BEFORE + 1 - 20);
    }

    /** Nobody holds what the killed node waited for any more. */
    void shouldBeFinishedByAnother() throws SQLException {
        close();
        Eventually.equal("done", LONG, () -> job("state"));
        assertThat(job("failed || coalesce(error, '')")).isEqualTo("0");
        assertThat(sealKeys()).hasSize(1).doesNotContain(old);
        assertThat(under(old)).isZero();
        assertThat(under(sealKeys().get(0))).isEqualTo(RECORDS_BEFORE + 3);
        assertThat(seen()).isEqualTo(secrets);
        assertThat(machines.api.get(TEMPLATE + "/drafts").body()).contains("drafted before", "drafted half way");
        for (var id : List.of(ids.get(0), ids.get(3), ids.get(HELD), ids.get(35), ids.get(RECORDS_BEFORE))) {
            assertThat(machines.record(id).getString("data.secret")).isEqualTo(secrets.get(id));
            assertThat(machines.api.get(RECORDS + "?where=" + Api.encoded("secret:eq:" + secrets.get(id))).tree().findValuesAsText("id")).contains(id);
        }
    }

    private Map<String, String> seen() {
        var records = machines.api.get(RECORDS + "?limit=100").tree().path("records");
        return records.findParents("data").stream().collect(Collectors.toMap(record -> record.path("id").asText(), record -> record.at("/data/secret").asText(), (one, other) -> one, TreeMap::new));
    }

    @Override
    public void close() throws SQLException {
        if (holder != null) {
            holder.close();
            holder = null;
        }
    }
}
