package io.kedang.outbox;

/** For statements that find out by themselves what effects there are. Made of constant text only. */
public final class OutboxSql {

    private OutboxSql() {
    }

    /**
     * Writes an effect for each row.
     *
     * @param details an expression over {@code from}: a JSON object of texts
     */
    public static String forEach(String kind, String details, String from) {
        return "INSERT INTO outbox (id, kind, details) SELECT gen_random_uuid(), '" + kind + "', " + details + " FROM " + from;
    }
}
