package io.kedang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.web.form.FormValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyFormTest {

    @Test
    void shouldMakeARuleOfEachRowWithSomethingInIt() {
        // given
        var form = new FormValues(Map.of(
                "addr.0.role", List.of("staff"), "addr.0.networks", List.of("10.0.0.0/8\r\n203.0.113.7， 2001:db8::/32"),
                "addr.1.role", List.of("everyone"), "addr.1.networks", List.of("  "),
                "hours.0.role", List.of("everyone"), "hours.0.day", List.of("mon", "tue"), "hours.0.from", List.of("08:00"), "hours.0.to", List.of("18:00"),
                "hours.0.zone", List.of(" Asia/Shanghai "), "factor", List.of("admin")));

        // then
        assertThat(PolicyForm.json(form)).hasToString("{\"addresses\":[{\"for\":\"staff\",\"allow\":[\"10.0.0.0/8\",\"203.0.113.7\",\"2001:db8::/32\"]}],"
                + "\"hours\":[{\"for\":\"everyone\",\"days\":[\"mon\",\"tue\"],\"from\":\"08:00\",\"to\":\"18:00\",\"zone\":\"Asia/Shanghai\"}],\"secondFactor\":[\"admin\"]}");
    }

    @Test
    void shouldMakeNoRuleOfAnEmptyForm() {
        assertThat(PolicyForm.json(FormValues.none())).hasToString("{\"addresses\":[],\"hours\":[],\"secondFactor\":[]}");
    }
}
