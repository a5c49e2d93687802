package io.kedang.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    @Test
    void shouldReadBackTheAddressThatItWrites() {
        var address = new ListAddress("customer", List.of(new Condition("country", Operator.IN, "DE,FR"), new Condition("name", Operator.CONTAINS, "a:b&c=d"),
                new Condition("phone", Operator.EMPTY, null)), "-updated_at", List.of("country", "_stage"), "cursor", "name");

        assertThat(ListAddress.read("customer", queryOf(address.url()))).isEqualTo(address);
        assertThat(address.url()).startsWith("/archive/customer?where=country:in:DE,FR&where=name:contains:");
    }

    @Property
    void shouldKeepAnyValueOfACondition(@ForAll @NotBlank @StringLength(max = 100) String value) {
        var address = new ListAddress("customer", List.of(new Condition("name", Operator.EQ, value)), null, List.of(), null, null);
        var storable = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(ListAddress.read("customer", queryOf(address.url())).where()).extracting(Condition::value).containsExactly(storable);
    }

    @Test
    void shouldLeaveOutWhatIsMalformed() {
        var address = ListAddress.read("customer", Map.of("where", List.of("nonsense", "a:unknown:1", "a:eq:1"), "cols", List.of(" ,a,,a"), "sort", List.of("")));

        assertThat(address.where()).containsExactly(new Condition("a", Operator.EQ, "1"));
        assertThat(address.columns()).containsExactly("a");
        assertThat(address.sort()).isNull();
    }

    @Test
    void shouldBeginAtTheFirstPageWhenAnythingChanges() {
        var address = ListAddress.read("customer", Map.of("after", List.of("x"), "where", List.of("a:eq:1")));

        assertThat(address.sortedBy("a").after()).isNull();
        assertThat(address.with(List.of(new Condition("b", Operator.EQ, "2"))).url()).isEqualTo("/archive/customer?where=a:eq:1&where=b:eq:2");
        assertThat(address.without(new Condition("a", Operator.EQ, "1")).url()).isEqualTo("/archive/customer");
    }

    private static Map<String, List<String>> queryOf(String url) {
        var query = new LinkedHashMap<String, List<String>>();
        for (var pair : URI.create(url).getRawQuery().split("&")) {
            var at = pair.indexOf('=');
            query.computeIfAbsent(pair.substring(0, at), name -> new ArrayList<>()).add(URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
