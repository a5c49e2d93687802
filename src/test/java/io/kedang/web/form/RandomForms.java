package io.kedang.web.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Sketches;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.internal.SchemaTemplate;
import io.kedang.template.internal.TemplateChecker;
import io.kedang.template.internal.TemplateReader;
import io.kedang.kernel.Lang;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Templates of random fields with random rules, of all types that a member fills in; the same for the same random. */
public final class RandomForms {

    private static final String OPTIONS = "'options':[{'value':'a','label':{'zh':'甲','en':'A'}},{'value':'b','label':{'zh':'乙','en':'B'}},{'value':'gone','retired':true,'label':{'zh':'旧','en':'Gone'}}]";
    private static final int MOST_FIELDS = 14;

    private final Random random;

    public RandomForms(Random random) {
        this.random = random;
    }

    public CompiledTemplate template() {
        var document = document();
        if (!TemplateChecker.check(document, Lang.EN).isEmpty()) {
            throw new IllegalStateException(TemplateChecker.check(document, Lang.EN) + " " + document);
        }
        return new SchemaTemplate(TemplateReader.read(document, 1));
    }

    private ObjectNode document() {
        var fields = new ArrayList<String>();
        IntStream.range(0, 3 + random.nextInt(MOST_FIELDS)).forEach(i -> fields.add("'f" + i + "':" + field(i)));
        fields.add("'vip':{'type':'boolean','kedang':{'type':'boolean'}}");
        fields.add("'why':{'type':'string','maxLength':20,'kedang':{'type':'text','visibleWhen':'vip'" + maybe(",'requiredWhen':'vip'") + "}}");
        fields.add("'qty':{'type':'number','kedang':{'type':'number'" + maybe(",'default':'1'") + "}}");
        fields.add("'twice':{'type':'number','kedang':{'type':'formula','expression':'qty * 2'}}");
        Collections.shuffle(fields, random);
        var document = Sketches.document(String.join(",", fields), maybe("'rules':[{'key':'cap','check':'qty <= 10','message':{'zh':'太多','en':'Too many'},'field':'qty'}]"));
        IntStream.range(0, fields.size()).mapToObj(i -> "f" + i).filter(key -> document.path("properties").has(key) && random.nextInt(4) == 0)
                .forEach(document.withArray("required")::add);
        return document;
    }

    private String field(int nth) {
        return switch (nth < 15 ? random.nextInt(17) : nth % 17) {
            case 0 -> "{'type':'string','maxLength':" + (5 + random.nextInt(50)) + maybe(",'minLength':2") + maybe(",'pattern':'^[A-Za-z]'") + ",'kedang':{'type':'text'}}";
            case 1 -> "{'type':'string','maxLength':1000,'kedang':{'type':'longtext'}}";
            case 2 -> "{'type':'string','maxLength':500,'kedang':{'type':'richtext'}}";
            case 3 -> "{'type':'" + pick("number", "integer") + "'" + maybe(",'minimum':0") + maybe(",'maximum':1000") + maybe(",'multipleOf':0.5") + ",'kedang':{'type':'number'}}";
            case 4 -> "{'type':'object','additionalProperties':false,'required':['amount','currency'],'properties':{'amount':{'type':'number'" + maybe(",'minimum':0") + maybe(",'multipleOf':0.01")
                    + "},'currency':{'enum':['CNY','USD']}},'kedang':{'type':'money'}}";
            case 5 -> "{'type':'number','minimum':0,'maximum':100,'kedang':{'type':'percent'}}";
            case 6 -> "{'type':'string','format':'date','kedang':{'type':'date'}}";
            case 7 -> "{'type':'string','format':'date-time','kedang':{'type':'datetime','zone':'" + pick("Asia/Shanghai", "UTC", "America/New_York") + "'}}";
            case 8 -> "{'type':'boolean','kedang':{'type':'boolean'}}";
            case 9 -> "{'type':'string','enum':['a','b','gone'],'kedang':{'type':'choice'," + OPTIONS + "}}";
            case 10 -> "{'type':'array','uniqueItems':true" + maybe(",'minItems':1") + maybe(",'maxItems':2") + ",'items':{'type':'string','enum':['a','b','gone']},'kedang':{'type':'multichoice'," + OPTIONS + "}}";
            case 11 -> "{'type':'string','maxLength':32,'kedang':{'type':'phone'}}";
            case 12 -> "{'type':'string','format':'email','maxLength':254,'kedang':{'type':'email'}}";
            case 13 -> "{'type':'string','format':'uri','maxLength':2000,'kedang':{'type':'url'}}";
            case 14 -> "{'type':'string','maxLength':64,'kedang':{'type':'idnumber','scheme':'" + pick("cn_resident_id", "cn_uscc", "bank_card") + "'}}";
            case 15 -> "{'type':'integer','minimum':1,'maximum':5,'kedang':{'type':'rating'}}";
            default -> random.nextBoolean() ? "{'type':'object','additionalProperties':false,'properties':{'city':{'type':'string','maxLength':6},'street':{'type':'string','maxLength':60}},'kedang':{'type':'address'}}"
                    : "{'type':'array','maxItems':" + (2 + random.nextInt(3)) + maybe(",'minItems':1") + ",'items':{'type':'object','additionalProperties':false,'required':['what'],'properties':{"
                    + "'what':{'type':'string','maxLength':8,'kedang':{'type':'text','order':1}},'n':{'type':'number','minimum':0,'kedang':{'type':'number','order':2}},"
                    + "'done':{'type':'boolean','kedang':{'type':'boolean','order':3}},'on':{'type':'string','format':'date','kedang':{'type':'date','order':4}}}},'kedang':{'type':'table'}}";
        };
    }

    private String maybe(String text) {
        return random.nextInt(3) == 0 ? text : "";
    }

    private String pick(String... all) {
        return List.of(all).get(random.nextInt(all.length));
    }
}
