package io.kedang.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.access.Sensitivity;
import io.kedang.template.Field;
import io.kedang.template.Section;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.RecordPage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The facts of a record, laid out as its template says. */
final class RecordFacts {

    private final RecordScene scene;
    private final Reader reader;
    private final Set<String> absent;

    RecordFacts(RecordScene scene, Reader reader) {
        this.scene = scene;
        this.reader = reader;
        this.absent = scene.own().logic().empty() ? Set.of() : scene.own().logic().hidden(seen());
    }

    /** What is masked has no part in conditions here. */
    private ObjectNode seen() {
        var data = scene.record().data().deepCopy();
        scene.template().fields().stream().map(Field::key).filter(key -> !scene.view().clear(key)).forEach(data::remove);
        return data;
    }

    /** The path of stages in force, with the present one marked and those that can be moved to. */
    List<RecordPage.Stage> stages() {
        var all = scene.inForce().template().stages();
        var here = IntStream.range(0, all.size()).filter(i -> all.get(i).key().equals(scene.record().stage())).findFirst().orElse(-1);
        return IntStream.range(0, all.size()).mapToObj(i -> new RecordPage.Stage(all.get(i).key(), reader.read(all.get(i).label()), Values.hue(all.get(i)),
                i == here ? "here" : i < here ? "passed" : "ahead", here < 0 || i == here || all.get(here).mayMoveTo(all.get(i).key()))).toList();
    }

    List<RecordPage.Fact> highlights() {
        return scene.template().page().highlights().stream().flatMap(key -> scene.template().field(key).stream()).filter(this::shown).map(this::fact).toList();
    }

    /** Those that the page names come first. */
    List<RecordPage.Section> sections() {
        var named = scene.template().page().sections().stream().flatMap(key -> scene.template().sections().stream().filter(section -> section.key().equals(key)));
        return Stream.concat(named, scene.template().sections().stream()).distinct().map(this::section).filter(section -> !section.facts().isEmpty()).toList();
    }

    private RecordPage.Section section(Section section) {
        return new RecordPage.Section(section.key(), reader.read(section.label()), section.columns(),
                scene.template().fieldsOf(section).stream().filter(this::shown).map(this::fact).toList());
    }

    private boolean shown(Field field) {
        return scene.view().of(field.key()) != Decision.HIDDEN && (!absent.contains(field.key()) || scene.record().data().hasNonNull(field.key()));
    }

    private RecordPage.Fact fact(Field field) {
        var guarded = field.sensitivity() == Sensitivity.CONFIDENTIAL || field.sensitivity() == Sensitivity.RESTRICTED;
        return new RecordPage.Fact(field.key(), reader.read(field.label()), width(field), guarded,
                Values.of(field, scene.record().data().get(field.key()), scene.view(), reader));
    }

    private static String width(Field field) {
        return switch (field.type()) {
            case TABLE, RICHTEXT -> "full";
            default -> field.width();
        };
    }
}
