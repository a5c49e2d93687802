package io.kedang.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every text of the pages of a company. English is here; Chinese is in {@code messages/msg_zh.properties}; a test holds the two together.
 * The pages that anybody sees have theirs in {@link PublicMessages}: a bundle of more than 300 texts is generated wrongly by Qute.
 */
@MessageBundle(value = "msg", locale = "en")
public interface Messages {
    // shell
    @Message("Kedang")
    String product();

    @Message("Skip to content")
    String skip();

    @Message("Kedang · customer archives, shaped by your company")
    String footer();

    @Message("Close")
    String close();

    @Message("Cancel")
    String cancel();

    @Message("Save")
    String save();

    @Message("Delete")
    String delete();

    @Message("Edit")
    String edit();

    @Message("Remove")
    String remove();

    @Message("Restore")
    String restore();

    @Message("Undo")
    String undo();

    @Message("Apply")
    String apply();

    @Message("Actions")
    String actions();

    @Message("done")
    String done();

    @Message("required")
    String required();

    @Message("Choose…")
    String choose();

    @Message("Value")
    String value();

    @Message("Home")
    String home();

    @Message("Archives")
    String archives();

    @Message("Members")
    String members();

    @Message("Profile")
    String profile();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Open menu")
    String openMenu();

    @Message("Close menu")
    String closeMenu();

    @Message("Main menu")
    String mainMenu();

    @Message("Where you are")
    String breadcrumb();

    @Message("Account of {name}")
    String accountMenu(String name);

    @Message("All companies")
    String allCompanies();

    @Message("Switch company")
    String switchCompany();

    @Message("To the start page")
    String toStart();

    @Message("Language")
    String language();

    // values
    @Message("not filled in")
    String valueNone();

    @Message("Masked: you may not see this value in clear")
    String valueMasked();

    @Message("removed")
    String valueRemoved();

    @Message("Confidential: shown only to those who may see it")
    String guarded();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    // home
    @Message("Hello, {name}")
    String greeting(String name);

    @Message("What is on file at {company}, and what changed lately.")
    String homeLead(String company);

    @Message("New: {template}")
    String newRecord(String template);

    @Message("Changed lately")
    String recent();

    @Message("Nothing on file yet")
    String homeEmpty();

    @Message("The first customer takes about two minutes.")
    String homeEmptyText();

    @Message("Getting started")
    String gettingStarted();

    @Message("File the first customer")
    String stepFile();

    @Message("Fill in what is required; the rest can follow.")
    String stepFileHelp();

    @Message("Invite a colleague")
    String stepInvite();

    @Message("They see the same archive and work with you.")
    String stepInviteHelp();

    @Message("Create the company")
    String stepMade();

    @Message("Load the preset {preset}")
    String stepPreset(String preset);

    @Message("Load an industry preset")
    String stepPresetPlain();

    // list
    @Message("Condition")
    String addCondition();

    @Message("Remove the condition on {field}")
    String removeCondition(String field);

    @Message("Clear all")
    String clearConditions();

    @Message("No field of this template can be filtered by.")
    String nothingFilterable();

    @Message("Columns")
    String columns();

    @Message("Columns shown")
    String columnsShown();

    @Message("Reset")
    String resetColumns();

    @Message("Apply")
    String addThis();

    @Message("to")
    String valueTo();

    @Message("No record meets all conditions")
    String noMatch();

    @Message("Loosen or remove a condition.")
    String noMatchText();

    @Message("No records yet: {template}")
    String listEmpty(String template);

    @Message("They will be listed here as soon as the first one is filed.")
    String listEmptyText();

    @Message("First page")
    String firstPage();

    @Message("Next page")
    String nextPage();

    @Message("1 record")
    String countOne();

    @Message("{count} records")
    String countMany(String count);

    @Message("more than {count} records")
    String countAtLeast(String count);

    @Message("Changed")
    String columnUpdated();

