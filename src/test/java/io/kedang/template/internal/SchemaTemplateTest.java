package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong value is reported at its place, under the name that the form shows. */
class SchemaTemplateTest {

    private static final CompiledTemplate FULL = FullTemplate.compiled();
    private static final String GOOD = """
            {'number':'KH-202611-0001','name':'Acme','remarks':'a','profile':'<p>a</p>','credit_days':30,'budget':{'amount':1.50,'currency':'CNY'},'discount':12.5,
             'since':'2026-11-21','next_call':'2026-11-21T08:30:00Z','vip':true,'tier':'old','labels':['a','b'],'phone':'+493023125100','email':'a@b.example',
             'website':'https://example.com/a?b=c','credit_code':'91310000MA1FL1LMXT','member_card':'AB123456','address':{'city':'Berlin'},'satisfaction':5,
             'owner':'019ab0c0-0000-7000-8000-000000000001','parent':'019ab0c0-0000-7000-8000-000000000002',
             'items':[{'product':'Bolt','qty':3,'price':0.15,'rebate':2.5,'due':'2026-12-01','urgent':false,'kind':'new','contact':'+8613800138000',
                       'mail':'a@b.example','link':'https://a.example','score':3}],
             'contracts':['019ab0c0-0000-7000-8000-000000000003'],'total':0.45,'greeting':'Dear Acme','renewal':'2027-11-21','big':false}""";

    private static List<Violation> check(String member, Lang lang) {
        var data = (ObjectNode) FullTemplate.json(GOOD);
        data.setAll((ObjectNode) FullTemplate.json("{" + member + "}"));
        return FULL.check(data, lang);
    }

    @Test
    void shouldAcceptAGoodValueOfEveryType() {
        assertThat(check("", Lang.EN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'profile':7                                      | /profile            | wrong_type    | Profile has",
        "'discount':101                                   | /discount           | too_large     | Discount must be at most 100.",
        "'discount':0.001                                 | /discount           | wrong_step    | Discount must be a multiple of 0.01.",
        "'next_call':'2026-11-21 08:30'                   | /next_call          | wrong_format  | Next call is",
        "'website':'example.com'                          | /website            | wrong_format  | Website is",
        "'website':'https://例子.中国/'                     | /website            | wrong_format  | Website is",
        "'email':'nobody'                                 | /email              | wrong_format  | E-mail is",
        "'member_card':'AB12345'                          | /member_card        | wrong_pattern | Member card does",
        "'satisfaction':6                                 | /satisfaction       | too_large     | Satisfaction must be at most 5.",
        "'satisfaction':2.5                               | /satisfaction       | wrong_type    | Satisfaction has",
        "'owner':'somebody'                               | /owner              | wrong_format  | Owner is",
        "'parent':7                                       | /parent             | wrong_type    | Parent customer has",
        "'items':[{'product':'a'}]                        | /items/0/qty        | required      | Items, row 1 – Quantity is required.",
        "'items':[{'product':'a','qty':1},{'product':'b','qty':0}] | /items/1/qty | too_small   | Items, row 2 – Quantity must be at least 1.",
        "'items':[{'product':'a','qty':1,'kind':'x'}]     | /items/0/kind       | not_an_option | Items, row 1 – Kind is",
        "'items':[{'product':'a','qty':1,'mail':'x'}]     | /items/0/mail       | wrong_format  | Items, row 1 – Contact e-mail is",
        "'items':[{'product':'a','qty':1,'a/b':'x'}]      | /items/0/a~1b       | unknown_field | There is no such field.",
        "'items':[7]                                      | /items/0            | wrong_type    | Items, row 1 has",
        "'items':7                                        | /items              | wrong_type    | Items has",
        "'labels':['a','q']                               | /labels/1           | not_an_option | Labels is",
        "'labels':[]                                      | /labels             | too_few       | Labels needs at least 1",
        "'contracts':['x']                                | /contracts/0        | wrong_format  | Contracts is",
        "'budget':{'amount':1}                            | /budget/currency    | required      | Budget – currency is required.",
        "'address':{'street':'a'}                         | /address/city       | required      | Address – city is required.",
        "'total':'much'                                   | /total              | wrong_type    | Total has",
        "'renewal':'soon'                                 | /renewal            | wrong_format  | Renewal is"})
    void shouldPointAtWhatIsWrongAndNameIt(String member, String pointer, String code, String words) {
        // when
        var found = check(member, Lang.EN);

        // then
        assertThat(found).extracting(Violation::pointer, Violation::code).containsExactly(Tuple.tuple(pointer, code));
        assertThat(found.get(0).message()).startsWith(words);
    }

    @Test
    void shouldSpeakChinese() {
        assertThat(check("'items':[{'product':'a','qty':1},{'product':'b','qty':0}]", Lang.ZH)).extracting(Violation::message).containsExactly("采购明细第 2 行 – 数量不能小于 1。");
    }

    @Test
    void shouldTakeFiftyRowsAndNoMore() {
        assertThat(check("'items':[" + "{'product':'a','qty':1},".repeat(49) + "{'product':'a','qty':1}]", Lang.EN)).isEmpty();
        assertThat(check("'items':[" + "{'product':'a','qty':1},".repeat(50) + "{'product':'a','qty':1}]", Lang.EN)).extracting(Violation::code).containsExactly("too_many");
    }
}
