package io.kedang.template.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.template.Sketches;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

    @Test
    void shouldGiveEachThreadItsOwnResult() throws Exception {
        // given
        var logic = Fields.compiled(Fields.withFormula("'type':'number'", "items.sum(i, i.qty * i.price) + if_empty(qty, 0)"));
        var threads = Executors.newFixedThreadPool(8);

        // when
        var tasks = IntStream.range(0, 400).mapToObj(n -> (Callable<String>) () -> {
            var data = Sketches.json("{" + (n % 2 == 0 ? "'qty':" + n + "," : "") + "'items':" + Fields.rows(n % 20 + 1, "{'qty':" + n + ",'price':2}") + "}");
            return n + " " + logic.formulas(data).get("result").decimalValue().intValueExact();
        }).toList();
        var results = threads.invokeAll(tasks);
        threads.shutdown();

        // then
        for (int n = 0; n < 400; n++) {
            assertThat(results.get(n).get()).isEqualTo(n + " " + ((n % 20 + 1) * n * 2 + (n % 2 == 0 ? n : 0)));
        }
    }
}
