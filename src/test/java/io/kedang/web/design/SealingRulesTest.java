package io.kedang.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.http.JsonLimits;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealingRulesTest {

    @Test
    void shouldSayWhatIsEncryptedAndWhatOfItIsFound() throws Exception {
        // when
        var rules = JsonLimits.mapper().readTree(SealingRules.json(Set.of(Sensitivity.RESTRICTED, Sensitivity.CONFIDENTIAL)));

        // then
        assertThat(rules.path("sensitivities")).extracting(node -> node.asText()).containsExactly("confidential", "restricted");
        assertThat(rules.path("never")).extracting(node -> node.asText()).containsExactly("member", "reference", "file", "autonumber");
        assertThat(rules.path("whole")).extracting(node -> node.asText()).contains("money", "phone", "date").doesNotContain("choice", "boolean", "rating", "address");
        assertThat(rules.path("tail")).extracting(node -> node.asText()).containsExactlyInAnyOrder("text", "phone", "idnumber");
    }
}
