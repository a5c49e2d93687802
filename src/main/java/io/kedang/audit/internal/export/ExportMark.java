package io.kedang.audit.internal.export;

import java.util.UUID;

/** The mark that leads from a file back to the journal's entry about its export; {@code ./kedang audit trace} looks for it. */
final class ExportMark {

    private ExportMark() {
    }

    static String of(UUID export) {
        return "kd-export:" + export;
    }
}
