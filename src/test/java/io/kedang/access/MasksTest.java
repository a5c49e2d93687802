package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"phone,+8613800138000,+86138****8000", "phone,13800138000,138****8000", "phone,+4930123456789,+49****6789", "domain,anna@example.com,****@example.com", "initials,Anna Maria Schmidt,A. M. S.", "initials,张三丰,张.", "###*####,AB1234567890,AB1****7890", "###*####,AB12345678,****", "*##,123456,****56", "phone,123456789,****", "email,anna@example.com,a****@example.com", "email,😀a@example.com,😀****@example.com",
        "email,@example.com,****", "email,nobody,****", "name,张三丰,张**", "name,𠮷野,𠮷**", "idnumber,310101199001011234,31****34", "idnumber,12345678901,****",
        "tail4,6222020200112233,****2233", "tail4,1234567,****", "all,anything,****", "none,anything,****", "new-kind,anything,****"})
    void shouldShowOnlyWhatTheMaskAllows(String kind, String value, String masked) {
        // when
        var seen = Masks.mask(kind, TextNode.valueOf(value));

        // then
        assertThat(seen).isEqualTo(masked);
    }

    @Test
    void shouldMaskWholeWhatIsNoText() {
        // then
        assertThat(Masks.mask("tail4", DecimalNode.valueOf(new BigDecimal("12345678.90")))).isEqualTo("****");
        assertThat(Masks.mask("phone", JsonNodeFactory.instance.objectNode().put("amount", 5))).isEqualTo("****");
        assertThat(Masks.mask(null, TextNode.valueOf("x"))).isEqualTo("****");
        assertThat(Masks.mask("name", TextNode.valueOf(""))).isEqualTo("****");
    }
}
