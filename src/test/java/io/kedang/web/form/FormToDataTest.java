package io.kedang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Decision;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.web.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormToDataTest {

    @Test
    void shouldReadEachTypeOfField() throws Exception {
        var form = form("text", "Acme", "longtext", "a\nb", "number", "1,200.50", "money.amount", "128000", "money.currency", "USD", "date", "2026-03-05",
                "boolean", "true", "choice", "red", "phone", "13800138000", "email", "a@b.example", "address.country", "DE", "address.city", " ");

        var data = record(form, Map.of());

        assertThat(json(data.toString())).isEqualTo(json("""
                {"text":"Acme","longtext":"a\\nb","number":1200.50,"money":{"amount":128000,"currency":"USD"},"date":"2026-03-05","boolean":true,
                 "choice":"red","phone":"13800138000","email":"a@b.example","address":{"country":"DE"}}"""));
    }

    @Test
    void shouldLeaveOutWhatIsBlankAndSayNoForASwitch() throws Exception {
        var form = form("text", "  ", "number", "", "money.amount", "", "money.currency", "USD", "choice", "");

        assertThat(record(form, Map.of())).isEqualTo(json("{\"boolean\":false}"));
    }

    @Test
    void shouldPassOnWhatIsNoNumberForTheIntakeToRefuse() {
        var data = record(form("number", "about 5", "money.amount", "1,2,3", "money.currency", "USD"), Map.of());

        assertThat(data.get("number").isTextual()).isTrue();
        assertThat(data.get("money").get("amount").isTextual()).isTrue();
    }

    @Test
    void shouldKeepEveryDigitOfANumber() {
        var data = record(form("number", "\uff11\uff12345678901234567890.123456789"), Map.of());

        assertThat(data.get("number").decimalValue().toPlainString()).isEqualTo("12345678901234567890.123456789");
    }

    @Test
    void shouldReadSeveralChoices() throws Exception {
        var form = new FormValues(Map.of("f.multichoice", List.of("red", "plain")));

        assertThat(record(form, Map.of()).get("multichoice")).isEqualTo(json("[\"red\",\"plain\"]"));
    }

    @Test
    void shouldIgnoreHiddenFieldsWhateverIsPosted() {
        var data = record(form("text", "Acme", "email", "x@y.example"), Map.of("email", Decision.HIDDEN));

        assertThat(data.has("email")).isFalse();
    }

    @Test
    void shouldNameRemovalsInAPatch() throws Exception {
        var before = json("{\"text\":\"Acme\",\"address\":{\"country\":\"DE\",\"city\":\"Bonn\"},\"number\":1}");
        var patch = FormToData.patch(Samples.template(), Samples.view(Map.of()), form("text", "Acme", "address.country", "FR"), before);

        assertThat(patch.get("number").isNull()).isTrue();
        assertThat(patch.get("address")).isEqualTo(json("{\"country\":\"FR\",\"city\":null}"));
        assertThat(patch.get("boolean").isNull()).as("a switch that was never set stays unset").isTrue();
    }

    @Test
    void shouldKeepAMaskedValueUnlessANewOneIsTyped() throws Exception {
        var view = Samples.view(Map.of("phone", Decision.MASKED, "email", Decision.MASKED));
        var before = json("{\"phone\":\"138****0000\",\"email\":\"a****@b.example\"}");

        var patch = FormToData.patch(Samples.template(), view, form("text", "Acme", "phone", "", "email", "new@b.example"), before);

        assertThat(patch.has("phone")).isFalse();
        assertThat(patch.get("email").asText()).isEqualTo("new@b.example");
    }

    @Test
    void shouldShowARecordAndReadItBackUnchanged() throws Exception {
        var data = json("""
                {"text":"Acme","number":1200.5,"money":{"amount":0.10,"currency":"CNY"},"date":"2026-03-05","boolean":false,"choice":"red",
                 "multichoice":["plain","red"],"address":{"country":"DE","street":"Weg 1"},"percent":12.5,"rating":3,
                 "datetime":"2026-11-21T08:30:00Z","richtext":"<p>a &amp; b</p>","table":[{"item":"Pump","qty":1.50,"paid":false}]}""");
        var view = Samples.view(Map.of());

        var again = FormToData.record(Samples.template(), view, DataToForm.of(Samples.template(), view, data));

        assertThat(json(again.toString())).isEqualTo(data);
    }

    @Test
    void shouldNotPutMaskedValuesIntoInputs() throws Exception {
        var view = Samples.view(Map.of("phone", Decision.MASKED));
        var values = DataToForm.of(Samples.template(), view, json("{\"phone\":\"138****0000\"}"));

        assertThat(values.has("f.phone")).isFalse();
        assertThat(values.one("mask.phone")).isEqualTo("138****0000");
    }

    @Test
    void shouldReadTheNewerTypes() throws Exception {
        var form = form("percent", "12.5", "rating", "4", "url", "https://a.example", "datetime", "2026-11-21T16:30", "richtext", "one\n\ntwo",
                "member", "0193a000-0000-7000-8000-000000000000", "autonumber", "KH-1", "formula", "9", "file", "x");

        assertThat(json(record(form, Map.of()).toString())).isEqualTo(json("""
                {"percent":12.5,"rating":4,"url":"https://a.example","datetime":"2026-11-21T08:30:00Z","richtext":"<p>one</p><p>two</p>",
                 "member":"0193a000-0000-7000-8000-000000000000","boolean":false}"""));
    }

    @Test
    void shouldReadRowsInTheirOrderWithoutBlankOnes() throws Exception {
        var form = new FormValues(Map.of("f.table.row", List.of("1", "n0", "s0", "../x"), "f.table.1.item", List.of("Pump"), "f.table.1.qty", List.of("2"),
                "f.table.n0.item", List.of("Valve"), "f.table.n0.paid", List.of("true"), "f.table.s0.item", List.of(" ")));

        assertThat(json(record(form, Map.of()).get("table").toString())).isEqualTo(json("[{\"item\":\"Pump\",\"qty\":2,\"paid\":false},{\"item\":\"Valve\",\"paid\":true}]"));
    }

    @Test
    void shouldLeaveWhatTheServiceGivesOutOfAPatch() throws Exception {
        var before = json("{\"text\":\"Acme\",\"autonumber\":\"KH-1\",\"formula\":2,\"file\":[],\"percent\":3}");
        var patch = FormToData.patch(Samples.template(), Samples.view(Map.of()), form("text", "Acme"), before);

        assertThat(patch.has("autonumber")).isFalse();
        assertThat(patch.has("formula")).isFalse();
        assertThat(patch.has("file")).isFalse();
        assertThat(patch.get("percent").isNull()).isTrue();
    }

    @Test
    void shouldKeepATimeThatWasNotTouched() throws Exception {
        var before = json("{\"datetime\":\"2026-11-21T08:30:00Z\"}");
        var shown = DataToForm.of(Samples.template(), Samples.view(Map.of()), before);

        assertThat(shown.one("f.datetime")).isEqualTo("2026-11-21T16:30");
        assertThat(FormToData.patch(Samples.template(), Samples.view(Map.of()), shown, before).get("datetime")).isEqualTo(before.get("datetime"));
    }

    @Test
    void shouldGiveAMaskedSwitchThreeAnswers() throws Exception {
        var view = Samples.view(Map.of("boolean", Decision.MASKED));
        var before = json("{\"boolean\":\"****\"}");

        assertThat(FormToData.patch(Samples.template(), view, form("boolean", ""), before).has("boolean")).isFalse();
        assertThat(FormToData.patch(Samples.template(), view, form("boolean", "false"), before).get("boolean").asBoolean(true)).isFalse();
        assertThat(FormToData.patch(Samples.template(), view, form("boolean", "true"), before).get("boolean").asBoolean()).isTrue();
    }

    private static JsonNode record(FormValues form, Map<String, Decision> others) {
        return FormToData.record(Samples.template(), Samples.view(others), form);
    }

    private static FormValues form(String... namesAndTexts) {
        var texts = new HashMap<String, List<String>>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put("f." + namesAndTexts[i], List.of(namesAndTexts[i + 1]));
        }
        return new FormValues(texts);
    }

    private static JsonNode json(String text) throws Exception {
        return JsonLimits.mapper().readTree(text);
    }
}
