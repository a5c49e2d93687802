package io.kedang.web.encryption;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about encryption. English is here; Chinese is in {@code messages/encryption_zh.properties}. */
@MessageBundle(value = "encryption", locale = "en")
public interface EncryptionMessages {

    @Message("Encryption")
    String title();

    @Message("Which fields of {company} lie encrypted in the database, by which keys, and what that costs in use.")
    String lead(String company);

    @Message("What is encrypted")
    String what();

    @Message("Each value of a field with a chosen sensitivity is sealed with a key of its record. Whoever takes a backup or a disk without the keys reads nothing of it.")
    String whatText();

    @Message("Confidential fields")
    String confidential();

    @Message("Restricted fields")
    String restricted();

    @Message("{count} fields")
    String fieldCount(String count);

    @Message("1 field")
    String fieldCountOne();

    @Message("no field yet")
    String fieldCountNone();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Change what is encrypted?")
    String saveTitle();

    @Message("Records, their history and drafts follow in the background while everybody goes on working. What is chosen cannot be sorted, searched or asked for ranges any more; what is not chosen any more lies in clear again, in new backups too.")
    String saveText();

    @Message("Saved. Records follow in the background.")
    String saved();

    @Message("Keeps working")
    String works();

    @Message("Finding by the whole value")
    String worksEqual();

    @Message("Finding by the last four characters of phones, identity numbers and texts")
    String worksTail();

    @Message("Duplicates: what must be unique stays unique")
    String worksUnique();

    @Message("Masks, reveals, history and exports, for whoever has the right")
    String worksRights();

    @Message("Stops working")
    String stops();

    @Message("Ranges, such as “over 5,000” or “until May”")
    String stopsRange();

    @Message("Sorting lists by the field")
    String stopsSort();

    @Message("Full-text search, and conditions on a part of the text")
    String stopsSearch();

    @Message("Conditions on choices, yes or no and ratings: of few possible values, encryption would hide nothing")
    String stopsChoice();

    @Message("Never encrypted: titles of records, references, members, numbers given by the system.")
    String never();

    @Message("Fields concerned")
    String fields();

    @Message("What the choice means for each field, and what its template asks of it that an encrypted field cannot do.")
    String fieldsText();

    @Message("No field is confidential or restricted")
    String noFields();

    @Message("Give a field one of these sensitivities in its template, and it can be encrypted.")
    String noFieldsText();

    @Message("Field")
    String field();

    @Message("Sensitivity")
    String sensitivity();

    @Message("State")
    String state();

    @Message("Encrypted, found by")
    String found();

    @Message("Lost by encryption")
    String lost();

    @Message("Encrypted")
    String encrypted();

    @Message("In clear")
    String inClear();

    @Message("Confidential")
    String levelConfidential();

    @Message("Restricted")
    String levelRestricted();

    @Message("whole value")
    String byWhole();

    @Message("last four")
    String byTail();

    @Message("filled or empty")
    String byFilled();

    @Message("conditions")
    String lostFilter();

    @Message("ranges")
    String lostRangeShort();

    @Message("parts of the text")
    String lostContains();

    @Message("sorting")
    String lostSort();

    @Message("search")
    String lostSearch();

    @Message("uniqueness")
    String lostUnique();

    @Message("nothing")
    String nothing();

    @Message("Work in the background")
    String work();

    @Message("All records are as chosen; nothing is under way.")
    String workNone();

    @Message("Keys of all records")
    String workKeys();

    @Message("begins within a minute, once every server knows")
    String workWaits();

    @Message("{done} of {total}")
    String workRuns(String done, String total);

    @Message("done {time}")
    String workDone(String time);

    @Message("done {time}; keys that do not open: {count}")
    String workDoneBut(String time, String count);

    @Message("paused")
    String workPaused();

    @Message("stopped: some records could not be brought along")
    String workFailed();

    @Message("Go on")
    String goOn();

    @Message("It goes on.")
    String goesOn();

    @Message("Keys")
    String keys();

    @Message("Keys never leave the service; these are their numbers. Each is itself locked with a root key of your company, which your operator keeps apart from the database and its backups.")
    String keysText();

    @Message("The keys of this company were destroyed.")
    String keysGone();

    @Message("For")
    String purpose();

    @Message("Number")
    String number();

    @Message("Made")
    String made();

    @Message("Protects")
    String protects();

    @Message("Keys of records")
    String purposeSeal();

    @Message("Finding by value")
    String purposeBlind();

    @Message("Files")
    String purposeFiles();

    @Message("Names of files")
    String purposeAddress();

    @Message("In use")
    String inUse();

    @Message("Only opens what it sealed")
    String older();

    @Message("{count} records")
    String records(String count);

    @Message("1 record")
    String recordsOne();

    @Message("about {count} records")
    String recordsAbout(String count);

    @Message("There are very many keys of records: the numbers are estimated from a sample. Each key that was destroyed is in the journal.")
    String estimated();

    @Message("Show destroyed keys")
    String showDestroyed();

    @Message("not noted")
    String unknownAge();

    @Message("{count} records had their keys destroyed: what was encrypted of them cannot be read again by anybody.")
    String destroyed(String count);

    @Message("The key of 1 record was destroyed: what was encrypted of it cannot be read again by anybody.")
    String destroyedOne();

    @Message("At least until {time}, backups made earlier may still be opened with older keys. Your company takes new keys into use by itself, and then the older ones are destroyed, outside of the database too.")
    String forgotten(String time);

    @Message("New keys")
    String rotate();

    @Message("Take new keys into use?")
    String rotateTitle();

    @Message("Everybody goes on working. Records' keys are locked anew and their tokens made anew in the background; then the older keys go. Files keep the key they were sealed with.")
    String rotateText();

    @Message("New keys are in use. Records follow in the background.")
    String rotated();

    @Message("Destroy its key")
    String shred();

    @Message("Destroy this record's key?")
    String shredTitle();

    @Message("What is encrypted of it becomes unreadable for everybody, for ever: here, in its history and in drafts of changes to it. What is not encrypted stays. Nobody can undo this.")
    String shredText();

    @Message("Unreadable from then on")
    String shredFields();

    @Message("Backups made until now still hold its key, locked with your company's keys. Your company takes new keys into use by itself, and {days} days from now the older ones are destroyed: from then on it cannot be read from a backup either.")
    String shredBackups(String days);

    @Message("To confirm, type {word}")
    String shredConfirm(String word);

    @Message("This is not what has to be typed.")
    String shredWrong();

    @Message("The key is destroyed. What was encrypted of this record cannot be read again.")
    String shredDone();
}
