package io.kedang.template.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import io.kedang.template.ExpressionHelp;
import io.kedang.template.Sketches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CelHelpTest {

    private static final String REQUIRED = "/properties/note/kedang/requiredWhen";
    private final ExpressionHelp help = new CelHelp();

    private static com.fasterxml.jackson.databind.node.ObjectNode document() {
        return Sketches.document(Fields.ALL, "'rules':[{'key':'r','check':'true','message':{'zh':'不','en':'No'}}]");
    }

    @Test
    void shouldSayWhatAnExpressionGives() {
        assertThat(help.check(document(), REQUIRED, "qty > 1", Lang.EN)).isEqualTo(new ExpressionHelp.Checked(List.of(), "yes_no"));
        assertThat(help.check(document(), "/properties/qty/kedang/default", "1 + 1", Lang.EN).result()).isEqualTo("number");
        assertThat(help.check(document(), "/kedang/rules/0/check", "filled(owner)", Lang.EN).violations()).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrongWithOneExpressionOnly() {
        // given: another one is wrong too
        var document = UnfinishedTemplate.with(document(), "/properties/qty/kedang/visibleWhen", "nonsense(");

        // when
        var checked = help.check(document, REQUIRED, "qtty > 1", Lang.EN);

        // then
        assertThat(checked.violations()).singleElement().satisfies(violation -> assertThat(violation.message()).contains("Did you mean qty?"));
        assertThat(checked.result()).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"{} | /kedang/rules/0/check", "{'properties':5} | /x", "{'properties':{'a':{}}} | /properties/a/kedang/visibleWhen", "{'kedang':[]} | /",
        "{'properties':{'a':{'kedang':{'type':'formula'}}}} | /properties/a/kedang/expression", "{} | ", "{} | a/b", "{} | /~5/x", "{'properties':{'a':{'type':5,'kedang':{'type':'money'}}}} | /properties/a/kedang/default",
        "{'properties':{'a':{'kedang':{'type':'reference','onDelete':'maybe'}}}} | /properties/a/kedang/visibleWhen"})
    void shouldAnswerForAnyDocument(String document, String pointer) {
        var checked = help.check(Sketches.json(document), pointer == null ? "" : pointer, "1", Lang.ZH);
        assertThat(checked.violations()).allSatisfy(violation -> assertThat(violation.message()).doesNotContain("expression."));
        help.names(Sketches.json(document));
    }

    @Test
    void shouldLeaveOutWhatCannotBeReadYet() {
        // given
        var document = document();
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.at("/properties/due/kedang")).remove("type");

        // then
        assertThat(help.names(document)).extracting(ExpressionHelp.Name::name).contains("qty", "items").doesNotContain("due");
        assertThat(help.check(document, REQUIRED, "due > today()", Lang.EN).violations()).hasSize(1);
    }

    @Test
    void shouldNameFieldsAndTheirParts() {
        // when
        var names = help.names(document());

        // then
        assertThat(names).filteredOn(name -> name.name().equals("price")).singleElement().satisfies(price -> {
            assertThat(price.type()).isEqualTo("group");
            assertThat(price.parts()).extracting(ExpressionHelp.Name::name).containsExactly("amount", "currency");
        });
        assertThat(names).filteredOn(name -> name.name().equals("items")).singleElement()
                .satisfies(items -> assertThat(items.parts()).extracting(ExpressionHelp.Name::name).contains("qty", "price", "what"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldExplainEveryFunctionThatThereIs(Lang lang) {
        // given
        var known = Language.functions(Fields.CLOCK).stream().map(Function::name).filter(name -> Character.isLetter(name.charAt(0))).distinct().toList();

        // when
        var explained = help.functions(lang);

        // then
        assertThat(explained).extracting(ExpressionHelp.Function::name).containsAll(known).containsAll(Macros.AGGREGATES);
        assertThat(explained).allSatisfy(function -> assertThat(function.help()).doesNotStartWith("function."));
    }
}
