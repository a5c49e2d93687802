package io.kedang.web.view;

import java.util.List;

/** The deleted records of a template, those deleted last first. @param next address of the next page @param first of the first; null when on it */
public record BinPage(String template, String name, List<Row> rows, String next, String first) {

    /** A deleted record. */
    public record Row(String id, String title, String deletedAt) {
    }
}
