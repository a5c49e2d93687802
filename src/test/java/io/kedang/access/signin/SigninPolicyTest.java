package io.kedang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kedang.access.AccessError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.kernel.http.JsonLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigninPolicyTest {

    private static final Instant MONDAY_NOON_IN_SHANGHAI = Instant.parse("2026-11-23T04:00:00Z");

    private final ArrayList<Violation> violations = new ArrayList<>();

    private SigninPolicy policy(String json) {
        try {
            return PolicyJson.read(JsonLimits.mapper().readTree(json), Lang.EN, violations);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void shouldLetEverybodyInWithoutRules() {
        assertThat(policy("{}").refusal(Set.of("staff"), "unknown", MONDAY_NOON_IN_SHANGHAI)).isEmpty();
        assertThat(policy("{}").wantsSecondFactor(Set.of("admin"))).isFalse();
        assertThat(violations).isEmpty();
    }

    @Test
    void shouldNameTheRolesOfItsRules() {
        // given
        var policy = policy("""
                {"addresses":[{"for":"clerk","allow":["10.0.0.0/8"]},{"for":"everyone","allow":["10.0.0.0/8"]}],
                 "hours":[{"for":"driver","days":["mon"],"from":"08:00","to":"18:00","zone":"UTC"}],"secondFactor":["clerk","packer"]}""");

        // then
        assertThat(violations).isEmpty();
        assertThat(policy.roles()).containsExactlyInAnyOrder("clerk", "driver", "packer");
        assertThat(SigninPolicy.NONE.roles()).isEmpty();
    }

    @Test
    void shouldKeepToTheAddressesOfWhomTheRuleConcerns() {
        // given
        var policy = policy("{\"addresses\":[{\"for\":\"staff\",\"allow\":[\"10.0.0.0/8\",\"2001:db8::/32\"]}]}");

        // then
        assertThat(policy.refusal(Set.of("staff"), "10.1.1.1", MONDAY_NOON_IN_SHANGHAI)).isEmpty();
        assertThat(policy.refusal(Set.of("staff"), "2001:db8::9", MONDAY_NOON_IN_SHANGHAI)).isEmpty();
        assertThat(policy.refusal(Set.of("staff"), "192.0.2.1", MONDAY_NOON_IN_SHANGHAI)).contains(AccessError.ADDRESS_NOT_ALLOWED);
        assertThat(policy.refusal(Set.of("staff"), "unknown", MONDAY_NOON_IN_SHANGHAI)).contains(AccessError.ADDRESS_NOT_ALLOWED);
        assertThat(policy.refusal(Set.of("admin"), "192.0.2.1", MONDAY_NOON_IN_SHANGHAI)).isEmpty();
    }

    @Test
    void shouldAskEveryRuleThatConcernsAMember() {
        // given
        var policy = policy("{\"addresses\":[{\"for\":\"everyone\",\"allow\":[\"10.0.0.0/8\"]},{\"for\":\"sales\",\"allow\":[\"10.9.0.0/16\"]}]}");

        // then
        assertThat(policy.refusal(Set.of("staff", "sales"), "10.1.1.1", MONDAY_NOON_IN_SHANGHAI)).isPresent();
        assertThat(policy.refusal(Set.of("staff", "sales"), "10.9.1.1", MONDAY_NOON_IN_SHANGHAI)).isEmpty();
        assertThat(policy.refusal(Set.of("staff"), "10.1.1.1", MONDAY_NOON_IN_SHANGHAI)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T00:00:00Z,true", "2026-11-22T23:59:59Z,false", "2026-11-23T09:59:59Z,true", "2026-11-23T10:00:00Z,false", "2026-11-28T04:00:00Z,false"})
    void shouldKeepToHoursInTheirZone(Instant now, boolean allowed) {
        // given 08:00 to 18:00 in Shanghai, from Monday to Friday
        var policy = policy("{\"hours\":[{\"for\":\"everyone\",\"days\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],\"from\":\"08:00\",\"to\":\"18:00\",\"zone\":\"Asia/Shanghai\"}]}");

        // then
        assertThat(policy.refusal(Set.of("staff"), "10.0.0.1", now).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T21:00:00Z,false", "2026-11-23T22:30:00Z,true", "2026-11-24T05:59:00Z,true", "2026-11-24T06:00:00Z,false", "2026-11-24T23:00:00Z,false"})
    void shouldGoOverMidnightFromTheDayOnWhichHoursBegin(Instant now, boolean allowed) {
        // given
        var policy = policy("{\"hours\":[{\"for\":\"everyone\",\"days\":[\"mon\"],\"from\":\"22:00\",\"to\":\"06:00\",\"zone\":\"UTC\"}]}");

        // then
        assertThat(policy.refusal(Set.of("staff"), "10.0.0.1", now).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void shouldNameEverythingThatIsWrong() {
        // when
        policy("{\"addresses\":[{\"for\":\"Staff!\",\"allow\":[\"10.0.0.1/8\",\"10.0.0.0/8\"]}],\"hours\":[{\"for\":\"staff\",\"days\":[\"someday\"],\"from\":\"8\",\"to\":\"25:00\","
                + "\"zone\":\"Mars/Base\"}],\"secondFactor\":\"all\",\"more\":1}");

        // then
        assertThat(violations).extracting(Violation::pointer).containsExactlyInAnyOrder("/more", "/addresses/0/for", "/addresses/0/allow/0", "/hours/0/days",
                "/hours/0/from", "/hours/0/to", "/hours/0/to", "/hours/0/zone", "/secondFactor");
        assertThat(violations).extracting(Violation::message).doesNotContain("", "signin.hours");
    }

    @Test
    void shouldBeWrittenAsItIsRead() {
        // given
        var json = "{\"addresses\":[{\"for\":\"staff\",\"allow\":[\"10.0.0.0/8\"]}],\"hours\":[{\"for\":\"everyone\",\"days\":[\"mon\",\"fri\"],\"from\":\"08:00\",\"to\":\"18:00\","
                + "\"zone\":\"Asia/Shanghai\"}],\"secondFactor\":[\"admin\"]}";

        // then
        assertThat(PolicyJson.write(policy(json))).hasToString(json);
        assertThat(policy(json).wantsSecondFactor(Set.of("admin"))).isTrue();
        assertThat(policy(json).wantsSecondFactor(Set.of("staff"))).isFalse();
    }
}
