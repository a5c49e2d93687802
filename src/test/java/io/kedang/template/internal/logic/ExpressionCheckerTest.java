package io.kedang.template.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.Template;
import io.kedang.template.Sketches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckerTest {

    private static String only(Template template) {
        return ExpressionChecker.check(template, Lang.EN).stream().map(Violation::message).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~", quoteCharacter = '`', value = {
        "qtty * 2 == 1 ~ Character 1: there is no field or function named qtty. Did you mean qty?",
        "qty > 1 && dve > today() ~ Character 12: there is no field or function named dve. Did you mean due?",
        "zebra == 1 ~ Character 1: there is no field or function named zebra.",
        "roun(qty) == 1 ~ named roun. Did you mean round?",
        "qty.amount == 1 ~ Character 4: a number has no parts that a dot could lead to.",
        "price.amont == 1 ~ Character 6: there is no column or part named amont. Did you mean amount?",
        "items.sum(i, i.qti) > 1 ~ Character 15: there is no column or part named qti. Did you mean qty?",
        "name + 1 == name ~ Character 6: + cannot be used with text and a number.",
        "name > 5 ~ Character 6: > cannot be used with text and a number.",
        "due == 'x' ~ Character 5: == cannot be used with a date and text.",
        "active && qty ~ Character 8: && cannot be used with yes or no and a number.",
        "round(name) == 1 ~ Character 6: round does not take text.",
        "labels.contains('x') ~ Character 16: contains does not take text.",
        "today(1) == due ~ Character 6: today does not take a number.",
        "abs() == 1 ~ Character 4: something is missing in the brackets of abs.",
        "active ? 1 : name ~ Character 8: before ? there must be a yes or no",
        "qty = 3 ~ Character 5: write == to ask whether two values are equal.",
        "qty > 1 and active ~ Character 9: write && for and.",
        "qty > 1 OR active ~ Character 9: write || for OR.",
        "qty > （1） ~ Character 7: please use plain punctuation, not the full-width （.",
        "qty > ~ The expression ends too early.",
        "(qty > 1 ~ The expression ends too early.",
        "name == 'abc ~ Character 9: this cannot be understood.",
        "qty >> 1 ~ Character 6: this cannot be understood.",
        "qty * 2 ~ The result must be yes or no, not a number.",
        "name ~ The result must be yes or no, not text.",
        "due - due ~ The result must be yes or no, not a length of time.",
        "[1, 'a'] == [1] ~ Character 5: the values of a list must be of one type; here a number is expected, not text.",
        "qty.all(i, i > 1) ~ a number is no list that could be gone through.",
        "null == null ~ Character 1: this form is not supported here",
        "{'a': 1} == {'a': 1} ~ Character 1: this form is not supported here",
        "size(b'x') == 1 ~ Character 6: this form is not supported here",
        "1u == 1u ~ Character 1: this form is not supported here",
        "name.matches('(') ~ Character 14: the regular expression cannot be understood",
        "name.matches(note) ~ Character 14: a regular expression must be written out",
        "qty() == 1 ~ Character 4: qty is a field, not a function; leave out the brackets.",
        "round == 1 ~ Character 1: round is a function; please write it the way it is used.",
        "dyn(qty) == 1 ~ there is no field or function named dyn",
        "timestamp('2026-01-01T00:00:00Z') == due ~ there is no field or function named timestamp",
        "active &&\\n  qtx > 1 ~ Character 13: there is no field or function named qtx"})
    void shouldSayWhatIsWrongAndWhere(String expression, String said) {
        // when
        var found = ExpressionChecker.check(Fields.withRule(expression.replace("\\n", "\n")), Lang.EN);

        // then
        assertThat(found).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo("/kedang/rules/0/check");
            assertThat(violation.code()).isEqualTo("expression");
        });
        assertThat(found.get(0).message()).contains(said);
    }

    @Test
    void shouldSayItInChinese() {
        assertThat(ExpressionChecker.check(Fields.withRule("name + 1 == name"), Lang.ZH)).extracting(Violation::message).containsExactly("第 6 个字符：+ 不能用于文本、数字。");
        assertThat(ExpressionChecker.check(Fields.withRule("qtty > 1"), Lang.ZH)).extracting(Violation::message)
                .containsExactly("第 1 个字符：没有名为 qtty 的字段或函数，您是否要写 qty？");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qty > 1", "filled(owner)", "items.all(i, i.qty * i.price < 100000)", "kind == 'a' || size(labels) >= 2", "due <= today()", "price.amount <= 5000 && price.currency == 'CNY'"})
    void shouldFindNothingWrongWithGoodRules(String expression) {
        assertThat(only(Fields.withRule(expression))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~", quoteCharacter = '`', value = {
        "'a1':{'type':'number','kedang':{'type':'number','requiredWhen':'qty'}} ~ /properties/a1/kedang/requiredWhen ~ The result must be yes or no",
        "'a1':{'type':'number','kedang':{'type':'number','visibleWhen':'a1 > 1'}} ~ /properties/a1/kedang/visibleWhen ~ cannot use the field that it belongs to: a1",
        "'a1':{'type':'number','kedang':{'type':'number','default':'name'}} ~ /properties/a1/kedang/default ~ Character 1: a default is given before anything is filled in; it cannot use the field name.",
        "'a1':{'type':'number','kedang':{'type':'number','default':'active == 1'}} ~ /properties/a1/kedang/default ~ cannot use the field active",
        "'a1':{'type':'string','kedang':{'type':'text','default':'5'}} ~ /properties/a1/kedang/default ~ The result must be text, not a number.",
        "'a1':{'type':'string','format':'uuid','kedang':{'type':'member','default':'today()'}} ~ /properties/a1/kedang/default ~ Fields of this type have no default.",
        "'a1':{'enum':['p','q'],'kedang':{'type':'choice','options':[{'value':'p','label':{'zh':'甲','en':'A'}},{'value':'q','retired':true,'label':{'zh':'乙','en':'B'}}],'default':'\\u0027q\\u0027'}} ~ /properties/a1/kedang/default ~ The default is not among the options, or is a retired one.",
        "'a1':{'type':'string','kedang':{'type':'autonumber','pattern':'{0}','requiredWhen':'active'}} ~ /properties/a1/kedang/requiredWhen ~ cannot be required",
        "'a1':{'type':'number','kedang':{'type':'formula','expression':'a1 + 1'}} ~ /properties/a1/kedang/expression ~ cannot use the field that it belongs to: a1",
        "'a1':{'type':'number','kedang':{'type':'formula','expression':'name'}} ~ /properties/a1/kedang/expression ~ The result must be a number, not text.",
        "'a1':{'type':'string','format':'date','kedang':{'type':'formula','expression':'days(due - due)'}} ~ /properties/a1/kedang/expression ~ The result must be a date, not a number."})
    void shouldPointAtTheExpressionOfAField(String field, String pointer, String said) {
        // when
        var found = ExpressionChecker.check(Fields.withMore(field), Lang.EN);

        // then
        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.message()).contains(said);
        });
    }

    @Test
    void shouldNameTheFormulasOfACycle() {
        // given
        var template = Fields.withMore("'a1':{'type':'number','kedang':{'type':'formula','expression':'b1 + 1'}},"
                + "'b1':{'type':'number','kedang':{'type':'formula','expression':'c1 + 1'}},'c1':{'type':'number','kedang':{'type':'formula','expression':'a1 * qty'}},"
                + "'d1':{'type':'number','kedang':{'type':'formula','expression':'a1'}}");

        // when
        var found = ExpressionChecker.check(template, Lang.EN);

        // then
        assertThat(found).extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/properties/a1/kedang/expression", "/properties/b1/kedang/expression", "/properties/c1/kedang/expression");
        assertThat(found).extracting(Violation::message).anyMatch(message -> message.contains("a1 → b1 → c1 → a1"));
        assertThat(Fields.compiled(template).formulas(Sketches.json("{'qty':1}"))).isEmpty();
    }

    @Test
    void shouldNotLetASectionHideWhatDecidesOnIt() {
        // given
        var document = Sketches.document("'qty':{'type':'number','kedang':{'type':'number'}}", "");
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/kedang/sections/0")).put("visibleWhen", "qty > 1");

        // when
        var found = ExpressionChecker.check(io.kedang.template.internal.TemplateReader.read(document, 1), Lang.EN);

        // then
        assertThat(found).singleElement().satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/kedang/sections/0/visibleWhen"));
    }

    @Test
    void shouldFindNothingWrongWhereNothingIsComputed() {
        assertThat(ExpressionChecker.check(Sketches.template("", ""), Lang.EN)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"qty, qtty, 1", "amount, amuont, 1", "due, dve, 1", "a, b, 1", "price, pricing, 3"})
    void shouldMeasureHowFarNamesAreApart(String a, String b, int distance) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
        assertThat(Suggestions.distance(b, a)).isEqualTo(distance);
    }
}
