package io.kedang.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.archive.Encryption.EncryptedField;
import io.kedang.archive.RecordAccess;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordView;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.web.Samples;
import io.kedang.web.view.RecordList;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordListsTest {

    private static final EncryptedField SEALED = new EncryptedField("customer", "number", "restricted", List.of("empty", "present", "eq", "ne", "in"), List.of("range", "sort"));
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2025-03-05T10:00:00Z");

    @Test
    void shouldShowTheTemplatesColumnsWithTheTitleFirst() throws Exception {
        var page = page(Map.of(), Map.of());

        assertThat(page.columns()).extracting(RecordList.Column::key).containsExactly("text", "_stage", "number");
        assertThat(page.rows().get(0).cells()).extracting(cell -> cell.value().text()).containsExactly("Acme", "Won", "1,200.5");
        assertThat(page.count()).isEqualTo("1 record");
    }

    @Test
    void shouldShowTheColumnsOfTheAddressAndNoHiddenOnes() throws Exception {
        var page = page(Map.of("cols", List.of("email,number,no_such_field")), Map.of("email", Decision.HIDDEN));

        assertThat(page.columns()).extracting(RecordList.Column::key).containsExactly("text", "number");
        assertThat(page.choices()).extracting(RecordList.ColumnChoice::key).doesNotContain("email");
    }

    @Test
    void shouldOfferNoConditionAndNoSortOnMaskedFields() throws Exception {
        var page = page(Map.of("cols", List.of("number"), "pick", List.of("number")), Map.of("number", Decision.MASKED));

        assertThat(page.filterable()).extracting(RecordList.FieldLink::url).noneMatch(url -> url.contains("pick=number"));
        assertThat(page.columns()).filteredOn(column -> column.key().equals("number")).extracting(RecordList.Column::sort).containsOnlyNulls();
        assertThat(page.editor()).isNull();
    }

    @Test
    void shouldLeaveOutConditionsThatTheActorMayNotAsk() {
        var asked = ListAddress.read("customer", Map.of("where", List.of("number:gt:1", "text:eq:a", "unknown:eq:1"), "sort", List.of("-number")));

        var allowed = RecordLists.allowed(asked, new Askable(Samples.template(), Samples.view(Map.of("number", Decision.MASKED)), Map.of()));

        assertThat(allowed.where()).extracting(condition -> condition.text()).containsExactly("text:eq:a");
        assertThat(allowed.sort()).isNull();
    }

    @Test
    void shouldOfferOfEncryptedFieldsWhatTheyAnswer() throws Exception {
        // when
        var page = page(Map.of("cols", List.of("number"), "pick", List.of("number")), Map.of(), Map.of("number", SEALED));

        // then
        assertThat(page.editor().operators()).extracting(option -> option.value()).containsExactly("eq", "ne", "present", "empty");
        assertThat(page.editor().note()).contains("Encrypted");
        assertThat(page.columns()).filteredOn(column -> column.key().equals("number")).extracting(RecordList.Column::sort).containsOnlyNulls();
    }

    @Test
    void shouldLeaveOutConditionsThatEncryptedFieldsDoNotAnswer() {
        // given
        var asked = ListAddress.read("customer", Map.of("where", List.of("number:gt:1", "number:eq:1"), "sort", List.of("number")));

        // when
        var allowed = RecordLists.allowed(asked, new Askable(Samples.template(), Samples.view(Map.of()), Map.of("number", SEALED)));

        // then
        assertThat(allowed.where()).extracting(condition -> condition.text()).containsExactly("number:eq:1");
        assertThat(allowed.sort()).isNull();
    }

    @Test
    void shouldSayConditionsInWords() throws Exception {
        var page = page(Map.of("where", List.of("choice:in:red,plain", "stage:in:won", "boolean:eq:false", "date:gte:2026-01-01")), Map.of());

        assertThat(page.conditions()).extracting(condition -> condition.field() + "|" + condition.operator() + "|" + condition.value())
                .containsExactly("choice|is one of|Red, Plain", "Stage|is one of|Won", "boolean|is no|", "date|from|2026-01-01");
        assertThat(page.conditions().get(1).remove()).doesNotContain("stage:in").contains("choice:in");
    }

    private static RecordList page(Map<String, List<String>> query, Map<String, Decision> others) throws Exception {
        return page(query, others, Map.of());
    }

    private static RecordList page(Map<String, List<String>> query, Map<String, Decision> others, Map<String, EncryptedField> encrypted) throws Exception {
        var data = (ObjectNode) JsonLimits.mapper().readTree("{\"text\":\"Acme\",\"number\":1200.5}");
        var id = UUID.fromString("0193a000-0000-7000-8000-000000000000");
        var record = new RecordView(id, "customer", 1, 1, "Acme", "won", data, null, THEN, id, THEN, id, null, false, id, "internal",
                RecordAccess.looking(Samples.view(others)));
        return new RecordLists(new Askable(Samples.template(), Samples.view(others), encrypted), Samples.view(others), ListAddress.read("customer", query), Samples.reader(Lang.EN))
                .page(new RecordPage(List.of(record), null, 1L), new RecordList.Can(true, true, true, null), List.of());
    }
}
