package io.kedang.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Sketches;

/** A template with a field of every type there is, and one that it refers to. */
public final class EveryType {

    public static final String KEY = "kinds";
    public static final String GROUP = "groups";
    public static final String RECORDS = "/api/v1/templates/" + KEY + "/records";
    public static final String GROUPS = "/api/v1/templates/" + GROUP + "/records";

    private static final String FIELDS = """
            'no':{'type':'string','maxLength':64,'kedang':{'type':'autonumber','pattern':'K{yyyy}-{0000}','reset':'year','unique':true,'filterable':true,'sortable':true}},
            'remarks':{'type':'string','maxLength':1000,'kedang':{'type':'longtext'}},
            'story':{'type':'string','maxLength':5000,'kedang':{'type':'richtext'}},
            'qty':{'type':'number','minimum':0,'kedang':{'type':'number','default':'1','filterable':true,'sortable':true}},
            'price':{'type':'object','additionalProperties':false,'required':['amount','currency'],'properties':{'amount':{'type':'number','minimum':0,'multipleOf':0.01},
              'currency':{'enum':['CNY','USD']}},'kedang':{'type':'money'}},
            'discount':{'type':'number','minimum':0,'maximum':100,'kedang':{'type':'percent','filterable':true,'sortable':true}},
            'since':{'type':'string','format':'date','kedang':{'type':'date','filterable':true,'sortable':true}},
            'seen':{'type':'string','format':'date-time','kedang':{'type':'datetime','zone':'Asia/Shanghai','filterable':true,'sortable':true}},
            'vip':{'type':'boolean','kedang':{'type':'boolean','filterable':true}},
            'why_vip':{'type':'string','maxLength':60,'kedang':{'type':'text','visibleWhen':'vip','requiredWhen':'vip'}},
            'kind':{'type':'string','enum':['old','new'],'kedang':{'type':'choice','filterable':true,'options':[{'value':'old','retired':true,'label':{'zh':'旧','en':'Old'}},
              {'value':'new','label':{'zh':'新','en':'New'}}]}},
            'labels':{'type':'array','uniqueItems':true,'items':{'type':'string','enum':['x','y']},'kedang':{'type':'multichoice','filterable':true,
              'options':[{'value':'x','label':{'zh':'叉','en':'X'}},{'value':'y','label':{'zh':'勾','en':'Y'}}]}},
            'phone':{'type':'string','maxLength':32,'kedang':{'type':'phone','filterable':true}},
            'mail':{'type':'string','format':'email','maxLength':254,'kedang':{'type':'email','filterable':true}},
            'site':{'type':'string','format':'uri','maxLength':2000,'kedang':{'type':'url','filterable':true}},
            'card':{'type':'string','maxLength':64,'kedang':{'type':'idnumber','scheme':'bank_card','filterable':true}},
            'credit_code':{'type':'string','maxLength':18,'kedang':{'type':'idnumber','scheme':'cn_uscc','unique':true}},
            'place':{'type':'object','additionalProperties':false,'properties':{'city':{'type':'string','maxLength':60}},'kedang':{'type':'address'}},
            'stars':{'type':'integer','minimum':1,'maximum':5,'kedang':{'type':'rating','filterable':true,'sortable':true}},
            'owner':{'type':'string','format':'uuid','kedang':{'type':'member','filterable':true}},
            'group':{'type':'string','format':'uuid','kedang':{'type':'reference','template':'groups'}},
            'spare':{'type':'string','format':'uuid','kedang':{'type':'reference','template':'groups','onDelete':'clear'}},
            'past':{'type':'string','format':'uuid','kedang':{'type':'reference','template':'groups','onDelete':'keep'}},
            'items':{'type':'array','maxItems':200,'items':{'type':'object','additionalProperties':false,'required':['what'],'properties':{
              'what':{'type':'string','maxLength':60,'kedang':{'type':'text','order':1}},'n':{'type':'number','minimum':0,'kedang':{'type':'number','order':2}},
              'each':{'type':'number','minimum':0,'kedang':{'type':'number','order':3}}}},'kedang':{'type':'table'}},
            'papers':{'type':'array','maxItems':5,'items':{'type':'string','format':'uuid'},'kedang':{'type':'file','accept':['pdf'],'maxMegabytes':20}},
            'total':{'type':'number','kedang':{'type':'formula','expression':'items.sum(i, i.n * i.each)','filterable':true,'sortable':true}},
            'title_line':{'type':'string','kedang':{'type':'formula','expression':'no + \\u0027 \\u0027 + name'}}""";
    private static final String OURS = "'rules':[{'key':'cap','check':'total <= 1000','message':{'zh':'合计不能超过 1000','en':'At most 1000 in all'},'field':'items'}],"
            + "'stages':[{'key':'first','label':{'zh':'一','en':'First'},'moves':['second']},{'key':'second','label':{'zh':'二','en':'Second'},'moves':['third']},"
            + "{'key':'third','label':{'zh':'三','en':'Third'},'moves':[]}]";

    private EveryType() {
    }

    public static ObjectNode document() {
        return named(Sketches.document(FIELDS, OURS), KEY);
    }

    public static ObjectNode group() {
        return named(Sketches.document("", ""), GROUP);
    }

    private static ObjectNode named(ObjectNode document, String key) {
        ((ObjectNode) document.get("kedang")).put("key", key);
        return document;
    }
}
