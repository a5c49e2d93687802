package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.internal.TemplateReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Templates for tests, put together from the fields that matter. JSON is written with single quotes. */
public final class Sketches {

    private Sketches() {
    }

    /**
     * @param fields e.g. <code>'qty':{'type':'number','kedang':{'type':'number'}}</code>; labels and sections are added where there are none
     * @param ours   members of the root's {@code kedang}, e.g. <code>'rules':[…]</code>
     */
    public static ObjectNode document(String fields, String ours) {
        var properties = json("{" + fields + "}");
        properties.fields().forEachRemaining(entry -> complete(entry.getKey(), entry.getValue()));
        var document = json("{'$schema':'https://json-schema.org/draft/2020-12/schema','title':'T','type':'object','additionalProperties':false,'required':['name']}");
        var root = json("{'format':1,'key':'test','name':{'zh':'测试','en':'Test'},'titleField':'name','list':{'columns':['name'],'sort':'-updated_at'},"
                + "'sections':[{'key':'basic','label':{'zh':'基本','en':'Basics'}}]" + (ours.isEmpty() ? "" : "," + ours) + "}");
        var all = json("{'name':{'type':'string','maxLength':60,'kedang':{'type':'text','label':{'zh':'名称','en':'Name'},'section':'basic'}}}");
        all.setAll(properties);
        document.set("kedang", root);
        document.set("properties", all);
        return document;
    }

    private static void complete(String key, JsonNode schema) {
        var ours = (ObjectNode) schema.get("kedang");
        if (!ours.has("label")) {
            ours.set("label", json("{'zh':'" + key + "','en':'" + key + "'}"));
        }
        if (!ours.has("section")) {
            ours.put("section", "basic");
        }
        schema.path("items").path("properties").forEach(column -> {
            if (!column.path("kedang").has("label")) {
                ((ObjectNode) column.get("kedang")).set("label", json("{'zh':'列','en':'Column'}"));
            }
        });
    }

    public static Template template(String fields, String ours) {
        return TemplateReader.read(document(fields, ours), 1);
    }

    /** A JSON object with single quotes for double ones. */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonLimits.mapper().readTree(text.replace('\'', '"'));
        } catch (IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }
}
