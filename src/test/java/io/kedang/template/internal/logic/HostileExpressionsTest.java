package io.kedang.template.internal.logic;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import io.kedang.template.Sketches;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may write who means no good, or does not know what it costs. */
class HostileExpressionsTest {

    private static final String FULL = "{'name':'x','note':'" + "a".repeat(50_000) + "','items':" + Fields.rows(200, "{'qty':1,'price':0.01,'what':'w'}") + "}";
    private static final Names NAMES = new Names(Fields.withMore("").fields());
    private static final ExpressionCompiler COMPILER = new ExpressionCompiler(NAMES, Fields.CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {
        "items.map(a, items.map(b, size(place.city) > 1 || labels.size() > 2 || items.size() == 1 || true)) == []",
        "items.all(a, items.all(b, a.lost > b.lost || a.lost < b.lost || a.lost == b.lost))",
        "items.all(a, items.all(b, 1 / 0 > 1 || 1 / 0 > 2 || 1 / 0 > 3))",
        "items.all(a, items.all(b, items.all(c, items.all(d, a.qty + b.qty + c.qty + d.qty > 0))))",
        "items.map(a, items.map(b, items.map(c, a.qty))) == []",
        "items.exists(a, items.exists(b, note.contains('b') || a.qty + b.qty == 7))",
        "items.exists(a, note.matches('(a*)*b') || note.matches('(x+x+)+y'))",
        "items.exists(a, items.exists(b, (note + note).matches('c$')))",
        "items.all(a, size(note + note + note + note) > 1)",
        "items.sum(a, items.sum(b, items.sum(c, 1))) > 0",
        "items.all(a, upper(upper(upper(note))) != lower(lower(lower(note))))",
        "items.all(a, if_empty(items.map(b, items.map(c, b.qty / c.price)), [[1]]) != [])"})
    @Timeout(20)
    void shouldEndSoon(String expression) {
        // given
        var template = Fields.withRule(expression);
        var logic = Fields.compiled(template);
        var data = Sketches.json(FULL);
        assertThat(ExpressionChecker.check(template, Lang.EN)).isEmpty();
        logic.broken(data);

        // when
        var start = System.nanoTime();
        logic.broken(data);

        // then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @Timeout(30)
    void shouldShareOneBudgetAmongAllRules() {
        // given
        var rules = IntStream.range(0, 50).mapToObj(i -> "{'key':'r" + i + "','check':'items.all(a, items.all(b, a.qty + b.qty > " + -i + "))','message':{'zh':'不','en':'No'},'field':'qty'}")
                .collect(Collectors.joining(","));
        var logic = Fields.compiled(Sketches.template(Fields.ALL, "'rules':[" + rules + "]"));
        var data = Sketches.json(FULL);
        logic.broken(data);

        // when
        var start = System.nanoTime();
        var broken = logic.broken(data);

        // then
        assertThat(broken).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    @Timeout(20)
    void shouldRefuseWhatIsTooLongOrTooDeep() {
        // given
        var long_ = "true" + " || true".repeat(300);
        var deep = "(".repeat(33) + "1" + ")".repeat(33) + " == 1";
        var good = "(".repeat(32) + "1" + ")".repeat(32) + " == 1";

        // then
        assertThat(check(long_)).contains("at most 2000 characters");
        assertThat(check(deep)).contains("at most 32 levels");
        assertThat(check("[".repeat(900) + "]".repeat(900))).contains("at most 32 levels");
        assertThat(check(good)).isEmpty();
        assertThat(check("true" + " || true".repeat(240))).isEmpty();
        assertThat(check("1" + " + 1".repeat(400) + " == 401")).isEmpty();
        check("!".repeat(1_900) + "true");
        check("-".repeat(1_900) + "1 == 1");
        check("a.".repeat(900) + "b");
        check("true ? ".repeat(200) + "1" + " : 1".repeat(100));
        check("'" + "\\".repeat(1_500));
        check("name" + ".matches('a')".repeat(100));
    }

    private static String check(String expression) {
        return ExpressionChecker.check(Fields.withRule(expression), Lang.EN).stream().map(violation -> violation.message()).collect(Collectors.joining());
    }

    @Test
    void shouldNotGrowNumbersWithoutEnd() {
        // given
        var power = "qty" + " * qty".repeat(250);

        // then
        assertThat(Fields.number(power, "{'qty':99999999999999999999}")).isNull();
        assertThat(Fields.number("1 / (" + power + ")", "{'qty':3}").decimalValue()).isZero();
        assertThat(Fields.number("round(qty, 12)", "{'qty':1e-30}").decimalValue()).isZero();
        assertThat(Fields.number("qty % 3", "{'qty':1e39}")).isNull();
    }

    /** Whatever is written, there is an answer: a violation, or an expression that can be evaluated. */
    @Property(tries = 500)
    void shouldAnswerToAnyText(@ForAll @StringLength(max = 80) String text) {
        var compiled = COMPILER.compile(text, null);

        assertThat(compiled.expression() == null).isEqualTo(!compiled.faults().isEmpty());
    }

    /** Pieces of the language in any order. */
    @Property(tries = 1_000)
    void shouldAnswerToAnyPieces(@ForAll long seed) {
        // given
        var pieces = ("qty price.amount name items i labels due active kind place.city ( ) [ ] , . + - * / % == != < >= && || ! ? : in 1 2.5 'a' true has( items.map(i, items.sum(i, i.qty "
                + "filled( if_empty( today() days( date('2026-01-01') round( size( { } null \" ' \\").split(" ");
        var random = new Random(seed);
        var text = IntStream.range(0, 1 + random.nextInt(14)).mapToObj(i -> pieces[random.nextInt(pieces.length)]).collect(Collectors.joining(" "));

        // when
        var compiled = COMPILER.compile(text, null);

        // then
        assertThat(compiled.expression() == null).isEqualTo(!compiled.faults().isEmpty());
        if (compiled.expression() != null) {
            var values = new Values(Sketches.json("{'qty':2,'name':'a','items':[{'qty':1}]}"), NAMES, java.util.Map.of());
            Budget.within(() -> compiled.expression().evaluate(values));
        } else {
            compiled.faults().forEach(fault -> assertThat(fault.at("/x", Lang.EN).message()).doesNotContain("{").isNotBlank());
        }
    }
}
