package io.kedang.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What should never come in, and does. */
final class Hostile {

    /** In a path, as it goes over the wire. */
    static final List<String> IDS = List.of("x", "0", "-1", "null", "undefined", "%20", "%00", "a%00b", "%0A", "%0d%0aX-Injected:%20yes", "%FF", "%C0%AF", "%ED%A0%80",
            "%F0%9F%98%80", "%E2%80%AE", "..%2f..%2fetc", "....", "%25", "%252e", "x;a=b", "%7B%7D", "%22", "00000000-0000-0000-0000-00000000000g",
            "0-0-0-0-0", "{00000000-0000-0000-0000-000000000000}".replace("{", "%7B").replace("}", "%7D"), "1".repeat(36), "a".repeat(3000));

    /** Members of bodies, by the beginning of the path that knows them. */
    static List<String> members(String path) {
        if (path.contains("/drafts/")) {
            return List.of("data", "stage", "record_id");
        }
        if (path.startsWith("/api/v1/roles") || path.endsWith("/roles")) {
            return List.of("key", "name", "description", "document", "roles");
        }
        if (path.startsWith("/api/v1/teams")) {
            return List.of("name", "parent", "members");
        }
        if (path.endsWith("/reveal")) {
            return List.of("fields", "reason");
        }
        if (path.startsWith("/api/v1/members")) {
            return List.of("email", "name", "role");
        }
        if (path.startsWith("/api/v1/signups")) {
            return path.endsWith("/confirm") ? List.of("code") : List.of("companyName", "slug", "email", "password", "name", "preset", "locale", "consent");
        }
        return List.of("data", "stage");
    }

    private Hostile() {
    }

    /** No JSON at all. */
    static Map<String, byte[]> malformed() {
        var bodies = new LinkedHashMap<String, byte[]>();
        for (var text : List.of("{", "}", "[", "nul", "{\"data\":", "{\"data\":{\"a\":\"", "\"x", "{'data':{}}", "{data:{}}", "{\"data\":{},}", "{}{}", "{} x", "/**/{}",
                "{\"data\":{\"a\":01}}", "{\"data\":{\"a\":NaN}}", "{\"data\":{\"a\":-Infinity}}", "{\"data\":{\"a\":+1}}", "{\"data\":{\"a\":.5}}", "{\"data\":{},\"data\":{}}",
                "{\"data\":{\"country\":\"de\",\"country\":\"fr\"}}", "{\"data\":{\"a\":\"\u0000\"}}", "{\"data\":{\"a\":\"\n\"}}", "{\"data\":{\"a\":\"\\x41\"}}", "{\"data\":{\"a\":\"\\ud8\"}}",
                "<data/>", "data=1", "\u0000", "--boundary")) {
            bodies.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("bytes that are no UTF-8", new byte[] {'{', '"', 'd', 'a', 't', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xfe, (byte) 0xc0, '"', '}'});
        bodies.put("a half character", new byte[] {'{', '"', 'd', 'a', 't', 'a', '"', ':', '"', (byte) 0xe4, (byte) 0xb8});
        bodies.put("too deep", ("{\"data\":" + "[".repeat(40) + "]".repeat(40) + "}").getBytes(StandardCharsets.US_ASCII));
        bodies.put("much too deep", "[".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("objects too deep", "{\"a\":".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("a string too long", ("{\"data\":{\"remarks\":\"" + "x".repeat(100_001) + "\"}}").getBytes(StandardCharsets.US_ASCII));
        bodies.put("a name too long", ("{\"data\":{\"" + "x".repeat(501) + "\":1}}").getBytes(StandardCharsets.US_ASCII));
        for (var number : List.of("1E+999999999", "1E-999999999", "1E+2147483647", "1E+2147483648", "1E-2147483649", "1e1002", "1e-1002")) {
            bodies.put(number, ("{\"data\":{\"country\":" + number + "}}").getBytes(StandardCharsets.US_ASCII));
        }
        bodies.put("a number of 10000 digits", ("{\"data\":{\"credit_days\":" + "9".repeat(10_000) + "}}").getBytes(StandardCharsets.US_ASCII));
        return bodies;
    }

    /** JSON values that stand where another was expected. */
    static List<String> values() {
        var values = new ArrayList<>(List.of("null", "true", "0", "-0", "1e400", "-1e400", "1e-400", "1E+999999999", "1E-999999999", "1E+2147483647", "1E+2147483648", "1E-2147483649",
                "9223372036854775808", "0." + "1".repeat(90), "9".repeat(99), "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\udbffb\"",
                "\"\\uffff\\ufdd0\"", "\"\\u202e\\u2066\"", "\"\\ufeff\"", "[]", "[null]", "[[]]", "{}", "{\"\":\"\"}", "{\"\\u0000\":\"\\u0000\"}", "{\"\\ud800\":1}", "{\"a\":{\"b\":{\"c\":[1]}}}",
                "{\"__proto__\":{\"x\":1}}", "{\"amount\":1E+999999999,\"currency\":\"USD\"}", "{\"amount\":\"1\",\"currency\":1}", "{\"city\":\"\\u0000\"}"));
        values.add("\"" + "x".repeat(99_000) + "\"");
        values.add("\"" + "\ud83d\ude00".repeat(20_000) + "\"");
        values.add("\"" + "\u0301".repeat(20_000) + "\"");
        values.add("[" + "1,".repeat(5_000) + "1]");
        values.add("{" + java.util.stream.IntStream.range(0, 2_000).mapToObj(n -> "\"k" + n + "\":" + n).collect(java.util.stream.Collectors.joining(",")) + "}");
        return values;
    }
}
