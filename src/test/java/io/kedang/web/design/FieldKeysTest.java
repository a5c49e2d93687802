package io.kedang.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldKeysTest {

    @Test
    void shouldWriteChineseInPinyin() {
        assertThat(FieldKeys.of("公司名称", "field")).isEqualTo("gong_si_ming_cheng");
    }

    @Test
    void shouldJoinWordsAndLeaveOutTheRest() {
        assertThat(FieldKeys.of("  Größe (cm)! ", "field")).isEqualTo("grosse_cm");
        assertThat(FieldKeys.of("2nd phone", "field")).isEqualTo("nd_phone");
    }

    @Test
    void shouldFallBackWhereNothingIsLeft() {
        assertThat(FieldKeys.of("！？", "field")).isEqualTo("field");
        assertThat(FieldKeys.of("", "template")).isEqualTo("template");
    }

    @Test
    void shouldKeepKeysShortAndWellFormed() {
        assertThat(FieldKeys.of("这是一个非常非常长的字段名称用来检验最大长度限制", "field")).hasSizeLessThanOrEqualTo(40).matches("[a-z][a-z0-9_]*[a-z0-9]");
    }

    @Test
    void shouldNumberWhatIsTaken() {
        assertThat(FieldKeys.free("name", Set.of("name", "name_2")::contains)).isEqualTo("name_3");
        assertThat(FieldKeys.free("name", Set.of()::contains)).isEqualTo("name");
    }
}
