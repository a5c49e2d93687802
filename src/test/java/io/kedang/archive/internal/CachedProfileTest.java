package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CachedProfileTest {

    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 1, 5, 8, 30, 0, 123_456_000, ZoneOffset.UTC);

    private static StoredRecord record(OffsetDateTime deletedAt) {
        return new StoredRecord(Ids.next(), "customer", 3, 7, "上海 \"A\"", "lead", "{\"n\": 1.50, \"t\": \"上海\"}", "{\"t\": \" 上海\"}", AT, Ids.next(), AT, Ids.next(), deletedAt, deletedAt != null, null, Ids.next(), Sensitivity.CONFIDENTIAL, null);
    }

    @Test
    void shouldComeBackFromBytesWhole() {
        // given
        var profile = CachedProfile.of(record(null));

        // when
        var again = CachedProfile.read(profile.bytes());

        // then
        assertThat(again).usingRecursiveComparison().isEqualTo(profile);
        assertThat(CachedProfile.revisionOf(profile.bytes())).isEqualTo(7);
        assertThat(CachedProfile.isTombstone(profile.bytes())).isFalse();
    }

    @Test
    void shouldGiveBackTheRecordWithItsNumbersExact() {
        // given
        var record = record(AT);

        // when
        var again = ProfileReader.read(CachedProfile.read(CachedProfile.of(record).bytes()));

        // then
        assertThat(again).usingRecursiveComparison().ignoringFields("data", "original").isEqualTo(record);
        assertThat(again.dataNode()).isEqualTo(record.dataNode());
        assertThat(again.data()).contains("1.50");
        assertThat(again.originalNode()).isEqualTo(record.originalNode());
    }

    @Test
    void shouldRememberThatARecordIsInTheBin() {
        // when
        var again = CachedProfile.read(CachedProfile.of(record(AT)).bytes());

        // then
        assertThat(again.deleted()).isTrue();
    }

    @Test
    void shouldTellTombstonesByTheirRevision() {
        // when
        var tombstone = CachedProfile.tombstone(42);

        // then
        assertThat(CachedProfile.isTombstone(tombstone)).isTrue();
        assertThat(CachedProfile.revisionOf(tombstone)).isEqualTo(42);
    }

    @Test
    void shouldWriteRecordsAsJsonWhateverTheTitleHolds() {
        // when
        var json = new String(CachedProfile.of(record(null)).json(), StandardCharsets.UTF_8);

        // then
        assertThat(RecordJson.object(json).path("title").asText()).isEqualTo("上海 \"A\"");
        assertThat(RecordJson.object(json).path("created_at").asText()).isEqualTo("2026-01-05T08:30:00.123456Z");
    }
}
