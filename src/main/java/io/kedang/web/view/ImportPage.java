package io.kedang.web.view;

import java.util.List;

/**
 * Records from a file.
 *
 * @param result of the file that was sent, or null
 * @param faults what is wrong with the file as a whole
 */
public record ImportPage(String template, String name, Result result, List<String> faults) {

    /**
     * What would happen, or has happened.
     *
     * @param dryRun whether nothing was filed yet
     * @param missing names of required fields that no column holds
     * @param columns of the file; empty when it was filed
     * @param errors the first of them
     * @param more whether there are more than shown
     * @param errorFile all errors as a data address of a CSV file, or null
     */
    public record Result(boolean dryRun, int rows, int filed, int repeated, int failed, String missing, List<Column> columns, List<RowError> errors, boolean more, String errorFile) {
    }

    /**
     * A column of the file.
     *
     * @param sample what is in it, or null
     * @param given whether the service itself gives what it holds
     * @param unknown whether nobody said what it is, and its header does not say it
     * @param choices what it can be taken for
     */
    public record Column(String header, String sample, boolean given, boolean unknown, List<Choice> choices) {
    }

    /** What a column can be taken for. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** What is wrong with a row. @param column name of the field */
    public record RowError(int row, String column, String message) {
    }
}
