package io.kedang.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts about fields and their widgets, on forms, pages and lists. English is here; Chinese is in {@code messages/field_zh.properties}.
 * Apart from {@link Messages} because a bundle cannot hold more than 300.
 */
@MessageBundle(value = "field", locale = "en")
public interface FieldMessages {
    @Message("This template is retired: its records can be read and changed, and new ones are not taken in.")
    String retiredTemplate();

    // widgets of forms
    @Message("{label} (no longer offered)")
    String retiredOption(String label);

    @Message("{given} of {most} stars")
    String starsOf(String given, int most);

    @Message("No rating")
    String starsNone();

    @Message("{name} (no longer a member)")
    String leftMember(String name);

    @Message("a record that is not there any more")
    String recordGone();

    @Message("{title} (in the bin)")
    String inTheBin(String title);

    @Message("Given by the system when the record is filed")
    String givenWhenFiled();

    @Message("Time in {zone}")
    String inZone(String zone);

    @Message(", ")
    String comma();

    @Message("up to {count} files")
    String filesAtMost(Integer count);

    @Message("{size} MB each")
    String fileMegabytes(Integer size);

    @Message("Files: {count}")
    String fileCount(int count);

    @Message("Images")
    String fileImage();

    @Message("Documents")
    String fileDocument();

    @Message("Spreadsheets")
    String fileSpreadsheet();

    @Message("Audio")
    String fileAudio();

    @Message("Video")
    String fileVideo();

    @Message("Archives")
    String fileArchive();

    @Message("Files can be added here in a later release; nothing is needed now.")
    String filesLater();

    @Message("1 row")
    String rowOne();

    @Message("{count} rows")
    String rowMany(int count);

    @Message("Row")
    String rowHead();

    @Message("Add a row")
    String rowAdd();

    @Message("Remove this row")
    String rowRemove();

    @Message("Duplicate this row")
    String rowCopy();

    @Message("Move this row up")
    String rowUp();

    @Message("Move this row down")
    String rowDown();

    @Message("At most {most} rows")
    String rowsAtMost(int most);

    @Message("Rows left empty are not saved.")
    String rowSpare();

    @Message("Leave as it is")
    String leaveAsIs();

    @Message("follows from other fields")
    String notYetComputed();

    // widgets of lists
    @Message("me")
    String me();

    // formatted text and references
    @Message("Format of {label}")
    String richToolbar(String label);

    @Message("Bold")
    String richBold();

    @Message("Italic")
    String richItalic();

    @Message("Underline")
    String richUnderline();

    @Message("Strike through")
    String richStrike();

    @Message("Heading")
    String richHeading();

    @Message("Smaller heading")
    String richSubheading();

    @Message("List")
    String richList();

    @Message("Numbered list")
    String richNumbered();

    @Message("Quotation")
    String richQuote();

    @Message("Link")
    String richLink();

    @Message("Address of the link")
    String richLinkAddress();

    @Message("Remove the link")
    String richLinkRemove();

    @Message("Clear the format")
    String richPlain();

    @Message("Type to search")
    String searchRecords();

    @Message("Nothing found")
    String searchNothing();

    @Message("Clear the choice")
    String searchClear();

    @Message("The search did not succeed")
    String searchFailed();

    @Message("The fields shown have changed")
    String changed();

    // addresses, views, the bin
    @Message("Other…")
    String placeOther();

    @Message("All")
    String viewAll();

    @Message("Saved views")
    String savedViews();

    @Message("Export")
    String export();

    @Message("Excel workbook (.xlsx)")
    String exportExcel();

    @Message("CSV file")
    String exportCsv();

    @Message("What this list shows, with all fields. The journal keeps who exported it.")
    String exportNote();

    @Message("Bin")
    String bin();

    @Message("Bin of {name}")
    String binOf(String name);

    @Message("Deleted records stay here and can be restored.")
    String binLead();

    @Message("The bin is empty")
    String binEmpty();

    @Message("What is deleted from this archive shows up here.")
    String binEmptyText();

    @Message("Deleted")
    String deletedAt();

    @Message("Title")
    String titleColumn();

    @Message("Restore {title}")
    String restoreNamed(String title);

    @Message("Needs attention")
    String attention();

    @Message("This record does not meet the present rules")
    String attentionTitle();

    @Message("It stays as it is until somebody changes these entries.")
    String attentionText();

    @Message("Highlights")
    String highlights();

    @Message("Referred to by {name}")
    String referredBy(String name);

    @Message("and more")
    String referredMore();

    @Message("Encrypted: found by its whole value, by its last four where that is offered, or by whether it is filled in.")
    String encryptedConditions();

    @Message("[cannot be read any more]")
    String unreadable();
}
