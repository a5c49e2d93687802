package io.kedang.web.list;

import io.kedang.archive.Condition;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The address of a list page: {@code /archive/customer?where=country:in:DE,FR&sort=-updated_at&cols=country,_stage}.
 *
 * @param where   conditions, all of which must hold
 * @param sort    field or envelope column, descending with {@code -}; null for the template's own
 * @param columns keys of the columns shown; empty for the template's own
 * @param after   cursor of the page before, or null
 * @param pick    field of the condition editor that is open, or null
 */
public record ListAddress(String template, List<Condition> where, String sort, List<String> columns, String after, String pick) {

    static final int MOST_COLUMNS = 30;
    private static final Set<String> EXPORTED = Set.of("where", "sort");

    public ListAddress {
        where = List.copyOf(where);
        columns = List.copyOf(columns);
    }

    /** Reads query parameters; what is malformed is left out. */
    public static ListAddress read(String template, Map<String, List<String>> query) {
        var where = query.getOrDefault("where", List.of()).stream().flatMap(text -> Condition.parse(text).stream()).toList();
        var columns = Stream.of(one(query, "cols").split(",")).map(String::strip).filter(key -> !key.isEmpty()).distinct().limit(MOST_COLUMNS).toList();
        return new ListAddress(template, where, blankToNull(one(query, "sort")), columns, blankToNull(one(query, "after")), blankToNull(one(query, "pick")));
    }

    public ListAddress with(List<Condition> more) {
        return new ListAddress(template, Stream.concat(where.stream(), more.stream()).distinct().toList(), sort, columns, null, null);
    }

    ListAddress without(Condition condition) {
        return new ListAddress(template, where.stream().filter(each -> !each.equals(condition)).toList(), sort, columns, null, null);
    }

    ListAddress withoutConditions() {
        return new ListAddress(template, List.of(), sort, columns, null, null);
    }

    ListAddress sortedBy(String key) {
        return new ListAddress(template, where, key, columns, null, null);
    }

    public ListAddress showing(List<String> keys) {
        return new ListAddress(template, where, sort, keys, null, null);
    }

    ListAddress after(String cursor) {
        return new ListAddress(template, where, sort, columns, cursor, null);
    }

    ListAddress picking(String field) {
        return new ListAddress(template, where, sort, columns, null, field);
    }

    /** The first page, with no editor open. */
    public ListAddress plain() {
        return after(null);
    }

    /** Names and values of the query, in a fixed order, so that the same list has the same address. */
    List<Map.Entry<String, String>> parameters() {
        var all = new ArrayList<Map.Entry<String, String>>();
        where.forEach(condition -> all.add(Map.entry("where", condition.text())));
        add(all, "sort", sort);
        add(all, "cols", columns.isEmpty() ? null : String.join(",", columns));
        add(all, "after", after);
        add(all, "pick", pick);
        return all;
    }

    public String url() {
        var query = parameters().stream().map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue())).toList();
        return "/archive/" + template + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Where a file of what the list shows is found; the format comes before the query. */
    public String exportUrl() {
        var query = parameters().stream().filter(parameter -> EXPORTED.contains(parameter.getKey())).map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue())).toList();
        return "/api/v1/templates/" + template + "/records/export/" + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
    }

    private static void add(List<Map.Entry<String, String>> all, String name, String value) {
        if (value != null) {
            all.add(Map.entry(name, value));
        }
    }

    private static String one(Map<String, List<String>> query, String name) {
        var all = query.getOrDefault(name, List.of());
        return all.isEmpty() || all.get(0) == null ? "" : all.get(0);
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
