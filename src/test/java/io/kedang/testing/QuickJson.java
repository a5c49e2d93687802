package io.kedang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.path.json.JsonPath;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Paths of names and places are followed by Jackson; the others are Groovy programs, compiled each time, which takes longer than most requests. */
final class QuickJson extends JsonPath {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*(\\[\\d+])?(\\.[A-Za-z_]\\w*(\\[\\d+])?)*");

    private final JsonNode root;

    QuickJson(String body) {
        super(body);
        root = read(body);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException leftToTheOther) {
            return MissingNode.getInstance();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        if (root.isContainerNode() && PLAIN.matcher(path).matches()) {
            var found = follow(path);
            if (!fractional(found)) {
                return (T) JSON.convertValue(found.isMissingNode() ? null : found, Object.class);
            }
        }
        return super.get(path);
    }

    private JsonNode follow(String path) {
        var at = root;
        for (var step : path.split("\\.")) {
            var bracket = step.indexOf('[');
            at = bracket < 0 ? member(at, step) : member(at, step.substring(0, bracket)).path(Integer.parseInt(step.substring(bracket + 1, step.length() - 1)));
        }
        return at;
    }

    /** Of a list: that member of each. */
    private static JsonNode member(JsonNode at, String name) {
        if (!at.isArray()) {
            return at.path(name);
        }
        var each = JSON.createArrayNode();
        at.forEach(one -> each.add(orNull(member(one, name))));
        return each;
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }

    /** Of what type a fraction is, REST Assured decides. */
    private static boolean fractional(JsonNode node) {
        return node.isFloatingPointNumber() || node.isContainerNode() && StreamSupport.stream(node.spliterator(), false).anyMatch(QuickJson::fractional);
    }
}
