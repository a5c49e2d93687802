package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template must not say, beyond and by the meta-schema: where, by which code and in words. */
class TemplateCheckerTest {

    private final ObjectNode document = FullTemplate.document();

    private List<Violation> violations() {
        return TemplateChecker.check(document, Lang.EN);
    }

    /** Puts a value, in JSON with single quotes, at a pointer; {@code -} at the end of a list; no value removes. */
    private void put(String pointer, String value) {
        var cut = pointer.lastIndexOf('/');
        var name = pointer.substring(cut + 1);
        JsonNode parent = document.at(pointer.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.remove(name);
            if (value != null) {
                object.set(name, FullTemplate.json(value));
            }
        } else if (name.equals("-")) {
            ((ArrayNode) parent).add(FullTemplate.json(value));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), FullTemplate.json(value));
        }
    }

    @Test
    void shouldAcceptEverythingThatTheFormatHas() {
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/kedang/titleField                      | 'nobody'              | /kedang/titleField                           | unknown_field",
        "/kedang/titleField                      | 'vip'                 | /kedang/titleField                           | title_field",
        "/properties/name/kedang/sensitivity     | 'restricted'          | /kedang/titleField                           | title_field",
        "/required                               | []                    | /kedang/titleField                           | title_not_required",
        "/properties/name/kedang/visibleWhen     | 'vip'                 | /kedang/titleField                           | title_hidden",
        "/kedang/sections/0/visibleWhen          | 'vip'                 | /kedang/titleField                           | title_hidden",
        "/required/-                             | 'nobody'              | /required/1                                  | unknown_field",
        "/required/-                             | 'contracts'           | /required/1                                  | cannot_be_required",
        "/required/-                             | 'number'              | /required/1                                  | cannot_be_required",
        "/required/-                             | 'total'               | /required/1                                  | cannot_be_required",
        "/kedang/list/columns/-                  | 'nobody'              | /kedang/list/columns/5                       | unknown_field",
        "/kedang/list/sort                       | 'nobody'              | /kedang/list/sort                            | unknown_field",
        "/kedang/list/sort                       | '-remarks'            | /kedang/list/sort                            | not_sortable",
        "/kedang/views/0/sort                    | 'phone'               | /kedang/views/0/sort                         | not_sortable",
        "/kedang/views/0/columns/-               | 'nobody'              | /kedang/views/0/columns/2                    | unknown_field",
        "/kedang/views/0/conditions/-            | 'nobody:eq:1'         | /kedang/views/0/conditions/6                 | unknown_field",
        "/kedang/views/0/conditions/-            | 'phone:eq:1'          | /kedang/views/0/conditions/6                 | not_filterable",
        "/kedang/views/0/conditions/-            | 'vip:like:1'          | /kedang/views/0/conditions/6                 | condition_operator",
        "/kedang/views/0/conditions/-            | 'vip:eq'              | /kedang/views/0/conditions/6                 | condition_operator",
        "/kedang/views/0/conditions/-            | 'vip:gt:1'            | /kedang/views/0/conditions/6                 | condition_operator",
        "/kedang/views/0/conditions/-            | 'since:contains:2026' | /kedang/views/0/conditions/6                 | condition_operator",
        "/kedang/views/0/conditions/-            | 'vip'                 | /kedang/views/0/conditions/6                 | template_pattern",
        "/kedang/views/-                         | {'key':'vips','label':{'zh':'一','en':'One'}} | /kedang/views/1/key  | repeated_key",
        "/kedang/stages/-                        | {'key':'lead','label':{'zh':'一','en':'One'}} | /kedang/stages/3/key | repeated_key",
        "/kedang/stages/0/moves/-                | 'nowhere'             | /kedang/stages/0/moves/2                     | unknown_stage",
        "/kedang/sections/-                      | {'key':'basic','label':{'zh':'一','en':'One'}} | /kedang/sections/3/key | repeated_key",
        "/properties/vip/kedang/section          | 'nowhere'             | /properties/vip/kedang/section               | unknown_section",
        "/kedang/page/highlights/-               | 'nobody'              | /kedang/page/highlights/2                    | unknown_field",
        "/kedang/page/sections/-                 | 'nowhere'             | /kedang/page/sections/2                      | unknown_section",
        "/kedang/rules/0/field                   | 'nobody'              | /kedang/rules/0/field                        | unknown_field",
        "/kedang/rules/-                         | {'key':'discount_small','check':'vip','message':{'zh':'一','en':'One'}} | /kedang/rules/1/key | repeated_key",
        "/properties/name/minLength              | 101                   | /properties/name/minLength                   | bounds",
        "/properties/credit_days/minimum         | 366                   | /properties/credit_days/minimum              | bounds",
        "/properties/budget/properties/amount/maximum | -1               | /properties/budget/properties/amount/minimum | bounds",
        "/properties/labels/minItems             | 3                     | /properties/labels/minItems                  | bounds",
        "/properties/items/minItems              | 51                    | /properties/items/minItems                   | bounds",
        "/properties/items/items/properties/qty/maximum | 0              | /properties/items/items/properties/qty/minimum | bounds",
        "/properties/items/items/required/-      | 'nobody'              | /properties/items/items/required/2           | unknown_column",
        "/properties/items/items/properties/product/pattern | '('        | /properties/items/items/properties/product/pattern | template_format",
        "/properties/items/items/properties/kind/enum/-     | 'x'        | /properties/items/items/properties/kind/kedang/options | options",
        "/properties/address/required/-          | 'district'            | /properties/address/required/1               | unknown_part",
        "/properties/tier/enum/-                 | 'bronze'              | /properties/tier/kedang/options              | options",
        "/properties/next_call/kedang/zone       | 'Mars/Base'           | /properties/next_call/kedang/zone            | zone",
        "/properties/credit_code/kedang/scheme   | 'pattern'             | /properties/credit_code/kedang/scheme        | scheme_pattern",
        "/properties/number/kedang/pattern       | 'KH-{yyyy}'           | /properties/number/kedang/pattern            | autonumber_pattern",
        "/properties/number/kedang/pattern       | '{000}-{000}'         | /properties/number/kedang/pattern            | autonumber_pattern",
        "/properties/number/kedang/pattern       | '{hh}-{000}'          | /properties/number/kedang/pattern            | autonumber_pattern",
        "/properties/number/kedang/pattern       | '{00000000000}'       | /properties/number/kedang/pattern            | autonumber_pattern",
        "/properties/total/format                | 'date'                | /properties/total/format                     | formula_format",
        "/properties/greeting/kedang/precision   | 1                     | /properties/greeting/kedang/precision        | formula_number"})
    void shouldNameWhatContradictsItself(String at, String value, String pointer, String code) {
        // when
        put(at, value);

        // then
        assertThat(violations()).extracting(Violation::pointer, Violation::code).containsExactly(Tuple.tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/properties/items/maxItems              |                       | /properties/items                            | template_required",
        "/properties/items/maxItems              | 201                   | /properties/items/maxItems                   | template_maximum",
        "/properties/items/items/properties      | {}                    | /properties/items/items/properties           | template_minProperties",
        "/properties/items/items/properties/qty/kedang/section | 'basic' | /properties/items/items/properties/qty/kedang/section | unsupported_keyword",
        "/properties/items/items/properties/qty/kedang/type    | 'money' | /properties/items/items/properties/qty/kedang/type    | template_enum",
        "/properties/items/items/properties/due/kedang/unit    | {'zh':'天','en':'d'} | /properties/items/items/properties/due/kedang/unit | unsupported_keyword",
        "/properties/items/items/properties/kind/kedang/options |        | /properties/items/items/properties/kind/kedang | template_required",
        "/properties/contracts/maxItems          | 51                    | /properties/contracts/maxItems               | template_maximum",
        "/properties/contracts/kedang/accept/-   | 'exe'                 | /properties/contracts/kedang/accept/2        | template_enum",
        "/properties/contracts/kedang/default    | 'x'                   | /properties/contracts/kedang/default         | unsupported_keyword",
        "/properties/satisfaction/maximum        | 11                    | /properties/satisfaction/maximum             | template_maximum",
        "/properties/website/maxLength           | 200                   | /properties/website/maxLength                | template_const",
        "/properties/credit_code/maxLength       | 65                    | /properties/credit_code/maxLength            | template_maximum",
        "/properties/credit_code/kedang/scheme   | 'ssn'                 | /properties/credit_code/kedang/scheme        | template_enum",
        "/properties/parent/kedang/template      | 'No Such'             | /properties/parent/kedang/template           | template_pattern",
        "/properties/parent/kedang/template      |                       | /properties/parent/kedang                    | template_required",
        "/properties/profile/kedang/sortable     | true                  | /properties/profile/kedang/sortable          | template_const",
        "/properties/total/kedang/default        | '1'                   | /properties/total/kedang/default             | unsupported_keyword",
        "/properties/total/kedang/expression     | ''                    | /properties/total/kedang/expression          | template_minLength",
        "/properties/total/kedang/precision      | 7                     | /properties/total/kedang/precision           | template_maximum",
        "/properties/number/kedang/requiredWhen  | 'vip'                 | /properties/number/kedang/requiredWhen       | unsupported_keyword",
        "/properties/vip/kedang/order            | 1.5                   | /properties/vip/kedang/order                 | template_type",
        "/properties/labels/kedang/options/0/label/zh | ''               | /properties/labels/kedang/options/0/label/zh | template_minLength",
        "/kedang/list/columns/-                  | 'name'                | /kedang/list/columns                         | template_uniqueItems",
        "/kedang/sections/0/columns              | 4                     | /kedang/sections/0/columns                   | template_enum",
        "/kedang/retention/months                | 0                     | /kedang/retention/months                     | template_minimum",
        "/kedang/page/highlights                 | ['a','b','c','d','e','f','g'] | /kedang/page/highlights              | template_maxItems",
        "/kedang/icon                            | 'Big House'           | /kedang/icon                                 | template_pattern",
        "/properties/credit_days/multipleOf      | 0                     | /properties/credit_days/multipleOf           | template_exclusiveMinimum",
        "/properties/Bad Key                     | {}                    | /properties/Bad Key                          | template_propertyNames",
        "/properties                             | {}                    | /properties                                  | template_minProperties"})
    void shouldSayInWordsWhatTheMetaSchemaFinds(String at, String value, String pointer, String code) {
        // when
        put(at, value);

        // then
        assertThat(violations()).extracting(Violation::pointer, Violation::code).contains(Tuple.tuple(pointer, code));
        for (var lang : Lang.values()) {
            assertThat(TemplateChecker.check(document, lang)).allSatisfy(violation -> assertThat(violation.message()).doesNotStartWith("template.").isNotBlank());
        }
        assertThat(TemplateChecker.check(document, Lang.ZH)).allSatisfy(violation -> assertThat(violation.message()).containsPattern("[\u4e00-\u9fff]"));
    }

    @Test
    void shouldWantAnOptionThatCanBeChosen() {
        for (int i = 0; i < 3; i++) {
            put("/properties/tier/kedang/options/" + i + "/retired", "true");
        }

        assertThat(violations()).extracting(Violation::code).containsExactly("all_retired");
    }

    @Test
    void shouldTakeAnAutomaticNumberForTheTitle() {
        put("/kedang/titleField", "'number'");
        put("/required", "[]");

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "null", "'text'"})
    void shouldRefuseWhatIsNoObject(String text) {
        assertThat(TemplateChecker.check(FullTemplate.json(text), Lang.EN)).extracting(Violation::code).containsExactly("document_not_object");
    }

    @Test
    void shouldBoundSizeAndDepth() {
        put("/deep", "[".repeat(20) + "]".repeat(20));
        assertThat(violations()).extracting(Violation::code).containsExactly("document_too_deep");

        put("/deep", "'" + "x".repeat(90_000) + "'");
        assertThat(violations()).extracting(Violation::code).containsExactly("unsupported_keyword");
        for (int i = 0; i < 12; i++) {
            put("/long" + i, "'" + "x".repeat(90_000) + "'");
        }
        assertThat(violations()).extracting(Violation::code).containsExactly("document_too_large");
    }

    @Test
    void shouldReportNoMoreThanAnybodyReads() {
        for (int i = 0; i < 300; i++) {
            put("/keyword" + i, "1");
        }

        assertThat(violations()).hasSize(100);
    }
}
