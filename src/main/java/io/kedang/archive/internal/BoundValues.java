package io.kedang.archive.internal;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The values of a statement in the making. */
public final class BoundValues {

    private final List<Object> values = new ArrayList<>();

    /** @return the place of the value: {@code $n} */
    public String bind(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    public Tuple tuple() {
        return Tuple.from(values);
    }
}
