package io.kedang.archive.internal;

import static io.kedang.archive.internal.SealedCompany.RECORD;
import static io.kedang.archive.internal.SealedCompany.RECORDS;
import static io.kedang.archive.internal.SealedCompany.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.document.BlobStore;
import io.kedang.kernel.Problem;
import io.kedang.testing.DiskSearch;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.LogWatch;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever steals the database, the cache and the log finds nothing that was typed into an encrypted field, whatever became of it since. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class PlaintextDumpIT {

    /** Parts of everything that was ever typed into an encrypted field below. */
    private static final List<String> CANARIES = List.of("13812349876", "138 1234 9876", "13987654321", "kanari", "Kanari", "KANARI", "8273645.125", "9182736.25", "1907-03-19", "1908-04-20", "13700001234");

    private static final long MOST = 10_000_000;

    @Inject
    ProfileCache cache;
    @Inject
    BlobStore blobs;
    @ConfigProperty(name = "kedang.documents.folder")
    Path files;
    @ConfigProperty(name = "kedang.crypto.key-folder")
    Path keys;

    @Test
    void shouldHoldNoPlaintextAnywhereAndStillServe() {
        try (var log = LogWatch.open()) {
            // given a record that was created, edited, drafted, looked at and brought to another version
            var company = SealedCompany.signUp();
            var id = company.file("""
                    {'name': 'Open', 'city': 'Hamburg', 'phone': '138 1234 9876', 'account': 'kanari-account-0001', 'note': 'kanari note one', 'amount': 8273645.125,
                     'born': '1907-03-19', 'place': {'city': 'Kanaristadt', 'street': 'kanari street 1'}}""");
            assertThat(company.read(id).getString("data.summary")).isEqualTo("Open/kanari-account-0001");
            assertThat(company.change(id, "{'phone': '+8613987654321', 'account': 'kanari-account-0002', 'note': 'kanari note two', 'amount': 9182736.25, 'born': '1908-04-20'}").status()).isEqualTo(200);
            var draft = company.api.send("PUT", TEMPLATE + "/drafts/" + UUID.randomUUID(), "{\"data\":{\"name\":\"Half\",\"account\":\"kanari draft\",\"phone\":\"13700001234\"}}");
            assertThat(draft.status()).as(draft.body()).isEqualTo(200);
            var next = SealedCompany.document();
            next.withObject("/properties").remove("note");
            next.withObject("/properties").set("amount", SealedCompany.json(next.at("/properties/account").toString()));
            next.withObject("/properties/amount/kedang").put("order", 6);
            company.publish(next, "{'amount': {'kind': 'convert'}}");
            company.settled();

            // when everything is read, found, compared and refused
            var seen = company.read(id);
            company.read(id);
            assertThat(seen.getString("data.phone")).isEqualTo("+8613987654321");
            assertThat(seen.getString("data.amount")).isEqualTo("9182736.25");
            assertThat(seen.getString("data.place.street")).isEqualTo("kanari street 1");
            assertThat(seen.getMap("data")).doesNotContainKey("note");
            assertThat(company.found("phone:eq:139 8765 4321")).containsExactly(id);
            assertThat(company.found("phone:ends4:4321")).containsExactly(id);
            assertThat(company.found("phone:ends4:9876")).isEmpty();
            assertThat(company.found("account:in:x,KANARI-account-0002")).containsExactly(id);
            assertThat(company.found("born:eq:1908-04-20")).containsExactly(id);
            assertThat(company.found("note:present".replace("note", "account"))).containsExactly(id);
            var twice = company.api.post(RECORDS, "{\"data\":{\"name\":\"Twice\",\"phone\":\"13987654321\"}}");
            assertThat(twice.status()).isEqualTo(422);
            assertThat(twice.json().getString("violations[0].code")).isEqualTo("not_unique");
            assertThat(company.api.get(RECORDS + "?where=account:contains:kanari").code()).isEqualTo("field_encrypted");
            assertThat(company.api.get(RECORDS + "?sort=-phone").code()).isEqualTo("field_encrypted");
            assertThat(company.api.get(RECORD + id + "/history").body()).contains("+8613987654321", "kanari-account-0001", "kanari-account-0002", "9182736.25");
            assertThat(company.api.get(TEMPLATE + "/drafts").body()).contains("kanari draft", "13700001234");

            // then
            assertThat(leaks("database", dump(company.schema, "control", "public"))).isEmpty();
            var cached = cache.get(company.tenant(), UUID.fromString(id)).orElseThrow();
            assertThat(new String(cached.bytes(), StandardCharsets.UTF_8)).contains("Hamburg");
            assertThat(leaks("cache", List.of(new String(cached.bytes(), StandardCharsets.UTF_8)))).isEmpty();
            assertThat(leaks("log", log.lines())).isEmpty();
        }
    }

    @Test
    void shouldSealWhatWasThereBeforeItWasChosenAndOpenItAgain() {
        // given
        var company = SealedCompany.signUp();
        company.encrypt();
        var id = company.file("{'name': 'Open', 'phone': '138 1234 9876', 'account': 'kanari-account-0001', 'email': 'kanari@example.com'}");
        company.change(id, "{'account': 'kanari-account-0002'}");
        company.api.send("PUT", TEMPLATE + "/drafts/" + UUID.randomUUID(), "{\"data\":{\"name\":\"Half\",\"note\":\"kanari draft\"}}");
        company.read(id);
        assertThat(company.found("account:contains:0002")).containsExactly(id);
        assertThat(leaks("database", dump(company.schema))).isNotEmpty();

        // when
        company.encrypt("restricted", "confidential");

        // then
        assertThat(leaks("database", dump(company.schema))).isEmpty();
        assertThat(company.read(id).getString("data.email")).isEqualTo("kanari@example.com");
        assertThat(cache.get(company.tenant(), UUID.fromString(id)).map(profile -> leaks("cache", List.of(new String(profile.bytes(), StandardCharsets.UTF_8))))).contains(List.of());
        assertThat(company.found("email:eq:kanari@example.com")).containsExactly(id);
        assertThat(company.api.get(RECORD + id + "/history").body()).contains("kanari-account-0001");
        assertThat(company.api.get(TEMPLATE + "/drafts").body()).contains("kanari draft");

        // when
        company.encrypt();

        // then
        assertThat(company.read(id).getString("data.account")).isEqualTo("kanari-account-0002");
        assertThat(company.found("account:contains:0002")).containsExactly(id);
        assertThat(TenantTables.count("SELECT count(*) FROM " + company.schema + ".record WHERE sealed IS NOT NULL OR blind IS NOT NULL")).isZero();
    }

    /** Files and values come in by every door that there is; then whatever was written since lies under the eyes of whoever carries the disk away: files, keys, logs, and what PostgreSQL keeps. */
    @Test
    void shouldLeaveNothingInClearOnTheDisk() throws IOException {
        // given
        var began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var mark = "kanari" + UUID.randomUUID().toString().replace("-", "");
        var company = SealedCompany.signUp();
        var tenant = company.tenant();
        var state = Path.of(TestStack.get("state"));
        var letter = (mark + " writes a letter\n").repeat(8_000).getBytes(StandardCharsets.UTF_8);

        // when files are kept, given up, broken off, and read again
        var kept = OnVertx.<BlobStore.Blob>await(() -> blobs.put(tenant, new ByteArrayInputStream(letter), MOST));
        var small = OnVertx.<BlobStore.Blob>await(() -> blobs.put(tenant, new ByteArrayInputStream(mark.getBytes(StandardCharsets.UTF_8)), MOST));
        var gone = OnVertx.<BlobStore.Blob>await(() -> blobs.put(tenant, new ByteArrayInputStream(("gone " + mark).getBytes(StandardCharsets.UTF_8)), MOST));
        OnVertx.await(() -> blobs.delete(tenant, gone.address()));
        assertThatThrownBy(() -> OnVertx.await(() -> blobs.put(tenant, new ByteArrayInputStream(letter), letter.length - 1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> OnVertx.await(() -> blobs.put(tenant, breakingOff(letter), MOST))).hasMessageContaining("hung up");
        var back = new ByteArrayOutputStream();
        OnVertx.await(() -> blobs.read(tenant, kept.address(), back));
        assertThat(back.toByteArray()).isEqualTo(letter);

        // when values come in by a sheet, by a form and by a draft, and leave as a workbook
        var imported = company.api.send("POST", "/api/v1/imports", sheet(mark, "name,city,account,note,born\nSheet,Bremen,%1$s-a,%1$s note,\nWrong,Bremen,%1$s-b,%1$s note,%1$s\n".formatted(mark)), "multipart/form-data; boundary=xyz");
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        assertThat(List.of(imported.json().getInt("filed"), imported.json().getInt("failed"))).containsExactly(1, 1);
        var id = company.file("{'name': 'Filed', 'account': '" + mark + "-c', 'place': {'street': '" + mark + " street'}}");
        assertThat(company.change(id, "{'account': '" + mark + "-d'}").status()).isEqualTo(200);
        company.api.send("PUT", TEMPLATE + "/drafts/" + UUID.randomUUID(), "{\"data\":{\"name\":\"Half\",\"note\":\"" + mark + " draft\"}}");
        assertThat(company.found("account:eq:" + mark + "-d")).containsExactly(id);
        assertThat(company.api.get(RECORDS + "/export/csv").body()).contains(mark + "-a", mark + "-d");
        assertThat(company.api.get(RECORDS + "/export/xlsx").status()).isEqualTo(200);
        TenantTables.execute("CHECKPOINT");

        // then
        assertThat(mine(files, tenant.schema())).anyMatch(file -> file.endsWith(kept.address())).anyMatch(file -> file.endsWith(small.address())).noneMatch(file -> file.endsWith(gone.address())).hasSize(2);
        assertThat(mine(keys, tenant.id().toString())).isNotEmpty();
        assertThat(files).startsWith(state);
        assertThat(keys).startsWith(state);
        var disk = DiskSearch.of(mark, state, began, Integer.MAX_VALUE);
        assertThat(disk.searched()).isGreaterThan(10);
        assertThat(disk.found()).isEmpty();
        assertThat(DiskSearch.of(mark, Path.of(System.getProperty("java.io.tmpdir")), began, 2).found()).isEmpty();

        // then the same search finds what does lie there in clear, by what is in it and by its name
        var clear = Files.write(files.resolve(tenant.schema()).resolve("incoming").resolve("unsealed"), letter);
        var named = Files.writeString(keys.resolve(tenant.id().toString()).resolve(mark + ".txt"), "");
        assertThat(DiskSearch.of(mark, state, began, Integer.MAX_VALUE).found()).containsExactlyInAnyOrder(clear, named);
        Files.delete(clear);
        Files.delete(named);
    }

    private static List<Path> mine(Path folder, String company) throws IOException {
        try (var walk = Files.walk(folder.resolve(company))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /** It comes half, and then no more. */
    private static InputStream breakingOff(byte[] content) {
        return new SequenceInputStream(new ByteArrayInputStream(content, 0, content.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client hung up");
            }
        });
    }

    private static byte[] sheet(String name, String rows) {
        return """
                --xyz
                Content-Disposition: form-data; name="template"

                dossier
                --xyz
                Content-Disposition: form-data; name="file"; filename="%s.csv"
                Content-Type: text/csv

                %s
                --xyz--
                """.formatted(name, rows).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Every row of every table, but for templates, which hold no values. */
    private static List<String> dump(String... schemas) {
        var rows = new ArrayList<String>();
        for (var schema : schemas) {
            for (var table : TenantTables.tablesOf(schema)) {
                TenantTables.texts("SELECT t::text FROM " + schema + "." + table + " t").forEach(row -> rows.add(schema + "." + table + ": " + row));
            }
        }
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    private static List<String> leaks(String where, List<String> texts) {
        return texts.stream().filter(text -> CANARIES.stream().anyMatch(text::contains)).map(text -> where + ": " + text).toList();
    }
}
