package io.kedang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.SharedData;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are real, in a folder that is. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BlobStoreIT {

    private static final long MOST = 50_000_000;
    private static Tenant tenant;
    private static Tenant other;

    @Inject
    BlobStore blobs;
    @Inject
    TenantKeys keys;
    @Inject
    TenantRegistry tenants;
    @Inject
    DocumentConfig config;

    @BeforeEach
    void shareTwoCompanies() {
        if (tenant == null) {
            tenant = signUp();
            other = signUp();
        }
    }

    private Tenant signUp() {
        var company = Company.signUp("foreign-trade");
        return OnVertx.await(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
    }

    private BlobStore.Blob put(Tenant whose, byte[] content) {
        return OnVertx.await(() -> blobs.put(whose, new ByteArrayInputStream(content), MOST));
    }

    private byte[] read(Tenant whose, String address) {
        var out = new ByteArrayOutputStream();
        OnVertx.await(() -> blobs.read(whose, address, out));
        return out.toByteArray();
    }

    private Path place(Tenant whose, String address) {
        return Path.of(config.folder()).resolve(whose.schema()).resolve(address.substring(0, 2)).resolve(address);
    }

    /** Some hundred kilobytes with a sentence that is looked for. */
    private static byte[] letter() {
        return ("kanari letter " + UUID.randomUUID() + "\n").repeat(8_000).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, DocumentError code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void shouldGiveBackEveryRealFileAndKeepNoneInClear() throws IOException {
        try (var walk = Files.walk(SharedData.folder("documents"))) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                // given
                var content = Files.readAllBytes(file);

                // when
                var blob = put(tenant, content);

                // then
                assertThat(blob.size()).isEqualTo(content.length);
                assertThat(read(tenant, blob.address())).as(file.toString()).isEqualTo(content);
                var lying = Files.readAllBytes(place(tenant, blob.address()));
                assertThat(lying.length).isGreaterThan(content.length);
                if (content.length >= 16) {
                    assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain(new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @Test
    void shouldKeepTheSameFileOnceAndUnderAnotherAddressForAnotherCompany() {
        // given
        var content = letter();

        // when
        var first = put(tenant, content);
        var again = put(tenant, content);
        var theirs = put(other, content);

        // then
        assertThat(again).isEqualTo(first);
        assertThat(theirs.address()).isNotEqualTo(first.address());
        assertProblem(() -> read(other, first.address()), DocumentError.FILE_NOT_FOUND);
    }

    @Test
    void shouldNoticeEveryWayInWhichAFileWasTouched() throws IOException {
        // given
        var mine = put(tenant, letter()).address();
        var another = put(tenant, letter()).address();
        var whole = Files.readAllBytes(place(tenant, mine));
        var theirs = put(other, letter()).address();

        for (var at : List.of(0, 60, whole.length / 2, whole.length - 1)) {
            // when a byte is another
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(place(tenant, mine), changed);

            // then
            assertProblem(() -> read(tenant, mine), DocumentError.FILE_DAMAGED);
        }
        for (var length : List.of(0, 10, 4096, 8192, whole.length - 1)) {
            // when it is cut short, at the end of a piece too
            Files.write(place(tenant, mine), java.util.Arrays.copyOf(whole, length));

            // then
            assertProblem(() -> read(tenant, mine), DocumentError.FILE_DAMAGED);
        }
        // when it is another file of the company, or another company's
        Files.write(place(tenant, mine), Files.readAllBytes(place(tenant, another)));
        assertProblem(() -> read(tenant, mine), DocumentError.FILE_DAMAGED);
        Files.write(place(tenant, mine), Files.readAllBytes(place(other, theirs)));
        assertProblem(() -> read(tenant, mine), DocumentError.FILE_DAMAGED);
        Files.write(place(tenant, mine), whole);
        assertThat(read(tenant, mine)).isNotEmpty();
    }

    @Test
    void shouldLeaveNothingBehindWhenAFileIsTooLargeOrBreaksOff() throws IOException {
        // given
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client hung up");
            }
        };

        // when
        assertProblem(() -> OnVertx.await(() -> blobs.put(tenant, new ByteArrayInputStream(new byte[2_000]), 1_999)), DocumentError.FILE_TOO_LARGE);
        assertThatThrownBy(() -> OnVertx.await(() -> blobs.put(tenant, broken, MOST))).hasMessageContaining("hung up");

        // then
        try (var incoming = Files.list(Path.of(config.folder()).resolve(tenant.schema()).resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
        assertThat(OnVertx.<BlobStore.Blob>await(() -> blobs.put(tenant, new ByteArrayInputStream(new byte[2_000]), 2_000)).size()).isEqualTo(2_000);
    }

    @Test
    void shouldStandManyAtOnce() {
        // given
        var content = letter();

        // when
        var addresses = IntStream.range(0, 16).parallel().mapToObj(i -> put(tenant, content).address()).distinct().toList();

        // then
        assertThat(addresses).hasSize(1);
        assertThat(read(tenant, addresses.get(0))).isEqualTo(content);
    }

    @Test
    void shouldStillOpenWhatTheOlderKeySealedAndFindItWhereItWas() {
        // given
        var content = letter();
        var before = put(tenant, content);

        // when
        OnVertx.await(() -> keys.rotate(tenant, Purpose.FILES));

        // then
        assertThat(read(tenant, before.address())).isEqualTo(content);
        assertThat(put(tenant, content)).isEqualTo(before);
        assertThat(read(tenant, before.address())).isEqualTo(content);
    }

    @Test
    void shouldDeleteOneAndAll() {
        // given
        var gone = signUp();
        var one = put(gone, letter()).address();
        var two = put(gone, letter()).address();

        // when
        OnVertx.await(() -> blobs.delete(gone, one));
        OnVertx.await(() -> blobs.delete(gone, one));

        // then
        assertThat(OnVertx.await(() -> blobs.exists(gone, one))).isFalse();
        assertThat(OnVertx.await(() -> blobs.exists(gone, two))).isTrue();
        OnVertx.await(() -> blobs.deleteAll(gone));
        assertProblem(() -> read(gone, two), DocumentError.FILE_NOT_FOUND);
    }

    @Test
    void shouldNotBeLedOutOfItsFolder() {
        for (var address : List.of("", "../../etc/passwd", "a".repeat(64) + "/../x", "A".repeat(64), "é".repeat(64))) {
            assertProblem(() -> read(tenant, address), DocumentError.FILE_NOT_FOUND);
        }
    }
}