    @Message("Filed")
    String columnCreated();

    @Message("is")
    String opEq();

    @Message("is not")
    String opNe();

    @Message("contains")
    String opContains();

    @Message("ends in")
    String opEnds4();

    @Message("is one of")
    String opIn();

    @Message("has one of")
    String opHas();

    @Message("at least")
    String opGte();

    @Message("at most")
    String opLte();

    @Message("more than")
    String opGt();

    @Message("less than")
    String opLt();

    @Message("from")
    String opFrom();

    @Message("until")
    String opUntil();

    @Message("before")
    String opBefore();

    @Message("between")
    String opBetween();

    @Message("is empty")
    String opEmpty();

    @Message("is filled in")
    String opFilled();

    @Message("is yes")
    String opTrue();

    @Message("is no")
    String opFalse();

    @Message("A condition of this address was left out: its field cannot be filtered by.")
    String unknownCondition();

    @Message("This page of the list is no longer valid; here is the first one.")
    String badPage();

    // form
    @Message("New: {template}")
    String newTitle(String template);

    @Message("Edit {title}")
    String editTitle(String title);

    @Message("Entries marked * are required.")
    String requiredNote();

    @Message("{#if count == 1}One entry needs another look{#else}{count} entries need another look{/if}")
    String problemsTitle(int count);

    @Message("{count} to mend")
    String faultCount(long count);

    @Message("Sections")
    String sections();

    @Message("Stage")
    String stage();

    @Message("File")
    String file();

    @Message("Not saved yet")
    String unsaved();

    @Message("Saving draft…")
    String draftSaving();

    @Message("Draft saved")
    String draftSaved();

    @Message("Draft not saved")
    String draftFailed();

    @Message("Your draft of {at} was put back.")
    String draftRestored(String at);

    @Message("Discard draft")
    String draftDiscard();

    @Message("Somebody changed this record while you were editing. What you typed is kept; where the record now differs, the form says so. Saving again replaces it.")
    String conflict();

    @Message("On file now: {value}")
    String storedNow(String value);

    @Message("nothing")
    String nothingStored();

    @Message("There is a value that you may not see. Leave this empty to keep it.")
    String maskedHelp();

    @Message("Amount")
    String partAmount();

    @Message("Currency")
    String partCurrency();

    @Message("Country or region")
    String partCountry();

    @Message("Province or state")
    String partProvince();

    @Message("City")
    String partCity();

    @Message("District")
    String partDistrict();

    @Message("Street and number")
    String partStreet();

    @Message("Postcode")
    String partPostcode();

    // record
    @Message("Facts")
    String facts();

    @Message("History")
    String history();

    @Message("Views")
    String views();

    @Message("About this record")
    String aboutRecord();

    @Message("changed {at} by {by}")
    String updatedBy(String at, String by);

    @Message("Filed")
    String createdAt();

    @Message("Last changed")
    String updatedAt();

    @Message("Version")
    String revision();

    @Message("Revision {revision} · template version {version}")
    String revisionOf(long revision, int version);

    @Message("Id")
    String recordId();

    @Message("Delete {title}?")
    String deleteTitle(String title);

    @Message("It leaves the lists at once. You can undo this.")
    String deleteText();

    @Message("This record is deleted.")
    String recordDeleted();

    @Message("No changes yet")
    String historyEmpty();

    @Message("Every change will be listed here with who, when and what.")
    String historyEmptyText();

    @Message("changed to")
    String changedTo();

    @Message("filed this record")
    String historyCreated();

    @Message("{#if count == 1}changed one field{#else}changed {count} fields{/if}")
    String historyUpdated(int count);

    @Message("deleted this record")
    String historyDeleted();

    @Message("restored this record")
    String historyRestored();

    @Message("changed this record")
    String historyOther();

    @Message("Untitled")
    String untitled();

    @Message("former member")
    String formerMember();

    // members
    @Message("Who works in {company}.")
    String membersLead(String company);

