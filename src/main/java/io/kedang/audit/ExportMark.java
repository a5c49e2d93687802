package io.kedang.audit;

import java.util.UUID;

/** The mark that leads from a file back to the journal's entry about its export; {@code ./kedang audit trace} looks for it. */
public final class ExportMark {

    private ExportMark() {
    }

    /** @param export the target of the journal's entry */
    public static String of(UUID export) {
        return "kd-export:" + export;
    }
}
