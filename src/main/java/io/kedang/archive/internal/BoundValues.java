package io.kedang.archive.internal;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The values of a statement in the making. */
final class BoundValues {

    private final List<Object> values = new ArrayList<>();

    /** @return the place of the value: {@code $n} */
    String bind(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    Tuple tuple() {
        return Tuple.from(values);
    }
}
