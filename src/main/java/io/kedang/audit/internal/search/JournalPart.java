package io.kedang.audit.internal.search;

import io.kedang.access.Actor;
import io.kedang.access.Guarded;
import io.kedang.access.TemplateAccess;
import io.kedang.access.TemplateAction;
import io.kedang.audit.JournalLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much of the journal somebody sees. */
sealed interface JournalPart {

    /** Of the whole company. */
    JournalPart WHOLE = new Whole();

    /** @return what a search for entries {@code j} asks for besides; text from constants. @param bind takes a value and answers with its place, {@code $n} */
    String entries(Function<Object, String> bind);

    JournalLine shown(JournalLine line);

    /** Nothing is kept back. */
    record Whole() implements JournalPart {

        @Override
        public String entries(Function<Object, String> bind) {
            return "";
        }

        @Override
        public JournalLine shown(JournalLine line) {
            return line;
        }
    }

    /**
     * What roles open for single templates: entries about one record that a grant holds as it is now, and about a template all of whose records one holds. Not theirs is
     * what is about more than that: lists, exports and imports, refusals, and who read the journal.
     *
     * @param templates those of whose records some are held at least
     */
    record Opened(Actor actor, List<Guarded> templates) implements JournalPart {

        /** OFFSET keeps the planner from reading all records into a hash table: of each entry one record is looked up by its id. */
        private static final String ENTRIES = " AND (j.target = ANY(%s::text[]) OR j.target = ANY(%s::text[])"
                + " AND EXISTS (SELECT FROM record WHERE id = j.target_id AND 'record:' || template_key = j.target AND %s OFFSET 0))";

        static Opened of(Actor actor, List<Guarded> all) {
            return new Opened(actor, all.stream().filter(template -> actor.on(template.key()).may(TemplateAction.SEE_AUDIT)).toList());
        }

        @Override
        public String entries(Function<Object, String> bind) {
            return ENTRIES.formatted(bind.apply(targets("template:", templates.stream().filter(template -> access(template).mayAll(TemplateAction.SEE_AUDIT)).toList())),
                    bind.apply(targets("record:", templates)), records(bind));
        }

        /** A condition on rows of {@code record}: those that are held. */
        String records(Function<Object, String> bind) {
            return templates.isEmpty() ? "false" : templates.stream()
                    .map(template -> " WHEN " + bind.apply(template.key()) + "::text THEN " + access(template).sql(TemplateAction.SEE_AUDIT, template, bind))
                    .collect(Collectors.joining("", "CASE template_key", " ELSE false END"));
        }

        private TemplateAccess access(Guarded template) {
            return actor.on(template.key());
        }

        private static String[] targets(String kind, List<Guarded> of) {
            return of.stream().map(template -> kind + template.key()).toArray(String[]::new);
        }

        @Override
        public JournalLine shown(JournalLine line) {
            return line.alone();
        }
    }
}
