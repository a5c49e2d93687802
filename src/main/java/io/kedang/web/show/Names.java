package io.kedang.web.show;

import java.util.Map;
import java.util.Optional;

/**
 * What the ids in records stand for, as far as the reader may know it.
 *
 * @param members names of all who are or were members, by id
 * @param active names of those who are members now, to choose from
 * @param records titles of records that are referred to, by id
 * @param choices titles of some records that can be referred to, by template and id
 */
public record Names(Map<String, String> members, Map<String, String> active, Map<String, Referred> records, Map<String, Map<String, String>> choices) {

    public static final Names NONE = new Names(Map.of(), Map.of(), Map.of(), Map.of());

    /** A record that another one refers to. @param binned whether it lies in the bin */
    public record Referred(String title, boolean binned) {
    }

    /** The same with what can be chosen. */
    public Names offering(Map<String, Map<String, String>> offered) {
        return new Names(members, active, records, offered);
    }

    public Optional<String> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    public Optional<Referred> record(String id) {
        return Optional.ofNullable(records.get(id));
    }
}
