package io.kedang.exchange.internal;

import io.kedang.access.Member;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Members in cells: by name where only one is called so, else by mail address. */
record Staff(Map<String, Member> byId, Map<String, List<Member>> byName) {

    static final Staff NOBODY = of(List.of());

    static Staff of(List<Member> members) {
        return new Staff(members.stream().collect(Collectors.toMap(member -> member.id().toString(), Function.identity())),
                members.stream().collect(Collectors.groupingBy(member -> member.name().strip())));
    }

    /** @return the id itself for nobody known */
    String text(String id) {
        var member = byId.get(id);
        return member == null ? id : byName.get(member.name().strip()).size() == 1 ? member.name().strip() : member.email();
    }

    /** @return the id; the text itself for nobody known, or for several */
    String id(String text) {
        var called = byName.getOrDefault(text.strip(), List.of());
        return called.size() == 1 ? called.get(0).id().toString()
                : byId.values().stream().filter(member -> member.email().equalsIgnoreCase(text.strip())).findFirst().map(member -> member.id().toString()).orElse(text);
    }
}
