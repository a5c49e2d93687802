package io.kedang.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Decision;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.web.Samples;
import io.kedang.web.view.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void shouldShowEachTypeInTheReadersLanguage() throws Exception {
        assertThat(value("money", "{\"amount\":128000,\"currency\":\"USD\"}", Lang.EN).text()).isEqualTo("USD 128,000.00");
        assertThat(value("money", "{\"amount\":128000.125,\"currency\":\"JPY\"}", Lang.EN).text()).isEqualTo("JPY 128,000.125");
        assertThat(value("date", "\"2026-03-05\"", Lang.ZH).text()).isEqualTo("2026\u5e743\u67085\u65e5");
        assertThat(value("choice", "\"red\"", Lang.ZH).text()).isEqualTo("\u7ea2");
        assertThat(value("choice", "\"plain\"", Lang.EN).kind()).isEqualTo("text");
        assertThat(value("boolean", "true", Lang.EN)).isEqualTo(Value.bool(true, "Yes"));
        assertThat(value("phone", "\"+8613800138000\"", Lang.EN).text()).isEqualTo("+86 138 0013 8000");
        assertThat(value("email", "\"a@b.example\"", Lang.EN).href()).isEqualTo("mailto:a@b.example");
    }

    @Test
    void shouldWriteAddressesAsTheirReadersDo() throws Exception {
        var shanghai = "{\"country\":\"CN\",\"province\":\"\u4e0a\u6d77\u5e02\",\"city\":\"\u4e0a\u6d77\u5e02\",\"street\":\"\u5357\u4eac\u8def1\u53f7\",\"postcode\":\"200001\"}";

        assertThat(value("address", shanghai, Lang.ZH).text()).isEqualTo("\u4e0a\u6d77\u5e02\u5357\u4eac\u8def1\u53f7 200001");
        assertThat(value("address", "{\"country\":\"DE\",\"city\":\"Bonn\",\"street\":\"Weg 1\"}", Lang.EN).text()).isEqualTo("Weg 1, Bonn, Germany");
    }

    @Test
    void shouldShowTheNewerTypes() throws Exception {
        assertThat(value("percent", "12.5", Lang.EN).text()).isEqualTo("12.5%");
        assertThat(value("rating", "3", Lang.EN).drawn()).isEqualTo("\u2605\u2605\u2605\u2606\u2606");
        assertThat(value("datetime", "\"2026-11-21T08:30:00Z\"", Lang.EN).text()).isEqualTo("2026-11-21 16:30 GMT+8");
        assertThat(value("formula", "1234.5", Lang.EN).text()).isEqualTo("1,234.5");
        assertThat(value("table", "[{\"item\":\"Pump\",\"qty\":2}]", Lang.EN).table().rows().get(0)).extracting(Value::text).containsExactly("Pump", "2", "");
        assertThat(value("table", "[{}]", Lang.EN).brief()).isEqualTo(Value.text("1 row"));
    }

    @Test
    void shouldSayOfEachTypeThatAValueCannotBeRead() throws Exception {
        for (var type : new String[] {"money", "boolean", "choice", "table", "address", "phone", "rating", "text"}) {
            assertThat(value(type, "\"[unreadable]\"", Lang.EN)).as(type).isEqualTo(Value.text("[cannot be read any more]"));
        }
    }

    @Test
    void shouldFollowOnlyAddressesOfTheWeb() throws Exception {
        assertThat(value("url", "\"https://a.example/x?y=1\"", Lang.EN).href()).isEqualTo("https://a.example/x?y=1");
        assertThat(value("url", "\"javascript:alert(1)\"", Lang.EN).href()).isNull();
    }

    @Test
    void shouldCleanFormattedTextOnTheWayOut() throws Exception {
        assertThat(value("richtext", "\"<p onclick='x()'>a<script>x</script></p>\"", Lang.EN).html().getValue()).isEqualTo("<p>a</p>");
        assertThat(value("richtext", "\"<p> </p>\"", Lang.EN).none()).isTrue();
    }

    @Test
    void shouldNameMembersAndRecordsThatAreKnown() throws Exception {
        var id = "0193a000-0000-7000-8000-000000000000";
        var names = new Names(Map.of(id, "Li Na"), Map.of(), Map.of(id, new Names.Referred("Acme", false)), Map.of());
        var node = JsonLimits.mapper().readTree("\"" + id + "\"");
        var template = Samples.template();
        var reader = Samples.reader(Lang.EN).knowing(names);

        assertThat(Values.of(template.field("member").orElseThrow(), node, Samples.view(Map.of()), reader).text()).isEqualTo("Li Na");
        assertThat(Values.of(template.field("reference").orElseThrow(), node, Samples.view(Map.of()), reader)).isEqualTo(Value.link("Acme", "/records/" + id));
        assertThat(value("reference", "\"" + id + "\"", Lang.EN).href()).isNull();
    }

    @Test
    void shouldShowMasksAsMasksWhateverTheType() throws Exception {
        var field = Samples.template().field("money").orElseThrow();
        var shown = Values.of(field, JsonLimits.mapper().readTree("\"****\""), Samples.view(Map.of("money", Decision.MASKED)), Samples.reader(Lang.EN));

        assertThat(shown).isEqualTo(Value.masked("****"));
    }

    private static Value value(String field, String json, Lang lang) throws Exception {
        return Values.of(Samples.template().field(field).orElseThrow(), JsonLimits.mapper().readTree(json), Samples.view(Map.of()), Samples.reader(lang));
    }
}
