package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.PresetFiles;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchRecordTest {

    @Test
    void shouldSatisfyTheTemplateOfThePreset() {
        var schema = PresetFiles.schema(PresetFiles.template("foreign-trade", "customer"));

        LongStream.range(0, 500).mapToObj(i -> BenchRecord.data(BenchRecord.FIRST_NUMBER + i))
                .forEach(data -> assertThat(PresetFiles.errors(schema, data)).as(data.toString()).isEmpty());
    }

    @Test
    void shouldHaveTwentyFiveFields() {
        assertThat(BenchRecord.data(BenchRecord.FIRST_NUMBER).size()).isEqualTo(BenchRecord.FIELDS);
    }

    @Test
    void shouldBeTheSameForTheSameNumberAndAnotherCompanyForAnother() {
        ObjectNode one = BenchRecord.data(BenchRecord.FIRST_NUMBER + 7);

        assertThat(one).isEqualTo(BenchRecord.data(BenchRecord.FIRST_NUMBER + 7));
        assertThat(one.path("company_name")).isNotEqualTo(BenchRecord.data(BenchRecord.FIRST_NUMBER + 8).path("company_name"));
    }

    /** The scripts replace the number in the body's text: it must stand there once. */
    @Test
    void shouldHoldItsNumberInTheNameOnly() {
        long number = BenchRecord.FIRST_NUMBER + 4_242;

        assertThat(BenchRecord.body(number).toString().split(Long.toString(number), -1)).hasSize(2);
    }

    @Test
    void shouldSpreadWhatTheListAsksFor() {
        Set<String> countries = new HashSet<>();
        long large = LongStream.range(0, 2000).mapToObj(i -> BenchRecord.data(BenchRecord.FIRST_NUMBER + i))
                .peek(data -> countries.add(data.path("country").asText()))
                .filter(data -> data.at("/annual_purchase/amount").asLong() >= 100_000).count();

        assertThat(countries).hasSizeGreaterThan(20).contains("de");
        assertThat(large).isBetween(400L, 1600L);
    }
}
