package io.kedang.archive.internal;

import static io.kedang.template.Sketches.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Sketches;
import io.kedang.template.internal.SchemaTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationTest {

    private static final String FIELDS = """
            'qty':{'type':'number','minimum':0,'kedang':{'type':'number'}},
            'price':{'type':'number','minimum':0,'kedang':{'type':'number'}},
            'total':{'type':'number','kedang':{'type':'formula','expression':'qty * price'}},
            'big':{'type':'boolean','kedang':{'type':'formula','expression':'total > 100'}},
            'why':{'type':'string','maxLength':20,'kedang':{'type':'text','visibleWhen':'if_empty(big, false)','requiredWhen':'big'}},
            'deeper':{'type':'string','maxLength':20,'kedang':{'type':'text','visibleWhen':'filled(why)'}},
            'kind':{'type':'string','enum':['a','b','c'],'kedang':{'type':'choice','default':'\\u0027a\\u0027','options':[{'value':'a','label':{'zh':'甲','en':'A'}},
              {'value':'b','retired':true,'label':{'zh':'乙','en':'B'}},{'value':'c','label':{'zh':'丙','en':'C'}}]}},
            'labels':{'type':'array','uniqueItems':true,'items':{'type':'string','enum':['x','y']},'kedang':{'type':'multichoice','options':[{'value':'x','label':{'zh':'叉','en':'X'}},
              {'value':'y','retired':true,'label':{'zh':'勾','en':'Y'}}]}},
            'share':{'type':'number','maximum':100,'kedang':{'type':'percent'}},
            'seen':{'type':'string','format':'date-time','kedang':{'type':'datetime'}},
            'site':{'type':'string','format':'uri','maxLength':2000,'kedang':{'type':'url'}},
            'card':{'type':'string','maxLength':64,'kedang':{'type':'idnumber','scheme':'bank_card'}},
            'stars':{'type':'integer','minimum':1,'maximum':5,'kedang':{'type':'rating'}},
            'owner':{'type':'string','format':'uuid','kedang':{'type':'member'}},
            'story':{'type':'string','maxLength':500,'kedang':{'type':'richtext'}},
            'papers':{'type':'array','maxItems':3,'items':{'type':'string','format':'uuid'},'kedang':{'type':'file'}},
            'no':{'type':'string','maxLength':64,'kedang':{'type':'autonumber','pattern':'N-{0000}'}},
            'items':{'type':'array','maxItems':5,'items':{'type':'object','additionalProperties':false,'required':['what'],'properties':{
              'what':{'type':'string','maxLength':10,'kedang':{'type':'text'}},'n':{'type':'number','minimum':1,'kedang':{'type':'number'}},
              'tel':{'type':'string','maxLength':32,'kedang':{'type':'phone'}},
              'k':{'type':'string','enum':['p','q'],'kedang':{'type':'choice','options':[{'value':'p','label':{'zh':'甲','en':'P'}},{'value':'q','retired':true,'label':{'zh':'乙','en':'Q'}}]}}}},
              'kedang':{'type':'table'}}""";
    private static final String RULES = "'rules':[{'key':'cheap','check':'price <= 50','message':{'zh':'单价过高','en':'Too dear'},'field':'price'},"
            + "{'key':'sum','check':'qty + price < 1000','message':{'zh':'合计过高','en':'Too much'}}]";
    private static final CompiledTemplate TEMPLATE = new SchemaTemplate(Sketches.template(FIELDS, RULES));

    private static Examination examine(String sent, String before) {
        return Examination.of(TEMPLATE, json(sent), before == null ? null : json(before), Lang.EN);
    }

    private static ObjectNode kept(String sent) {
        var examination = examine(sent, null);
        assertThat(examination.violations()).isEmpty();
        return examination.data();
    }

    private static List<String> wrong(String sent, String before) {
        return said(examine(sent, before).violations());
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream().map(violation -> violation.pointer() + " " + violation.code()).toList();
    }

    @Test
    void shouldBeginANewRecordWithItsDefaults() {
        assertThat(kept("{'name':'A'}")).isEqualTo(json("{'name':'A','kind':'a'}"));
        assertThat(kept("{'name':'A','kind':'c'}").path("kind").asText()).isEqualTo("c");
        assertThat(kept("{'name':'A','kind':''}").has("kind")).isFalse();
        assertThat(kept("{'name':'A','kind':null}").has("kind")).isFalse();
    }

    @Test
    void shouldFillNoDefaultsIntoARecordThatIsThere() {
        assertThat(examine("{'name':'A'}", "{'name':'A'}").data()).isEqualTo(json("{'name':'A'}"));
    }

    @Test
    void shouldComputeFormulasFromFormulas() {
        // when
        var data = kept("{'name':'A','kind':'a','qty':3,'price':0.35}");

        // then
        assertThat(data.toString()).contains("\"total\":1.05", "\"big\":false");
    }

    @Test
    void shouldRequireWhatAConditionAsksFor() {
        assertThat(wrong("{'name':'A','qty':10,'price':20}", null)).containsExactly("/why required");
        assertThat(wrong("{'name':'A','qty':10,'price':20,'why':'urgent'}", null)).isEmpty();
        assertThat(wrong("{'name':'A','qty':1,'price':20}", null)).isEmpty();
    }

    @Test
    void shouldDropWhatIsNotThere() {
        // when
        var data = kept("{'name':'A','kind':'a','qty':1,'price':2,'why':'  no  reason  ','deeper':'b'}");

        // then: the second field goes with the first
        assertThat(data).isEqualTo(json("{'name':'A','kind':'a','qty':1,'price':2,'total':2.00,'big':false}"));
    }

    @Test
    void shouldNotMindWhatIsWrongWithAFieldThatIsNotThere() {
        assertThat(wrong("{'name':'A','qty':1,'price':2,'why':7}", null)).isEmpty();
        assertThat(examine("{'name':'A','qty':1,'price':2,'why':' x '}", null).original()).isNull();
    }

    @Test
    void shouldSayWhichRulesDoNotHold() {
        // when
        var found = examine("{'name':'A','qty':1,'price':60}", null).violations();

        // then
        assertThat(found).singleElement().isEqualTo(new Violation("/price", "rule", "Too dear"));
        assertThat(wrong("{'name':'A','qty':10000,'price':0}", null)).containsExactly(" rule");
        assertThat(wrong("{'name':'A','qty':10000}", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", quoteCharacter = '`', value = {
        "'kind':'b' ~ {} ~ /kind retired_option", "'kind':'b' ~ 'kind':'a' ~ /kind retired_option", "'kind':'b' ~ 'kind':'b' ~ -",
        "'labels':['x','y'] ~ 'labels':['x'] ~ /labels/1 retired_option", "'labels':['y','x'] ~ 'labels':['y'] ~ -",
        "'items':[{'what':'a','k':'q'}] ~ {} ~ /items/0/k retired_option", "'items':[{'what':'b','k':'q'}] ~ 'items':[{'what':'a','k':'q'}] ~ -",
        "'no':'N-0001' ~ {} ~ /no read_only", "'no':'N-0002' ~ 'no':'N-0001' ~ /no read_only", "'no':'N-0001' ~ 'no':'N-0001' ~ -", "'no':null ~ 'no':'N-0001' ~ -",
        "'total':5 ~ {} ~ /total read_only", "'total':5,'qty':2,'price':3 ~ 'total':6.00 ~ /total read_only", "'total':6,'qty':2,'price':4 ~ 'total':6.00 ~ -",
        "'papers':['0199aaaa-0000-7000-8000-000000000001'] ~ {} ~ /papers files_later", "'papers':[] ~ {} ~ -",
        "'share':101 ~ {} ~ /share too_large", "'share':'12.5 %' ~ {} ~ -", "'share':'many' ~ {} ~ /share wrong_type",
        "'seen':'2026-01-05 14:30' ~ {} ~ -", "'seen':'2026-01-05' ~ {} ~ /seen wrong_datetime", "'seen':5 ~ {} ~ /seen wrong_type",
        "'site':'example.com/路' ~ {} ~ -", "'site':'javascript:alert(1)' ~ {} ~ /site wrong_url", "'card':'4111 1111 1111 1112' ~ {} ~ /card wrong_idnumber",
        "'stars':6 ~ {} ~ /stars too_large", "'stars':4.5 ~ {} ~ /stars wrong_type", "'stars':'4' ~ {} ~ /stars wrong_type",
        "'owner':'anna' ~ {} ~ /owner wrong_format", "'items':{} ~ {} ~ /items wrong_type", "'items':['a'] ~ {} ~ /items/0 wrong_type",
        "'items':[{'n':1}] ~ {} ~ /items/0/what required", "'items':[{'what':'a','m':1}] ~ {} ~ /items/0/m unknown_field",
        "'items':[{},{'what':''},{'what':'a','n':0}] ~ {} ~ /items/2/n too_small", "'items':[null,{'what':'a','tel':'12'}] ~ {} ~ /items/1/tel wrong_phone",
        "'items':[{'what':'a'},{'what':'a'},{'what':'a'},{'what':'a'},{'what':'a'},{'what':'a'}] ~ {} ~ /items too_many"})
    void shouldCheckEachTypeAgainstWhatIsStored(String sent, String before, String found) {
        // when
        var wrong = wrong("{'name':'A'," + sent + "}", before.equals("{}") ? null : "{'name':'A'," + before + "}");

        // then
        assertThat(wrong).containsExactlyElementsOf(found.equals("-") ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", quoteCharacter = '`', value = {
        "'share':'12.5％' ~ 'share':12.5", "'seen':'2026/1/5 14:30' ~ 'seen':'2026-01-05T06:30:00Z'", "'site':'Example.com' ~ 'site':'https://example.com'",
        "'card':'4111 1111-1111 1111' ~ 'card':'4111111111111111'", "'stars':4.0 ~ 'stars':4", "'owner':'0199AAAA-0000-7000-8000-000000000001' ~ 'owner':'0199aaaa-0000-7000-8000-000000000001'",
        "'story':'<p onclick=\"x\">Hi<script>alert(1)</script></p>' ~ 'story':'<p>Hi</p>'", "'story':'<p> </p>' ~ -", "'items':[{},{'what':' '}] ~ -",
        "'items':[{'what':' a ','n':null},{'what':'','tel':'138 0013 8000','n':2}] ~ 'items':[{'what':'a'},{'tel':'+8613800138000','n':2}]"})
    void shouldKeepEachTypeInOneForm(String sent, String kept) {
        // when
        var data = examine("{'name':'A','kind':'a'," + sent.replace("\"", "\\u0022") + "}", null).data();

        // then
        assertThat(data).isEqualTo(json("{'name':'A','kind':'a'" + (kept.equals("-") ? "" : "," + kept) + "}"));
    }

    @Test
    void shouldRememberWhatWasTypedButNotWhatWasTakenOutOfFormattedText() {
        // when
        var examination = examine("{'name':'A','share':'5%','story':'<b>x</b>','total':null}", null);

        // then
        assertThat(examination.original()).isEqualTo(json("{'share':'5%'}"));
    }

    @Test
    void shouldKeepNumbersThatWereGivenWhateverIsLeftOut() {
        assertThat(examine("{'name':'A'}", "{'name':'A','no':'N-0007'}").data().path("no").asText()).isEqualTo("N-0007");
    }

    @Test
    void shouldTolerateWhatWasWrongBeforeAndStays() {
        // given: the bounds came after the record
        var before = "{'name':'A','qty':-5,'price':2,'stars':9,'kind':'a'}";

        // when
        var examination = examine("{'name':'B','qty':-5,'price':2,'stars':9,'kind':'a'}", before);

        // then
        assertThat(said(examination.violations())).containsExactlyInAnyOrder("/qty too_small", "/stars too_large");
        assertThat(examination.tolerable()).isEqualTo(examination.violations());
    }

    @Test
    void shouldNotTolerateANewMistakeOrAnotherOne() {
        // given
        var before = "{'name':'A','qty':-5,'stars':9,'kind':'a'}";

        // when
        var examination = examine("{'name':'A','qty':-6,'stars':9,'kind':'a','share':200}", before);

        // then
        assertThat(said(examination.tolerable())).containsExactly("/stars too_large");
        assertThat(said(examination.violations())).contains("/qty too_small", "/share too_large");
    }

    @Test
    void shouldTolerateABrokenRuleUntilOneOfItsFieldsChanges() {
        // given
        var before = "{'name':'A','qty':990,'price':60,'total':59400.00,'big':true,'why':'w'}";

        // then
        assertThat(said(examine("{'name':'B','qty':990,'price':60,'why':'w'}", before).tolerable())).containsExactlyInAnyOrder("/price rule", " rule");
        assertThat(said(examine("{'name':'A','qty':991,'price':60,'why':'w'}", before).tolerable())).containsExactly("/price rule");
    }

    @Test
    void shouldNotTolerateWhatOnlyThisChangeAsksFor() {
        // given: nothing was required while the total was small
        var before = "{'name':'A','qty':1,'price':20,'total':20.00,'big':false}";

        // when
        var examination = examine("{'name':'A','qty':10,'price':20}", before);

        // then
        assertThat(said(examination.violations())).containsExactly("/why required");
        assertThat(examination.tolerable()).isEmpty();
    }

    @Test
    void shouldTakeEqualNumbersForUntouched() {
        assertThat(said(examine("{'name':'A','qty':-5.0}", "{'name':'A','qty':-5}").tolerable())).containsExactly("/qty too_small");
    }

    @Test
    void shouldChangeNothingWhenWhatIsKeptComesAgain() {
        // given
        var once = kept("{'name':'A','qty':2,'price':3,'share':'5%','seen':'2026-01-05 14:30','site':'Example.com/路','items':[{'what':' a ','n':1}],'story':'<h1>x</h1>'}");

        // when
        var again = Examination.of(TEMPLATE, once, once, Lang.EN);

        // then
        assertThat(again.violations()).isEmpty();
        assertThat(again.data()).isEqualTo(once);
        assertThat(again.original()).isNull();
    }
}
