package io.kedang.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.FieldType;
import io.kedang.template.internal.TemplateChecker;
import io.kedang.template.internal.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be previewed of a draft, right or not, and with which values. */
class PreviewDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 8;

    @Test
    void shouldBeginWithATemplateThatIsRight() {
        assertThat(TemplateChecker.check(BlankTemplate.of("dealer", "经销商"), Lang.ZH)).isEmpty();
    }

    @Test
    void shouldLeaveOutOnlyWhatIsWrong() {
        // given a draft in which much is unfinished
        var draft = BlankTemplate.of("dealer", "经销商");
        var fields = (ObjectNode) draft.path("properties");
        fields.set("good", field("{'type':'string','format':'date','kedang':{'type':'date','label':{'zh':'日期','en':'Day'},'section':'basic'}}"));
        fields.set("nameless", field("{'type':'boolean','kedang':{'type':'boolean','label':{'zh':'','en':''},'section':'basic'}}"));
        fields.set("broken", field("{'type':'string','kedang':{'type':'nothing','label':{'zh':'坏','en':'Bad'},'section':'basic'}}"));
        ((ObjectNode) draft.path("kedang")).put("titleField", "gone").putArray("rules").addObject().put("key", "r");
        draft.withArray("required").add("gone");

        // when
        var mended = mend(draft);

        // then
        assertThat(TemplateChecker.check(mended, Lang.ZH)).isEmpty();
        assertThat(mended.path("properties").fieldNames()).toIterable().containsExactlyInAnyOrder("name", "good", "nameless");
        assertThat(mended.at("/properties/nameless/kedang/label/zh").asText()).isEqualTo("nameless");
        assertThat(mended.at("/kedang/titleField").asText()).isEqualTo("name");
    }

    @Test
    void shouldGiveADraftWithoutAnyTextATitle() {
        var draft = BlankTemplate.of("dealer", "经销商");
        ((ObjectNode) draft.path("properties")).removeAll();
        ((ObjectNode) draft.path("kedang")).remove("titleField");

        assertThat(TemplateChecker.check(mend(draft), Lang.EN)).isEmpty();
    }

    /** A value that the template refuses would make a preview that no record can look like. */
    @Test
    void shouldFillTheTemplatesOfAllPresetsWithValuesThatFit() throws IOException {
        for (var file : templates()) {
            var template = TemplateReader.read(JSON.readTree(file.toFile()), 1);
            for (var lang : Lang.values()) {
                var data = new SampleData(lang, UUID.randomUUID(), LocalDate.of(2026, 11, 21)).of(template);

                assertThat(data.path(template.titleField()).asText()).as(file.toString()).isNotBlank();
                assertThat(template.fields()).filteredOn(field -> !Stream.of(FieldType.REFERENCE, FieldType.FILE, FieldType.FORMULA).toList().contains(field.type()))
                        .as(file.toString()).allSatisfy(field -> assertThat(data.has(field.key())).as(field.key()).isTrue());
            }
        }
    }

    private static JsonNode mend(JsonNode document) {
        var mended = document;
        for (int round = 0; round < ROUNDS; round++) {
            var violations = TemplateChecker.check(mended, Lang.EN);
            if (violations.isEmpty()) {
                return mended;
            }
            mended = MendedDocument.of(mended, violations.stream().sorted(Comparator.comparing(Violation::pointer)).toList());
        }
        return mended;
    }

    private static JsonNode field(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }

    private static Iterable<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("tenant-templates"))) {
            return files.filter(file -> file.toString().endsWith(".json") && file.getParent().endsWith("templates")).toList();
        }
    }
}
