package io.kedang.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedang.access.FieldView;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.template.Sketches;
import io.kedang.template.internal.SchemaTemplate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

    private static final FieldView ALL = FieldView.ofExample(Everything.compiled().template());
    private static final UUID SELF = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

    private final Intake intake = new Intake();

    private IntakeResult accept(String data) {
        return intake.acceptAtOnce(Everything.compiled(), Everything.json(data), ALL, SELF, Lang.EN).orElseThrow();
    }

    private List<Violation> violations(String data, Lang lang) {
        return catchThrowableOfType(Problem.class, () -> intake.acceptAtOnce(Everything.compiled(), Everything.json(data), ALL, SELF, lang)).violations();
    }

    @Test
    void shouldKeepGoodDataAsItIsAndRememberNothing() {
        // given
        var data = "{'name':'Acme','kind':'a','score':1.50,'labels':['x','y'],'active':false}";

        // when
        var accepted = accept(data);

        // then
        assertThat(accepted.data()).isEqualTo(Everything.json(data));
        assertThat(accepted.original()).isNull();
    }

    @Test
    void shouldRememberWhatWasTypedWhereItIsKeptInAnotherForm() {
        // given
        var data = "{'name':'  Acme ','kind':'a','phone':'138 0013 8000','code':'A1'}";

        // when
        var accepted = accept(data);

        // then
        assertThat(accepted.data()).isEqualTo(Everything.json("{'name':'Acme','kind':'a','phone':'+8613800138000','code':'A1'}"));
        assertThat(accepted.original()).isEqualTo(Everything.json("{'name':'  Acme ','phone':'138 0013 8000'}"));
    }

    @Test
    void shouldReportEverythingAtOnce() {
        // given
        var data = "{'name':' ','score':'ten','pieces':7,'since':'2026-02-30','labels':['x','x'],'phone':'12','mail':'nobody','colour':'red','place':{'street':'A'}}";

        // when
        var found = violations(data, Lang.EN);

        // then
        assertThat(found).extracting(violation -> violation.pointer() + " " + violation.code()).containsExactlyInAnyOrder(
                "/data/name required", "/data/kind required", "/data/score wrong_type", "/data/pieces wrong_step", "/data/since wrong_format",
                "/data/labels repeated", "/data/phone wrong_phone", "/data/mail wrong_format", "/data/colour unknown_field", "/data/place/city required");
    }

    @Test
    void shouldNameFieldsInTheCallersLanguageAndNeverQuoteValues() {
        // given
        var data = "{'name':'Ac','kind':'purple-monkey'}";

        // when
        var chinese = violations(data, Lang.ZH);
        var english = violations(data, Lang.EN);

        // then
        assertThat(chinese).singleElement().satisfies(violation -> assertThat(violation.message()).contains("种类").doesNotContain("purple"));
        assertThat(english).singleElement().satisfies(violation -> assertThat(violation.message()).contains("Kind").doesNotContain("purple"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'code':'abc'                              | /data/code            | wrong_pattern",
        "'code':'AAAAAAAAA'                        | /data/code            | too_long",
        "'name':'A'                                | /data/name            | too_short",
        "'name':7                                  | /data/name            | wrong_type",
        "'score':-1001                             | /data/score           | too_small",
        "'score':1000001                           | /data/score           | too_large",
        "'pieces':true                             | /data/pieces          | wrong_type",
        "'price':{'amount':1}                      | /data/price/currency  | required",
        "'price':{'amount':-1,'currency':'CNY'}    | /data/price/amount    | too_small",
        "'price':{'amount':1,'currency':'EUR'}     | /data/price/currency  | not_an_option",
        "'price':{'amount':1.001,'currency':'CNY'} | /data/price/amount    | wrong_step",
        "'price':5                                 | /data/price           | wrong_type",
        "'active':'yes'                            | /data/active          | wrong_type",
        "'labels':['q']                            | /data/labels/0        | not_an_option",
        "'labels':['x','y','z','w']                | /data/labels          | too_many",
        "'labels':'x'                              | /data/labels          | wrong_type",
        "'place':{'city':'X','planet':'Mars'}      | /data/place/planet    | unknown_field",
        "'place':'X'                               | /data/place           | wrong_type",
        "'note':'a\\u0000b'                        | /data/note            | bad_character",
        "'name':'ab\\ud800'                        | /data/name            | bad_character"})
    void shouldRefuseByNameWhatTheTemplateDoesNotAllow(String member, String pointer, String code) {
        // given
        var name = member.startsWith("'name'") ? "" : "'name':'Acme',";

        // when
        var found = violations("{" + name + "'kind':'a'," + member + "}", Lang.EN);

        // then
        assertThat(found).extracting(Violation::pointer, Violation::code).containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @Test
    void shouldEscapePointersOfUnknownFields() {
        // given
        var data = "{'name':'Acme','kind':'a','a/b~c':1}";

        // when
        var found = violations(data, Lang.EN);

        // then
        assertThat(found).extracting(Violation::pointer).containsExactly("/data/a~1b~0c");
    }

    @Test
    void shouldRefuseWhatIsNoObject() {
        // given
        var data = "['name']";

        // when
        var found = violations(data, Lang.EN);

        // then
        assertThat(found).extracting(Violation::pointer, Violation::code).containsExactly(org.assertj.core.groups.Tuple.tuple("/data", "wrong_type"));
    }

    @Test
    void shouldAskNobodyAboutTheMemberWhoFilesTheRecord() {
        // given
        var template = new SchemaTemplate(Sketches.template("'owner':{'type':'string','format':'uuid','kedang':{'type':'member'}},"
                + "'group':{'type':'string','format':'uuid','kedang':{'type':'reference','template':'groups'}}", ""));

        // then
        assertThat(intake.acceptAtOnce(template, Everything.json("{'name':'A'}"), ALL, SELF, Lang.EN)).isPresent();
        assertThat(intake.acceptAtOnce(template, Everything.json("{'name':'A','owner':'" + SELF + "'}"), ALL, SELF, Lang.EN)).isPresent();
        assertThat(intake.acceptAtOnce(template, Everything.json("{'name':'A','owner':'0199aaaa-0000-7000-8000-000000000002'}"), ALL, SELF, Lang.EN)).isEmpty();
        assertThat(intake.acceptAtOnce(template, Everything.json("{'name':'A','group':'" + SELF + "'}"), ALL, SELF, Lang.EN)).isEmpty();
    }

    @Test
    void shouldLeaveNumbersToTheTransaction() {
        // given
        var template = new SchemaTemplate(Sketches.template("'no':{'type':'string','kedang':{'type':'autonumber','pattern':'{0}'}}", ""));

        // then
        assertThat(intake.acceptAtOnce(template, Everything.json("{'name':'A'}"), ALL, SELF, Lang.EN)).isEmpty();
    }
}