    @Message("Only administrators invite and remove members.")
    String membersReadOnly();

    @Message("Invite a colleague")
    String inviteTitle();

    @Message("They get a mail with a link to set a password.")
    String inviteHelp();

    @Message("Send invitation")
    String invite();

    @Message("Send again")
    String inviteAgain();

    @Message("Name")
    String name();

    @Message("Role")
    String role();

    @Message("Administrator")
    String roleAdmin();

    @Message("Staff")
    String roleStaff();

    @Message("State")
    String memberState();

    @Message("Since")
    String memberSince();

    @Message("Invited")
    String memberPending();

    @Message("Active")
    String memberActive();

    @Message("Mail waiting")
    String mailWaiting();

    @Message("{reason} Next try: {at}")
    String mailTriedAgain(String reason, String at);

    @Message("Mail sent")
    String mailSent();

    @Message("Mail failed")
    String mailFailed();

    @Message("you")
    String you();

    @Message("Remove this member?")
    String removeTitle();

    @Message("They lose access to the company at once. Their account and what they filed remain.")
    String removeText();

    // companies, profile
    @Message("Choose a company")
    String chooseCompany();

    @Message("{email} belongs to these companies.")
    String chooseCompanyLead(String email);

    @Message("current")
    String currentCompany();

    @Message("No company yet")
    String noCompany();

    @Message("Create one, or ask an administrator of your company to invite you.")
    String noCompanyText();

    @Message("Account and password")
    String account();

    @Message("Password, authenticator apps and passkeys, and where you are signed in.")
    String accountText();

    @Message("Sign-in and sessions")
    String openAccount();

    // flash
    @Message("{title} is on file.")
    String flashCreated(String title);

    @Message("Changes saved.")
    String flashSaved();

    @Message("Nothing was changed.")
    String flashUnchanged();

    @Message("{title} was deleted.")
    String flashDeleted(String title);

    @Message("The record is back.")
    String flashRestored();

    @Message("Stage is now {stage}.")
    String flashStage(String stage);

    @Message("Somebody changed this record meanwhile. Look at it and try again.")
    String flashStale();

    @Message("The invitation to {email} is on its way.")
    String flashInvited(String email);

    @Message("Member removed.")
    String flashRemoved();

    @Message("Draft discarded.")
    String flashDraftGone();

    @Message("That did not work: nothing was changed.")
    String flashFailed();

    // faults of pages
    @Message("Not here")
    String faultNotFound();

    @Message("This address leads nowhere, or what was here is not yours to see.")
    String faultNotFoundText();

    @Message("No company chosen")
    String faultNoCompany();

    @Message("Your sign-in belongs to no company here. Choose one, create one, or ask to be invited.")
    String faultNoCompanyText();

    @Message("The company is suspended")
    String faultSuspended();

    @Message("Its archive is kept safe, but nobody can work in it now. Ask the operator of this installation.")
    String faultSuspendedText();

    @Message("Not allowed")
    String faultForbidden();

    @Message("Your role does not allow this. Ask an administrator of your company.")
    String faultForbiddenText();

    @Message("The page was open too long")
    String faultToken();

    @Message("For your safety nothing was done. Go back, load the page again and repeat.")
    String faultTokenText();

    @Message("Too many attempts")
    String faultTooMany();

    @Message("Wait a little, then try again.")
    String faultTooManyText();

    @Message("Something went wrong on our side")
    String faultServer();

    @Message("Nothing was lost on your side that was saved. Try again; if it stays, tell your operator the code below.")
    String faultServerText();

    @Message("This did not work")
    String faultOther();

    @Message("Your company asks for a second factor")
    String faultSecondFactor();

    @Message("Sign in once more: with your passkey, or with your password and the code of your authenticator app. If you have neither yet, you are led to setting up the app.")
    String faultSecondFactorText();

    @Message("Sign in again")
    String signInAgain();
}
