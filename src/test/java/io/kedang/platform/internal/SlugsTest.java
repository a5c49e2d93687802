package io.kedang.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Acme Trading Co., Ltd.|acme-trading", "上海光明贸易有限公司|shanghaiguangmingmaoyi", "北京同仁堂股份有限公司|beijingtongrentang", "Müller & Söhne GmbH|muller-sohne",
        "3M|m-company", "公司|gongsi", "!!!|company", "Kedang|kedang", "ABC 中国有限公司|abczhongguo"})
    void shouldMakeAShortNameOfAName(String name, String slug) {
        // when, then
        assertThat(Slugs.suggest(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "上海光明贸易有限公司", "!!!", "   ", "a", "-", "1234567890", "Ünïcödé Ltd", "The Extremely Long Name Of A Company That Never Ends Limited", "😀😀", "有限公司",
        "الشركة", "株式会社テスト", "新疆维吾尔自治区乌鲁木齐市天山区人民路商业贸易集团有限公司"})
    void shouldAlwaysBeWellFormed(String name) {
        // when
        var slug = Slugs.suggest(name);

        // then
        assertThat(Slugs.wellFormed(slug)).as(slug).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a1-b2", "acme-trading-2", "a23456789-123456789-123456789-123456789x"})
    void shouldAccept(String slug) {
        // when, then
        assertThat(Slugs.wellFormed(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1abc", "-abc", "abc-", "a--b", "Abc", "a_b", "a b", "ab.c", "abc\n", "äbc", "a23456789-123456789-123456789-123456789xy"})
    void shouldRefuse(String slug) {
        // when, then
        assertThat(Slugs.wellFormed(slug)).isFalse();
    }

    @Test
    void shouldReserveWhatTheServiceItselfNeeds() {
        // when, then
        assertThat(new String[] {"admin", "api", "www", "openapi", "login", "kedang", "signup"}).allMatch(Slugs::reserved);
        assertThat(Slugs.reserved("acme")).isFalse();
    }
}
