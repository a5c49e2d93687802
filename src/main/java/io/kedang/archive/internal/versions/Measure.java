package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.BoundValues;
import io.kedang.template.Field;
import java.util.function.Function;
import java.util.function.Predicate;

/** How the records are counted that a change concerns. */
sealed interface Measure {

    /** None, whatever they hold. */
    record None() implements Measure {
    }

    /** Every one. */
    record All() implements Measure {
    }

    /** Those for which a condition holds in the database. @param condition binds its values and gives its text */
    record Counted(Function<BoundValues, String> condition) implements Measure {
    }

    /** Those whose data has to be looked at. @param needs the one field that it is about; null when it is about the whole record */
    record Looked(String needs, Predicate<ObjectNode> concerned) implements Measure {
    }

    /** Those that share a value with another. */
    record Repeated(Field field) implements Measure {
    }
}
