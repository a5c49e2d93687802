package io.kedang.web.list;

import io.kedang.web.Messages;
import io.kedang.web.view.FieldInput.Option;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operators that the condition editor offers for a field, in words. Some are two of the archive's conditions at once. */
final class Operators {

    private Operators() {
    }

    /** An operator of the editor; {@code arity} is how many values it takes. */
    private record Choice(String key, String label, int arity) {
        Option option() {
            return new Option(key, label, Integer.toString(arity), false);
        }
    }

    static List<Option> of(Comparing comparing, Messages texts) {
        var emptiness = Stream.of(new Choice("present", texts.opFilled(), 0), new Choice("empty", texts.opEmpty(), 0));
        return Stream.concat(choices(comparing, texts), emptiness).map(Choice::option).toList();
    }

    /** Of an encrypted field: what the archive answers. @param answers by the archive's operators */
    static List<Option> ofSealed(Predicate<String> answers, Comparing comparing, Messages texts) {
        var whole = Stream.of(new Choice("eq", texts.opEq(), 1), new Choice("ne", texts.opNe(), 1)).filter(choice -> comparing != Comparing.TIME);
        var all = Stream.of(whole, Stream.of(new Choice("ends4", texts.opEnds4(), 1)), Stream.of(new Choice("present", texts.opFilled(), 0), new Choice("empty", texts.opEmpty(), 0)));
        return all.flatMap(choices -> choices).filter(choice -> answers.test(choice.key())).map(Choice::option).toList();
    }

    private static Stream<Choice> choices(Comparing comparing, Messages texts) {
        var equal = new Choice("eq", texts.opEq(), 1);
        var unequal = new Choice("ne", texts.opNe(), 1);
        var contains = new Choice("contains", texts.opContains(), 1);
        return switch (comparing) {
            case YES_NO -> Stream.of(new Choice("true", texts.opTrue(), 0), new Choice("false", texts.opFalse(), 0));
            case OPTION, MEMBER -> Stream.of(new Choice("in", texts.opIn(), 1), unequal);
            case OPTIONS -> Stream.of(new Choice("in", texts.opHas(), 1));
            case RECORD -> Stream.of(equal, unequal);
            case NUMBER -> Stream.of(new Choice("gte", texts.opGte(), 1), new Choice("lte", texts.opLte(), 1), new Choice("between", texts.opBetween(), 2), equal);
            case DAY -> Stream.of(new Choice("gte", texts.opFrom(), 1), new Choice("lte", texts.opUntil(), 1), new Choice("between", texts.opBetween(), 2), equal);
            case TIME -> Stream.of(new Choice("gte", texts.opFrom(), 1), new Choice("lte", texts.opUntil(), 1), new Choice("between", texts.opBetween(), 2));
            case PHRASE -> Stream.of(equal, contains, unequal);
            case WORDS -> Stream.of(contains, equal, unequal);
        };
    }

    static List<Option> ofStage(Messages texts) {
        return Stream.of(new Choice("in", texts.opIn(), 1), new Choice("ne", texts.opNe(), 1)).map(Choice::option).toList();
    }

    static List<Option> ofYesNo(Messages texts) {
        return choices(Comparing.YES_NO, texts).map(Choice::option).toList();
    }

    static List<Option> ofTime(Messages texts) {
        return Stream.of(new Choice("gte", texts.opFrom(), 1), new Choice("lt", texts.opBefore(), 1)).map(Choice::option).toList();
    }
}
