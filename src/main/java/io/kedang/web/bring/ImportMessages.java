package io.kedang.web.bring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about imports. English is here; Chinese is in {@code messages/bring_zh.properties}. */
@MessageBundle(value = "bring", locale = "en")
public interface ImportMessages {

    @Message("Import")
    String button();

    @Message("Import into {name}")
    String title(String name);

    @Message("Each row of an Excel or CSV file becomes a record. You see what will happen before anything is filed.")
    String lead();

    @Message("File")
    String file();

    @Message("xlsx or CSV, up to 10 megabytes and 5,000 rows. The first row names the columns, by the names or keys of fields.")
    String fileHelp();

    @Message("Download a blank file")
    String blank();

    @Message("Check the file")
    String check();

    @Message("Reading the file …")
    String busy();

    @Message("Choose the same file once more, then import.")
    String chooseAgain();

    @Message("No file yet")
    String emptyTitle();

    @Message("Choose a file, or begin with a blank one that has the right columns.")
    String emptyText();

    @Message("What would happen")
    String checked();

    @Message("Import finished")
    String done();

    @Message("Rows in the file")
    String rows();

    @Message("Can be filed")
    String fileable();

    @Message("With mistakes")
    String wrong();

    @Message("Filed")
    String filed();

    @Message("Filed before")
    String repeated();

    @Message("Columns")
    String columns();

    @Message("What each column is taken for. Change what is wrong.")
    String columnsLead();

    @Message("Column in the file")
    String header();

    @Message("(no name)")
    String unnamed();

    @Message("For example")
    String sample();

    @Message("Field")
    String field();

    @Message("Do not import")
    String leave();

    @Message("Set by the system")
    String given();

    @Message("Not recognised")
    String unknown();

    @Message("Required, but in no column: {names}")
    String missing(String names);

    @Message("Mistakes")
    String errors();

    @Message("Row")
    String row();

    @Message("What is wrong")
    String what();

    @Message("Whole row")
    String wholeRow();

    @Message("Download all mistakes")
    String downloadErrors();

    @Message("The first ones are shown; the file has all of them, up to 1,000.")
    String firstErrors();

    @Message("Import {count} rows")
    String bring(int count);

    @Message("Rows with mistakes are left out. Mend them in the file and send it again: what is filed already is not filed twice.")
    String skipNote();

    @Message("No row can be filed as it is.")
    String nothing();

    @Message("To the list")
    String toList();
}
