package io.kedang.archive.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static JsonNode parse(String json) {
        try {
            return JsonLimits.mapper().readTree(json.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) parse(json);
    }

    /** Versions one after another. @param documentsAndRemedies a document, then remedies and a document for each version that follows */
    private static UpgradePath path(Object... documentsAndRemedies) {
        var steps = new ArrayList<Step>();
        var before = Machine.compiled((ObjectNode) documentsAndRemedies[0], 1);
        for (int i = 1; i < documentsAndRemedies.length; i += 2) {
            var after = Machine.compiled((ObjectNode) documentsAndRemedies[i + 1], (i + 3) / 2);
            steps.add(new Step(before.template(), after, parse((String) documentsAndRemedies[i])));
            before = after;
        }
        return new UpgradePath(before, steps, Lang.ZH);
    }

    private static ObjectNode without(String field) {
        return Machine.with(document -> Machine.remove(document, field));
    }

    @Test
    void shouldHideWhatIsRemovedAndBringItBack() {
        // given
        var path = path(Machine.document(), "{}", without("note"), "{'note':{'kind':'restore'}}", Machine.document());

        // when
        var removed = new UpgradePath(path.steps().get(0).to(), path.steps().subList(0, 1), Lang.ZH).run(1, object("{'name':'A','note':'n'}"), null);
        var restored = path.run(2, removed.data(), removed.hidden());
        var inOne = path.run(1, object("{'name':'A','note':'n'}"), null);

        // then
        assertThat(removed.data()).isEqualTo(object("{'name':'A'}"));
        assertThat(removed.hidden()).isEqualTo(object("{'note':{'version':2,'value':'n'}}"));
        assertThat(restored.data()).isEqualTo(object("{'name':'A','note':'n'}"));
        assertThat(restored.hidden()).isNull();
        assertThat(inOne).isEqualTo(restored);
    }

    @Test
    void shouldNotTakeWhatIsHiddenForAnotherFieldOfTheSameName() {
        // given
        var path = path(Machine.document(), "{}", without("note"), "{}", Machine.document());

        // when
        var upgraded = path.run(1, object("{'name':'A','note':'old'}"), null);

        // then
        assertThat(upgraded.data()).isEqualTo(object("{'name':'A'}"));
        assertThat(upgraded.hidden().has("note")).isTrue();
    }

    @Test
    void shouldFillWhatIsMissingAndReplaceOptionsThatAreGone() {
        // given
        var fewer = Machine.with(document -> {
            var schema = Machine.field(document, "state");
            ((com.fasterxml.jackson.databind.node.ArrayNode) schema.path("enum")).remove(1);
            ((com.fasterxml.jackson.databind.node.ArrayNode) schema.path("kedang").path("options")).remove(1);
            Machine.require(document, "serial");
        });
        var path = path(Machine.document(), "{'state':{'kind':'default','value':'good'},'serial':{'kind':'default','value':'-'}}", fewer);

        // then
        assertThat(path.run(1, object("{'name':'A','state':'worn'}"), null).data()).isEqualTo(object("{'name':'A','state':'good','serial':'-'}"));
        assertThat(path.run(1, object("{'name':'A','state':'broken','serial':'S'}"), null).data()).isEqualTo(object("{'name':'A','state':'broken','serial':'S'}"));
        assertThat(path.run(1, object("{'name':'A'}"), null).data()).isEqualTo(object("{'name':'A','state':'good','serial':'-'}"));
    }

    @Test
    void shouldApplyTheRemediesOfEveryVersionThatWasMissed() {
        // given
        var number = Machine.with(document -> Machine.field(document, "serial", "{'type':'number','kedang':{'type':'number'}}"));
        var whole = Machine.with(document -> {
            Machine.field(document, "serial", "{'type':'number','kedang':{'type':'number'}}");
            Machine.require(document, "serial");
        });
        var path = path(Machine.document(), "{'serial':{'kind':'convert'}}", number, "{'serial':{'kind':'default','value':0}}", whole);

        // when
        var good = path.run(1, object("{'name':'A','serial':'12'}"), null);
        var bad = path.run(1, object("{'name':'A','serial':'twelve'}"), null);
        var kept = path.run(2, object("{'name':'A','serial':7}"), null);

        // then
        assertThat(good.data().path("serial").decimalValue()).isEqualByComparingTo("12");
        assertThat(path.attention(good)).isFalse();
        assertThat(bad.data().path("serial").intValue()).isZero();
        assertThat(bad.hidden().at("/serial/value").asText()).isEqualTo("twelve");
        assertThat(path.attention(bad)).isTrue();
        assertThat(kept.data()).isEqualTo(object("{'name':'A','serial':7}"));
    }

    @Test
    void shouldLeaveAsItIsWhatNobodyAskedToConvert() {
        // given
        var path = path(Machine.document(), "{}", Machine.with(document -> Machine.field(document, "serial", "{'type':'number','kedang':{'type':'number'}}")));

        // when
        var upgraded = path.run(1, object("{'name':'A','serial':'12'}"), null);

        // then
        assertThat(upgraded.data()).isEqualTo(object("{'name':'A','serial':'12'}"));
        assertThat(path.attention(upgraded)).isTrue();
        assertThat(path.attention(path.run(1, object("{'name':'A'}"), null))).isFalse();
    }

    @Test
    void shouldDoNothingWhenThereIsNothingBetween() {
        // given
        var path = path(Machine.document());

        // then
        assertThat(path.run(1, object("{'name':'A','note':'n'}"), object("{'old':{'version':1,'value':1}}")))
                .isEqualTo(new Upgraded(object("{'name':'A','note':'n'}"), object("{'old':{'version':1,'value':1}}"), List.of()));
    }

    /** Whatever changes: every value is in the data or hidden, nothing is in the data that the version has no field for, and what fits needs nobody's attention. */
    @Property(tries = 300)
    void shouldLoseNothing(@ForAll long seed) {
        // given
        var chance = new RandomMachines(new Random(seed).nextLong());
        var changed = chance.changed();
        var path = path(RandomMachines.document(), "{}", changed, "{}", RandomMachines.document());
        var half = new UpgradePath(path.steps().get(0).to(), path.steps().subList(0, 1), Lang.EN);
        var data = chance.record();

        // when
        var once = half.run(1, data, null);
        var whole = path.run(1, data, null);
        var inTwo = path.run(2, once.data(), once.hidden());

        // then
        data.fields().forEachRemaining(entry -> assertThat(once.data().has(entry.getKey()) ? once.data().get(entry.getKey()) : once.hidden().at("/" + entry.getKey() + "/value")).isEqualTo(entry.getValue()));
        once.data().fieldNames().forEachRemaining(field -> assertThat(half.target().template().field(field)).isPresent());
        if (!half.attention(once)) {
            assertThat(io.kedang.archive.internal.Examination.of(half.target(), once.data(), null, Lang.EN).violations()).isEmpty();
        }
        assertThat(inTwo).isEqualTo(whole);
    }
}
