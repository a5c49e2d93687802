package io.kedang.web.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the journal's pages. English is here; Chinese is in {@code messages/journal_zh.properties}; what can happen is in {@code messages/actions_*.properties}. */
@MessageBundle(value = "journal", locale = "en")
public interface JournalMessages {

    @Message("Journal")
    String title();

    @Message("Who read, changed and exported what, and what was refused. Entries cannot be changed or removed, and it shows when somebody did.")
    String lead();

    @Message("Who read, changed and exported records of these templates: {names}. Your roles say which records those are.")
    String leadPart(String names);

    @Message("Your roles let you see the journal of single templates; there is none of those yet.")
    String leadNothing();

    @Message("Trail")
    String trail();

    @Message("Who read and changed this record.")
    String trailLead();

    @Message("Person")
    String person();

    @Message("Anybody")
    String anybody();

    @Message("What")
    String action();

    @Message("Anything")
    String anything();

    @Message("Result")
    String result();

    @Message("Any result")
    String anyResult();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Id of a record or export")
    String ofRecord();

    @Message("Id of a record")
    String ofOneRecord();

    @Message("Search")
    String search();

    @Message("Clear")
    String clear();

    @Message("Time")
    String time();

    @Message("On what")
    String on();

    @Message("Entry")
    String entry();

    @Message("Fields")
    String fields();

    @Message("Details")
    String details();

    @Message("Reason")
    String reason();

    @Message("From address")
    String address();

    @Message("Request id")
    String request();

    @Message("Hash")
    String hash();

    @Message("Records shown")
    String shown();

    @Message("{count} records")
    String records(String count);

    @Message("1 record")
    String recordOne();

    @Message("{names} and {count} more")
    String more(String names, String count);

    @Message("For support")
    String support();

    @Message("Action")
    String actionCode();

    @Message("Detail")
    String noteCode();

    @Message("Target")
    String onCode();

    @Message("Field keys")
    String fieldCodes();

    @Message("before:")
    String before();

    @Message("now:")
    String after();

    @Message("Note")
    String note();

    @Message("Id")
    String targetId();

    @Message("{times} times")
    String often(String times);

    @Message("refused")
    String refused();

    @Message("Nobody signed in")
    String nobody();

    @Message("The service itself")
    String service();

    @Message("Former member")
    String former();

    @Message("not chained yet")
    String waiting();

    @Message("Older entries")
    String older();

    @Message("Newest entries")
    String newest();

    @Message("Look further back")
    String searchOn();

    @Message("Looked back to {time}; there may be more before.")
    String reached(String time);

    @Message("Nothing found")
    String empty();

    @Message("No entry fits these conditions. Entries appear here about a second after they were written.")
    String emptyText();

    @Message("Is it whole?")
    String chain();

    @Message("The chain has {last} entries. It has not been checked yet.")
    String chainNever(String last);

    @Message("Checked up to entry {to} at {time}: whole and unchanged.")
    String chainWell(String to, String time);

    @Message("Does not hold: entry {entry} {fault} (checked at {time}).")
    String chainBroken(String entry, String fault, String time);

    @Message("{count} entries since then.")
    String chainSince(String count);

    @Message("Check now")
    String check();

    @Message("All entries up to {to} are whole and unchanged.")
    String flashWell(String to);

    @Message("Entry {entry} {fault}.")
    String flashBroken(String entry, String fault);

    @Message("Checkpoints")
    String checkpoints();

    @Message("A checkpoint is a signed statement of how the journal stood. Kept by somebody outside, it shows any change to what was before it.")
    String checkpointsText();

    @Message("Hand out a checkpoint")
    String handOut();

    @Message("None yet.")
    String noCheckpoints();

    @Message("regular")
    String kindRegular();

    @Message("export")
    String kindExport();

    @Message("handed out")
    String kindHandedOut();

    @Message("old entries removed up to here")
    String kindCut();

    @Message("Signed")
    String signedAt();

    @Message("Kind")
    String kind();

    @Message("Key")
    String key();

    @Message("Public key of this service")
    String publicKey();

    @Message("Alerts")
    String alerts();

    @Message("{count} since {since}")
    String alertText(String count, String since);

    @Message("I have looked")
    String acknowledge();

    @Message("looked at")
    String acknowledged();

    @Message("Noted.")
    String flashAcknowledged();

    @Message("Show entries")
    String showEntries();

    @Message("Export")
    String export();

    @Message("The conditions above apply. The export is journaled, and each file carries a mark that leads back to it.")
    String exportText();

    @Message("To be verified (.jsonl)")
    String exportLines();

    @Message("Without conditions but time; checked offline with the audit command.")
    String exportLinesText();

    @Message("CSV")
    String exportCsv();

    @Message("Excel")
    String exportExcel();

    @Message("Alerts and keeping")
    String settings();

    @Message("From which point on you are told, and how long entries are kept.")
    String settingsLead();

    @Message("Records seen by a member within 10 minutes")
    String settingReads();

    @Message("Refusals within 10 minutes")
    String settingRefusals();

    @Message("Masked values revealed within an hour")
    String settingReveals();

    @Message("Exports are told of from (hour)")
    String settingNight();

    @Message("until (hour)")
    String settingNightTo();

    @Message("Time zone")
    String settingZone();

    @Message("Keep entries for (months; 0 for ever)")
    String settingKeep();

    @Message("At least 6 months. What is removed is removed behind a signed checkpoint that stays, so that the rest can still be verified.")
    String settingKeepHelp();

    @Message("Mail alerts")
    String settingMail();

    @Message("To whom")
    String settingMailTo();

    @Message("Tick nobody for everybody who may see the journal. Mails say who and how often, never what was read.")
    String settingMailHelp();

    @Message("Save")
    String save();

    @Message("Saved.")
    String flashSaved();

    @Message("{count} alerts to look at")
    String alertsWaiting(String count);
}
