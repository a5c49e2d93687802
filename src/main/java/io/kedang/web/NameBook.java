package io.kedang.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.archive.Condition;
import io.kedang.archive.RecordTitles;
import io.kedang.archive.RecordView;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.web.form.FormValues;
import io.kedang.web.list.ListAddress;
import io.kedang.web.show.Names;
import io.kedang.web.show.Reader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names behind the ids on a page: of members in one statement, of records in one more, however many rows the page has. */
@ApplicationScoped
public class NameBook {

    private final Members members;
    private final RecordTitles titles;

    NameBook(Members members, RecordTitles titles) {
        this.members = members;
        this.titles = titles;
    }

    /** For a list: the reader, knowing what the references and members in its records and conditions are called. */
    Uni<Reader> of(Actor actor, Template template, FieldView view, ListAddress address, Collection<RecordView> records, Reader reader) {
        var asked = address.where().stream().filter(condition -> condition.value() != null).collect(Collectors.groupingBy(Condition::field));
        var picked = template.field(address.pick() == null ? "" : address.pick()).filter(field -> field.type() == FieldType.REFERENCE).map(field -> field.settings().target());
        return know(actor, template, reader, referred(template, view, field -> Stream.concat(records.stream().map(record -> record.data().path(field).asText("")),
                asked.getOrDefault(field, List.of()).stream().flatMap(condition -> Stream.of(condition.value().split(","))))))
                .chain(known -> offered(actor, picked.stream().toList()).map(offered -> known.knowing(known.names().offering(offered))));
    }

    /** For a form: what can be chosen, too. */
    Uni<Reader> of(Actor actor, Template template, FieldView view, FormValues values, Reader reader) {
        var targets = template.fields().stream().filter(field -> field.type() == FieldType.REFERENCE).map(field -> field.settings().target()).distinct().toList();
        return know(actor, template, reader, referred(template, view, field -> Stream.of(values.one(FormValues.FIELD + field))))
                .chain(known -> offered(actor, targets).map(offered -> known.knowing(known.names().offering(offered))));
    }

    /** The newest records of each template; none of one that is there no more. */
    private Uni<Map<String, Map<String, String>>> offered(Actor actor, List<String> targets) {
        return Multi.createFrom().iterable(targets)
                .onItem().transformToUniAndConcatenate(target -> titles.find(actor, target, "").onFailure(Problem.class).recoverWithItem(List.of()).map(found -> Map.entry(target, byTitle(found))))
                .collect().asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<String, String> byTitle(List<RecordTitles.Title> found) {
        var all = new LinkedHashMap<String, String>();
        found.forEach(title -> all.put(title.id().toString(), title.title()));
        return all;
    }

    /** The same where everybody is known already. */
    Uni<Reader> of(Actor actor, Template template, FieldView view, List<Member> people, Collection<? extends JsonNode> records, Reader reader) {
        return titles.of(actor, referred(template, view, field -> records.stream().map(data -> data.path(field).asText("")))).map(found -> reader.knowing(names(people, found)));
    }

    private static Set<UUID> referred(Template template, FieldView view, Function<String, Stream<String>> texts) {
        return template.fields().stream().filter(field -> field.type() == FieldType.REFERENCE && view.clear(field.key())).map(Field::key)
                .flatMap(texts).flatMap(text -> Ids.parse(text).stream()).collect(Collectors.toSet());
    }

    private Uni<Reader> know(Actor actor, Template template, Reader reader, Set<UUID> ids) {
        var people = template.fields().stream().anyMatch(field -> field.type() == FieldType.MEMBER) ? members.everybody(actor.tenant()) : Uni.createFrom().item(List.<Member>of());
        return people.chain(all -> titles.of(actor, ids).map(found -> reader.knowing(names(all, found))));
    }

    private static Names names(List<Member> people, Map<UUID, RecordTitles.Title> found) {
        return new Names(byId(people.stream()), byId(people.stream().filter(member -> member.state() != MemberState.REMOVED)),
                found.values().stream().collect(Collectors.toMap(title -> title.id().toString(), title -> new Names.Referred(title.title(), title.binned()))), Map.of());
    }

    private static Map<String, String> byId(Stream<Member> people) {
        return people.collect(Collectors.toMap(member -> member.id().toString(), NameBook::name));
    }

    static String name(Member member) {
        return member.name() == null || member.name().isBlank() ? member.email() : member.name();
    }
}
