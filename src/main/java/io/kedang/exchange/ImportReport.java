package io.kedang.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of a file's rows.
 *
 * @param dryRun whether nothing was filed, only looked at
 * @param rows how many had anything in them
 * @param filed records made, or in a dry run those that would be
 * @param repeated rows that the member had filed before, by the same file or an earlier state of it
 * @param failed rows with something wrong; they can be mended and sent again, the others are not filed twice
 * @param columns of the file, and what they were taken for
 * @param errors what is wrong, row by row; the first {@value #MOST_ERRORS}
 * @param moreErrors whether there were more
 */
public record ImportReport(@JsonProperty("dry_run") boolean dryRun, int rows, int filed, int repeated, int failed, List<Matched> columns, List<RowError> errors,
        @JsonProperty("more_errors") boolean moreErrors) {

    public static final int MOST_ERRORS = 1_000;

    /**
     * @param header as the file has it
     * @param field key of the field, with the part behind a point where it has parts; null when no field is called so
     * @param ignored whether it is known, but given by the service itself
     * @param sample what the first row that has something there says, in a dry run; else null
     */
    public record Matched(String header, String field, boolean ignored, String sample) {
    }

    /**
     * @param row as spreadsheets count, from 1 at the header
     * @param field key of the field, or null when it is about the whole row
     * @param message in the caller's language; never quotes the value
     */
    public record RowError(int row, String field, String code, String message) {
    }
}
