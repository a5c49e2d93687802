package io.kedang.tenancy;

/** The kinds of work in the background. Each keeps its marks and leases apart: mails do not wait for a long job of their company, or for the node that is at it. */
public enum WorkKind {
    /** Templates that change: records brought along, indexes, purges. */
    JOBS("tenant_work"),
    /** Effects outside the transaction. */
    OUTBOX("tenant_outbox");

    private final String table;

    WorkKind(String table) {
        this.table = table;
    }

    /** The table of the control schema that says which tenants have such work. */
    public String table() {
        return table;
    }
}
