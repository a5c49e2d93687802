package io.kedang.web.design;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the pages for admins that the server renders. English is here; Chinese is in {@code messages/design_zh.properties}; a test holds the two
 * together. What the designer itself says is in {@code assets/js/design/texts-*.js}.
 */
@MessageBundle(value = "design", locale = "en")
public interface DesignMessages {

    @Message("Templates")
    String templates();

    @Message("What {company} keeps about its customers: fields, stages, rules and lists.")
    String templatesLead(String company);

    @Message("Design")
    String design();

    @Message("Opening the designer…")
    String opening();

    @Message("The designer needs JavaScript, which is switched off in this browser.")
    String needsScript();

    @Message("New template")
    String newTemplate();

    @Message("Name")
    String name();

    @Message("for example: Customers, Dealers, Patients")
    String nameExample();

    @Message("Start from")
    String startFrom();

    @Message("Nothing: an empty form")
    String blank();

    @Message("Create and design")
    String create();

    @Message("or from a file")
    String orFile();

    @Message("A spreadsheet: its columns become fields")
    String fromSpreadsheet();

    @Message("An exported template (JSON)")
    String fromFile();

    @Message("Please give the template a name, up to 60 characters.")
    String nameMissing();

    @Message("In use")
    String inUse();

    @Message("Drafts")
    String drafts();

    @Message("Retired")
    String retired();

    @Message("No new records are filed with these; what is on file stays readable.")
    String retiredText();

    @Message("Not published yet: only admins see them.")
    String draftsText();

    @Message("{count} fields")
    String fields(String count);

    @Message("version {version}")
    String version(String version);

    @Message("changed {time}")
    String changed(String time);

    @Message("being changed")
    String beingChanged();

    @Message("Open the list")
    String openList();

    @Message("Export")
    String export();

    @Message("Retire")
    String retire();

    @Message("Use again")
    String reopen();

    @Message("Discard the draft")
    String discard();

    @Message("Removed fields")
    String removedFields();

    @Message("More for {name}")
    String more(String name);

    @Message("Retire this template?")
    String retireTitle();

    @Message("No new records can be filed with it. What is on file stays, can be read and changed, and the template can be used again at any time.")
    String retireText();

    @Message("Discard this draft?")
    String discardTitle();

    @Message("All changes since the published version are lost. This cannot be undone.")
    String discardText();

    @Message("{name} is retired.")
    String flashRetired(String name);

    @Message("{name} is in use again.")
    String flashReopened(String name);

    @Message("The draft of {name} is discarded.")
    String flashDiscarded(String name);

    @Message("Work in the background")
    String jobs();

    @Message("No templates yet")
    String noTemplates();

    @Message("A template says what is kept about a customer. Make one in ten minutes, or start from that of an industry.")
    String noTemplatesText();
}
