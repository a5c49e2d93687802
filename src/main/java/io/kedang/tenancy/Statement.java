package io.kedang.tenancy;

import io.vertx.sqlclient.Tuple;

/** A statement and its values. @param sql constant text with $1, $2, … */
public record Statement(String sql, Tuple params) {

    public static Statement of(String sql, Object... params) {
        return new Statement(sql, Tuple.from(params));
    }
}
