package io.kedang.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Decision;
import io.kedang.archive.Encryption.EncryptedField;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.template.ListView;
import io.kedang.template.Template;
import io.kedang.web.Samples;
import io.kedang.web.view.RecordList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

    private static final ListView MINE = new ListView("mine", new Label("\u6211\u7684", "Mine"), List.of("text", "number"), "-number", List.of("member:eq:me", "number:gt:3"));

    @Test
    void shouldBeAddressesOfTheList() {
        var tabs = tabs(Map.of(), Map.of());

        assertThat(tabs).extracting(RecordList.Tab::label).containsExactly("All", "Mine");
        assertThat(tabs.get(1).url()).isEqualTo("/archive/customer?where=member:eq:me&where=number:gt:3&sort=-number&cols=text,number");
        assertThat(tabs).extracting(RecordList.Tab::current).containsExactly(true, false);
    }

    @Test
    void shouldMarkTheViewThatIsShown() {
        var query = Map.of("where", List.of("member:eq:me", "number:gt:3"), "sort", List.of("-number"), "cols", List.of("text,number"), "after", List.of("x"));

        assertThat(tabs(query, Map.of())).extracting(RecordList.Tab::current).containsExactly(false, true);
    }

    @Test
    void shouldNotOfferAViewWithAConditionThatMayNotBeAsked() {
        assertThat(tabs(Map.of(), Map.of("number", Decision.MASKED))).isEmpty();
    }

    @Test
    void shouldNotOfferAViewWithAConditionThatAnEncryptedFieldDoesNotAnswer() {
        var number = new EncryptedField("customer", "number", "restricted", List.of("eq", "ne", "in"), List.of("range", "sort"));

        assertThat(tabs(Map.of(), Map.of(), Map.of("number", number))).isEmpty();
    }

    private static List<RecordList.Tab> tabs(Map<String, List<String>> query, Map<String, Decision> others) {
        return tabs(query, others, Map.of());
    }

    private static List<RecordList.Tab> tabs(Map<String, List<String>> query, Map<String, Decision> others, Map<String, EncryptedField> encrypted) {
        var plain = Samples.template();
        var template = new Template(plain.key(), plain.version(), plain.name(), plain.description(), plain.icon(), plain.titleField(), plain.sections(), plain.stages(),
                plain.fields(), plain.columns(), plain.sort(), List.of(MINE), plain.page(), plain.rules(), null);
        return SavedViews.tabs(new Askable(template, Samples.view(others), encrypted), ListAddress.read("customer", query), Samples.reader(Lang.EN));
    }
}
