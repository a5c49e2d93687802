package io.kedang.template.internal.logic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Template;
import io.kedang.template.Sketches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A template with a field of each kind that expressions meet, and one formula to try. */
final class Fields {

    /** Still the 4th in London, already the 5th in Shanghai. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-04T18:30:00Z"), ZoneId.of("Asia/Shanghai"));

    static final String ALL = """
            'qty':{'type':'number','kedang':{'type':'number'}},
            'rate':{'type':'number','kedang':{'type':'percent'}},
            'stars':{'type':'integer','minimum':1,'maximum':5,'kedang':{'type':'rating'}},
            'price':{'type':'object','properties':{'amount':{'type':'number'},'currency':{'enum':['CNY','USD']}},'kedang':{'type':'money'}},
            'due':{'type':'string','format':'date','kedang':{'type':'date'}},
            'seen':{'type':'string','format':'date-time','kedang':{'type':'datetime'}},
            'active':{'type':'boolean','kedang':{'type':'boolean'}},
            'kind':{'enum':['a','b'],'kedang':{'type':'choice','options':[{'value':'a','label':{'zh':'甲','en':'A'}},{'value':'b','retired':true,'label':{'zh':'乙','en':'B'}}]}},
            'labels':{'type':'array','items':{'enum':['x','y']},'kedang':{'type':'multichoice','options':[{'value':'x','label':{'zh':'叉','en':'X'}},{'value':'y','label':{'zh':'勾','en':'Y'}}]}},
            'place':{'type':'object','properties':{'city':{'type':'string'},'street':{'type':'string'}},'kedang':{'type':'address'}},
            'owner':{'type':'string','format':'uuid','kedang':{'type':'member'}},
            'items':{'type':'array','maxItems':200,'items':{'type':'object','properties':{
              'qty':{'type':'number','kedang':{'type':'number'}},'price':{'type':'number','kedang':{'type':'number'}},'what':{'type':'string','kedang':{'type':'text'}},'lost':{'type':'number','kedang':{'type':'number'}}}},
              'kedang':{'type':'table'}},
            'note':{'type':'string','kedang':{'type':'longtext'}}""";

    private Fields() {
    }

    /** @param type of the result as JSON Schema, e.g. {@code 'type':'number'} */
    static Template withFormula(String type, String expression) {
        return withMore("'result':{" + type + ",'kedang':{'type':'formula','expression':" + TextLiteral.of(expression) + "}}");
    }

    static Template withMore(String more) {
        return Sketches.template(ALL + (more.isEmpty() ? "" : "," + more), "");
    }

    static Template withRule(String check) {
        return Sketches.template(ALL, "'rules':[{'key':'r','check':" + TextLiteral.of(check) + ",'message':{'zh':'不行','en':'No'},'field':'qty'}]");
    }

    static CompiledLogic compiled(Template template) {
        return CompiledLogic.of(template, CLOCK);
    }

    /** The value of a formula, or null when it has none. */
    static JsonNode result(String type, String expression, ObjectNode data) {
        return compiled(withFormula(type, expression)).formulas(data).get("result");
    }

    static JsonNode number(String expression, String data) {
        return result("'type':'number'", expression, Sketches.json(data));
    }

    /** Rows that are all alike. */
    static String rows(int count, String row) {
        return IntStream.range(0, count).mapToObj(i -> row).collect(Collectors.joining(",", "[", "]"));
    }

    /** A text as JSON, in the single quotes of {@link Sketches}. */
    private static final class TextLiteral {

        static String of(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\u0027").replace("\"", "\\u0022").replace("\n", "\\n") + "'";
        }
    }
}
