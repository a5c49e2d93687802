package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.FieldSql;
import io.kedang.template.FieldType;
import io.kedang.template.internal.FieldIndexes.Index;
import io.kedang.template.internal.FieldIndexes.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indexes a template asks for, by names that say everything. */
class FieldIndexesTest {

    private static List<Index> of(ObjectNode document) {
        return FieldIndexes.of(TemplateReader.read(document, 1));
    }

    private static Index only(List<Index> indexes, String field, Kind kind) {
        return indexes.stream().filter(index -> index.field().equals(field) && index.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void shouldAskForWhatTheFlagsSay() {
        // given
        var template = FullTemplate.template();

        // when
        var indexes = FieldIndexes.of(template);

        // then
        for (var field : template.fields()) {
            assertThat(indexes.stream().anyMatch(index -> index.field().equals(field.key()) && index.kind() == Kind.ORDERED)).as(field.key()).isEqualTo(field.indexed());
            assertThat(indexes.stream().anyMatch(index -> index.field().equals(field.key()) && index.kind() == Kind.UNIQUE)).as(field.key()).isEqualTo(field.unique());
        }
        assertThat(indexes).extracting(Index::name).doesNotHaveDuplicates().allMatch(name -> name.length() <= 63 && name.matches("record_(ix|ux|st)_[0-9a-f_]+"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"credit_days, numeric", "budget, 'amount'", "discount, numeric", "satisfaction, numeric", "total, numeric", "name, sorting.pinyin", "next_call, ''::text", "renewal, ''::text",
        "owner, ''::text", "labels, jsonb_path_ops"})
    void shouldOrderByWhatTheTypeIs(String field, String part) {
        assertThat(only(of(FullTemplate.document()), field, Kind.ORDERED).definition()).contains(part);
    }

    @Test
    void shouldHaveAnotherNameForAnotherExpression() {
        // given
        var document = FullTemplate.document();
        var before = only(of(document), "credit_days", Kind.ORDERED);

        // when
        ((ObjectNode) document.at("/properties")).set("credit_days", document.at("/properties/renewal"));
        var after = only(of(document), "credit_days", Kind.ORDERED);

        // then
        assertThat(after.name()).isNotEqualTo(before.name());
        assertThat(List.of(after.name(), before.name())).allMatch(name -> name.startsWith(FieldSql.indexNames("ix", "every_type", "credit_days")));
        assertThat(only(of(FullTemplate.document()), "credit_days", Kind.ORDERED)).isEqualTo(before);
    }

    @Test
    void shouldSortAChoiceByAnIndexOfItsOwnThatFollowsTheOptions() {
        // given
        var document = FullTemplate.document();
        var choice = FullTemplate.template().fields().stream().filter(field -> field.type() == FieldType.CHOICE && field.sortable() && field.filterable()).findFirst().orElseThrow();
        var before = of(document).stream().filter(index -> index.field().equals(choice.key()) && index.kind() == Kind.ORDERED).toList();

        // when
        var options = (com.fasterxml.jackson.databind.node.ArrayNode) document.at("/properties/" + choice.key() + "/kedang/options");
        options.add(options.remove(0));
        var after = of(document).stream().filter(index -> index.field().equals(choice.key()) && index.kind() == Kind.ORDERED).toList();

        // then
        assertThat(before).hasSize(2).first().asString().contains(FieldSql.values(choice).stream().collect(java.util.stream.Collectors.joining("\",\"", "'{\"", "\"}'::text[]")));
        assertThat(after.get(0).name()).isNotEqualTo(before.get(0).name());
        assertThat(after.get(1)).as("it is found by its value as before").isEqualTo(before.get(1));
    }

    @Test
    void shouldMakeNoIndexOfAnOptionThatIsNone() {
        var document = FullTemplate.document();
        var choice = FullTemplate.template().fields().stream().filter(field -> field.type() == FieldType.CHOICE && field.sortable()).findFirst().orElseThrow();
        ((ObjectNode) document.at("/properties/" + choice.key() + "/kedang/options/0")).put("value", "a\"}'::text[]); DROP TABLE record; --");

        assertThatThrownBy(() -> of(document)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeMadeWithoutBlockingAnybody() {
        assertThat(of(FullTemplate.document())).allSatisfy(index -> assertThat(index.createConcurrently())
                .startsWith(index.kind() == Kind.STATISTICS ? "CREATE STATISTICS IF NOT EXISTS" : index.kind() == Kind.UNIQUE ? "CREATE UNIQUE INDEX CONCURRENTLY" : "CREATE INDEX CONCURRENTLY"));
    }

    @Test
    void shouldCompareUniqueNumbersAsNumbers() {
        var document = FullTemplate.document();
        ((ObjectNode) document.at("/properties/credit_days/kedang")).put("unique", true);

        assertThat(only(of(document), "credit_days", Kind.UNIQUE).definition()).contains("numeric").doesNotContain("lower(");
        assertThat(only(of(document), "website", Kind.UNIQUE).definition()).doesNotContain("lower(");
        assertThat(only(of(document), "name", Kind.UNIQUE).definition()).contains("lower(");
    }
}
