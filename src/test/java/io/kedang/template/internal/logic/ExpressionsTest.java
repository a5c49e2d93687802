package io.kedang.template.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.template.Sketches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final String DATA = """
            {'name':'Acme','qty':3,'rate':12.5,'stars':4,'price':{'amount':19.99,'currency':'CNY'},'due':'2026-01-31','seen':'2026-01-05T02:00:00Z','active':true,
            'kind':'a','labels':['x'],'place':{'city':'上海'},'owner':'0199aaaa-0000-7000-8000-000000000001',
            'items':[{'qty':2,'price':1.10,'what':'cup'},{'qty':1,'price':0.35,'what':'lid'}],'note':'line'}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "qty * 2                                     | 6.00",
        "2 * qty + 1                                 | 7.00",
        "qty / 2                                     | 1.50",
        "10 / 3                                      | 3.33",
        "20 / 3                                      | 6.67",
        "-qty                                        | -3.00",
        "qty % 2                                     | 1.00",
        "0.1 + 0.2                                   | 0.30",
        "price.amount * qty                          | 59.97",
        "qty * rate / 100                            | 0.38",
        "1.005 * 1                                   | 1.01",
        "-1.005 * 1                                  | -1.01",
        "round(qty / 7, 3) * 1000                    | 429.00",
        "round(2.5)                                  | 3.00",
        "abs(-4.5)                                   | 4.50",
        "floor(4.9) + ceil(4.1)                      | 9.00",
        "min(qty, 2) + max(qty, 10)                  | 12.00",
        "stars > 3 ? 1 : 0                           | 1.00",
        "size(items)                                 | 2.00",
        "size(labels) + size(name)                   | 5.00",
        "items.sum(i, i.qty * i.price)               | 2.55",
        "items.max(i, i.price) - items.min(i, i.price) | 0.75",
        "items.avg(i, i.qty)                         | 1.50",
        "items.filter(i, i.qty > 1).sum(i, i.price)  | 1.10",
        "items.map(i, i.qty)[1]                      | 1.00",
        "items[0].price                              | 1.10",
        "items.sum(qty, qty.price) + qty             | 4.45",
        "days(due - today())                         | 26.00",
        "days(date('2026-03-01') - date('2026-02-01')) | 28.00",
        "years(date('2000-01-06'), today())          | 25.00",
        "years(date('2000-01-05'), today())          | 26.00",
        "year(due) * 100 + month(due)                | 202601.00",
        "day(seen)                                   | 5.00",
        "1e2 + 5                                     | 105.00"})
    void shouldComputeNumbersExactly(String expression, String expected) {
        // when
        var result = Fields.number(expression, DATA);

        // then
        assertThat(result).isNotNull();
        assertThat(result.decimalValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "!active == false", "kind == 'a'", "kind in ['a', 'b']", "'x' in labels", "price.currency == 'CNY'", "place.city == '上海'",
        "name.startsWith('Ac') && name.endsWith('me') && name.contains('cm')", "name.matches('^[A-Z][a-z]+$')", "upper(name) == 'ACME' && lower(name) == 'acme'",
        "due > today()", "seen >= date('2026-01-05')", "seen < date('2026-01-06')", "add_days(due, 1) == date('2026-02-01')", "add_months(due, 1) == date('2026-02-28')",
        "due == date('2026-01-31')", "0.1 + 0.2 == 0.3", "qty == 3", "qty != 4", "3 == qty", "3.0 == qty", "qty in [1, 3]", "stars >= 4",
        "items.all(i, i.qty > 0)", "items.exists(i, i.what == 'cup')", "items.exists_one(i, i.qty == 1)", "items.map(i, i.qty) == [2, 1]", "[1, 2] + [3] == [1, 2, 3]",
        "has(place.city)", "!has(place.street)", "filled(place.city)", "empty(place.street)", "string(qty) == '3'", "string(due) == '2026-01-31'", "qty < 5 ? true : false"})
    void shouldAnswerYes(String expression) {
        // when
        var result = Fields.result("'type':'boolean'", expression, Sketches.json(DATA));

        // then
        assertThat(result).isNotNull();
        assertThat(result.booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qty + 1", "qty * price.amount", "price.amount", "size(items)", "days(due - today())", "items.sum(i, i.qty)", "if_empty(qty, price.amount)",
        "qty > 1 ? 1 : 2", "1 / 0", "10 % 0", "round(1, 99)", "days(date('2026-02-30') - today())", "[1][3]", "max(qty, 1)"})
    void shouldHaveNoValueWhereOneThatIsNeededIsAbsent(String expression) {
        assertThat(Fields.number(expression, "{'name':'Acme'}")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~", quoteCharacter = '`', value = {
        "active || qty > 1 ~ {'active':true} ~ true",
        "qty > 1 || active ~ {'active':true} ~ true",
        "active && qty > 1 ~ {'active':false} ~ false",
        "qty > 1 && active ~ {'active':false} ~ false",
        "active ? true : qty > 1 ~ {'active':true} ~ true",
        "filled(qty) ~ {} ~ false",
        "empty(qty) ~ {} ~ true",
        "empty(qty) || qty > 1 ~ {} ~ true",
        "filled(qty + price.amount) ~ {'qty':1} ~ false",
        "filled(price.amount) ~ {} ~ false",
        "empty(items) ~ {} ~ true",
        "if_empty(qty, 0) == 0 ~ {} ~ true",
        "if_empty(qty, 0) == 7 ~ {'qty':7} ~ true",
        "if_empty(if_empty(qty, stars), 0) == 2 ~ {'stars':2} ~ true",
        "items.all(i, filled(i.price)) ~ {'items':[{'qty':1,'price':1},{'qty':1}]} ~ false",
        "items.sum(i, i.qty * if_empty(i.price, 0)) == 5 ~ {'items':[{'qty':1,'price':5},{'qty':1}]} ~ true"})
    void shouldDoWithoutAValueThatIsNotNeeded(String expression, String data, boolean expected) {
        // when
        var result = Fields.result("'type':'boolean'", expression, Sketches.json(data));

        // then
        assertThat(result).isNotNull();
        assertThat(result.booleanValue()).isEqualTo(expected);
    }

    @Test
    void shouldAddTwoHundredCentsToTwo() {
        // given
        var data = "{'items':" + Fields.rows(200, "{'qty':1,'price':0.01}") + "}";

        // when
        var sum = Fields.number("items.sum(i, i.price)", data);

        // then
        assertThat(sum.decimalValue()).isEqualTo("2.00");
        assertThat(Fields.result("'type':'boolean'", "items.sum(i, i.price) == 2", Sketches.json(data)).booleanValue()).isTrue();
    }

    @Test
    void shouldKeepEveryDigitOfLongAmounts() {
        assertThat(Fields.number("qty + 0.01", "{'qty':123456789012345678901234.55}").decimalValue()).isEqualTo("123456789012345678901234.56");
    }

    @Test
    void shouldRoundToTheFormulasOwnPrecision() {
        // given
        var template = Fields.withMore("'whole':{'type':'number','kedang':{'type':'formula','expression':'qty / 8','precision':0}},"
                + "'fine':{'type':'number','kedang':{'type':'formula','expression':'qty / 8','precision':6}}");

        // when
        var formulas = Fields.compiled(template).formulas(Sketches.json("{'qty':4}"));

        // then
        assertThat(formulas.toString()).isEqualTo("{\"whole\":1,\"fine\":0.500000}");
    }

    @Test
    void shouldGiveTextsAndDates() {
        // given
        var data = Sketches.json(DATA);

        // then
        assertThat(Fields.result("'type':'string'", "name + '-' + string(qty)", data).asText()).isEqualTo("Acme-3");
        assertThat(Fields.result("'type':'string','format':'date'", "add_days(due, 30)", data).asText()).isEqualTo("2026-03-02");
        assertThat(Fields.result("'type':'string','format':'date'", "today()", data).asText()).isEqualTo("2026-01-05");
        assertThat(Fields.result("'type':'string'", "'  '", data)).isNull();
    }

    @Test
    void shouldReadDatesOfSummersWithoutLosingAnHour() {
        // given: clocks in Shanghai were an hour ahead from May to September of 1988
        var data = "{'due':'1988-08-01'}";

        // then
        assertThat(Fields.number("days(date('1988-12-01') - due)", data).decimalValue()).isEqualTo("122.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'qty':'3'}", "{'qty':true}", "{'qty':null}", "{'qty':[1]}", "{'qty':{'a':1}}", "{'qty':1e900}"})
    void shouldTakeAValueOfAnotherTypeForNone(String data) {
        assertThat(Fields.number("qty * qty", data)).isNull();
    }
}
