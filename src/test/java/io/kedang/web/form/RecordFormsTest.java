package io.kedang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Decision;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.web.Samples;
import io.kedang.web.view.FieldInput;
import io.kedang.web.view.RecordForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFormsTest {

    @Test
    void shouldBringViolationsToTheirInputs() {
        var faults = new FieldFaults(List.of(new Violation("/data/money/amount", "wrong_type", "no amount"), new Violation("/data/text", "required", "needed"),
                new Violation("/stage", "unknown_stage", "no such stage")), Map.of());

        var form = form(faults, Map.of());

        assertThat(input(form, "money").violations()).containsExactly("no amount");
        assertThat(input(form, "text").violations()).containsExactly("needed");
        assertThat(form.sections().get(0).faults()).isEqualTo(2);
        assertThat(form.problems()).extracting(RecordForm.Problem::message).containsExactly("no such stage", "needed", "no amount");
        assertThat(form.problems()).extracting(RecordForm.Problem::fieldId).containsExactly(null, "f-text", "f-money");
    }

    @Test
    void shouldAskForMaskedFieldsButNotForHiddenOnes() {
        var form = form(FieldFaults.NONE, Map.of("phone", Decision.MASKED, "email", Decision.HIDDEN));

        assertThat(form.sections().get(0).fields()).extracting(FieldInput::key).contains("phone").doesNotContain("email");
    }

    @Test
    void shouldStartWithTheFirstStage() {
        assertThat(form(FieldFaults.NONE, Map.of()).stages()).filteredOn(FieldInput.Option::selected).extracting(FieldInput.Option::value).containsExactly("lead");
    }

    @Test
    void shouldOfferCountriesInTheReadersLanguage() {
        var country = input(form(FieldFaults.NONE, Map.of()), "address").parts().get(0);

        assertThat(country.options()).filteredOn(option -> option.value().equals("DE")).extracting(FieldInput.Option::label).containsExactly("\u5fb7\u56fd");
    }

    private static RecordForm form(FieldFaults faults, Map<String, Decision> others) {
        return RecordForms.of(Samples.compiled(), Samples.view(others), null, "d", "New", null, null, FormValues.none(), faults, null, Samples.reader(Lang.ZH));
    }

    private static FieldInput input(RecordForm form, String key) {
        return form.sections().get(0).fields().stream().filter(input -> input.key().equals(key)).findFirst().orElseThrow();
    }
}
