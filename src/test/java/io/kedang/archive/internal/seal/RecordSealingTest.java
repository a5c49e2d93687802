package io.kedang.archive.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kedang.access.Sensitivity;
import io.kedang.archive.Everything;
import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.internal.FreshKeys;
import io.kedang.kernel.Ids;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A record sealed and opened again, with real keys. */
class RecordSealingTest {

    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 1, 5, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID TENANT = Ids.next();

    private final TenantCipher keys = FreshKeys.of(TENANT);
    private final Sealer sealer = Sealer.of(keys, Everything.compiled().template(), Set.of(Sensitivity.RESTRICTED));

    private static StoredRecord record(String data, String original, String hidden, Sealed sealed) {
        return new StoredRecord(Ids.next(), "everything", 1, 1, "title", null, data, original, AT, TENANT, AT, TENANT, null, false, hidden, TENANT, Sensitivity.INTERNAL, sealed);
    }

    private static StoredRecord full() {
        return record("{\"name\":\"上海\",\"secret\":\"6222020200112233\",\"secret_sum\":{\"amount\":98765.50,\"currency\":\"CNY\"},\"secret_phone\":\"+8613800138000\",\"score\":1.50}",
                "{\"name\":\" 上海\",\"secret_phone\":\"138 0013 8000\"}", "{\"gone\":{\"version\":2,\"value\":[1,\"x\"]}}", null);
    }

    private StoredRecord opened(StoredRecord row, boolean toChange) {
        var opening = Opening.of(keys, row.id(), row.sealed().key()).values(row.sealed().values(), toChange);
        return row.with(opening.data(row.data()), opening.original(row.original()), opening.hidden(row.hidden()), new Sealed(opening.left(), row.sealed().key()));
    }

    @Test
    void shouldLeaveNothingSealedInClearAndGiveBackEverything() {
        // given
        var clear = full();

        // when
        var sealing = sealer.begin(clear);
        var row = sealing.row(clear);
        var again = opened(row, false);

        // then
        assertThat(row.data() + row.original() + row.hidden() + sealing.blind() + row.sealed()).doesNotContain("6222", "98765", "8000", "\"x\"").contains("上海", "1.50");
        assertThat(again.dataNode()).isEqualTo(clear.dataNode());
        assertThat(again.data()).contains("98765.50");
        assertThat(again.originalNode()).isEqualTo(clear.originalNode());
        assertThat(again.hiddenNode()).isEqualTo(clear.hiddenNode());
        assertThat(sealing.key()).isPresent();
    }

    @Test
    void shouldPutSealedValuesIntoJsonThatTheCacheHolds() {
        // given
        var clear = record("{\"secret\":\"6222020200112233\"}", "{\"secret\":\" 6222\"}", null, null);
        var row = sealer.begin(clear).row(clear);
        var json = "{\"id\":\"x\",\"title\":\"a,\\\"data\\\":{b\",\"data\":" + row.data() + ",\"created_at\":\"y\"}";

        // when
        var spliced = CachedJson.spliced(json, Opening.of(keys, row.id(), row.sealed().key()).values(row.sealed().values(), false)).orElseThrow();

        // then
        assertThat(RecordJson.object(spliced)).isEqualTo(RecordJson.object(
                "{\"id\":\"x\",\"title\":\"a,\\\"data\\\":{b\",\"data\":{\"secret\":\"6222020200112233\"},\"original\":{\"secret\":\" 6222\"},\"created_at\":\"y\"}"));
    }

    @Test
    void shouldKeepWhatCannotBeOpenedUntilItIsGivenAnotherValue() {
        // given
        var clear = full();
        var row = sealer.begin(clear).row(clear);
        var values = RecordJson.object(row.sealed().values());
        values.set("secret", values.get("secret_phone"));
        var moved = row.with(row.data(), row.original(), row.hidden(), new Sealed(values.toString(), row.sealed().key()));

        // when
        var half = opened(moved, true);
        var kept = sealer.begin(half).row(half);
        var given = half.with(half.data().replace("{\"name\"", "{\"secret\":\"new\",\"name\""), half.original(), half.hidden(), half.sealed());
        var replaced = sealer.begin(given).row(given);

        // then
        assertThat(half.dataNode().has("secret")).isFalse();
        assertThat(RecordJson.object(kept.sealed().values()).get("secret")).isEqualTo(values.get("secret"));
        assertThat(opened(kept, false).dataNode().path("secret").asText()).isEqualTo("[unreadable]");
        assertThat(opened(kept, false).dataNode().path("secret_phone")).isEqualTo(clear.dataNode().path("secret_phone"));
        assertThat(opened(replaced, false).dataNode().path("secret").asText()).isEqualTo("new");
    }

    @Test
    void shouldSealChangesUnderTheKeyOfTheirRecordAndForTheirRevisionOnly() {
        // given
        var record = full();
        var sealing = sealer.begin(record);
        var changes = (ArrayNode) RecordJson.value("[{\"field\":\"secret\",\"from\":\"6222020200112233\",\"to\":\"777\"},{\"field\":\"name\",\"to\":\"open\"},{\"field\":\"_stage\",\"to\":\"new\"}]");

        // when
        var kept = (ArrayNode) RecordJson.value(sealing.changes(2, changes));

        // then
        assertThat(kept.toString()).doesNotContain("6222", "777").contains("open");
        assertThat(sealing.changes(2, kept)).isEqualTo(kept.toString());
        assertThat(Opening.of(keys, record.id(), sealing.madeKey()).change(2, kept.get(0))).isEqualTo(changes.get(0));
        assertThat(Opening.of(keys, record.id(), sealing.madeKey()).change(3, kept.get(0)).path("to").asText()).isEqualTo("[unreadable]");
    }

    @Test
    void shouldPayNothingWhereNothingIsEncrypted() {
        // given
        var clear = full();
        var none = Sealer.none(Everything.compiled().template());

        // when
        var sealing = none.begin(clear);

        // then
        assertThat(sealing.row(clear)).isSameAs(clear);
        assertThat(sealing.key()).isEmpty();
        assertThat(sealing.blind()).isNull();
    }

    @Test
    void shouldNotOpenForAnotherTenantNorAfterTheKeyIsGone() {
        // given
        var clear = full();
        var row = sealer.begin(clear).row(clear);

        // when
        var theirs = Opening.of(FreshKeys.of(Ids.next()), row.id(), row.sealed().key()).values(row.sealed().values(), false);
        var gone = Opening.of(keys, row.id(), null).values(row.sealed().values(), false);

        // then
        assertThat(theirs.broken()).containsExactly("");
        assertThat(theirs.data(row.data())).contains("\"secret\":\"[unreadable]\"").doesNotContain("6222");
        assertThat(gone.broken()).isEmpty();
        assertThat(gone.data(row.data())).contains("\"secret\":\"[unreadable]\"");
    }
}
