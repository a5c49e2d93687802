package io.kedang.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the landing page and the sign-up; see {@link Messages}. Chinese is in {@code messages/pub_zh.properties}. */
@MessageBundle(value = "pub", locale = "en")
public interface PublicMessages {
    // landing
    @Message("Customer archives without code")
    String landingTitle();

    @Message("Every customer on file, the way your trade works")
    String landingHeadline();

    @Message("Sign up, choose your industry, and start filing customers today. Fields, stages and required entries are already there, and they are yours to keep.")
    String landingLead();

    @Message("Create a company")
    String createCompany();

    @Message("Ready in a minute")
    String pointStart();

    @Message("No sales call and no installation: a code by e-mail and the archive is open.")
    String pointStartText();

    @Message("Nothing essential is missing")
    String pointFields();

    @Message("Required entries are checked on every way in, and each change says who, when and from what to what.")
    String pointFieldsText();

    @Message("Your data stands apart")
    String pointApart();

    @Message("Each company has a database area and a role of its own; the database itself refuses the rest.")
    String pointApartText();

    @Message("Example of a customer file")
    String specimen();

    @Message("Nordlicht Handel GmbH")
    String specimenName();

    @Message("N")
    String specimenInitial();

    @Message("Hamburg, Germany")
    String specimenPlace();

    @Message("Negotiating")
    String specimenStage();

    @Message("Inquiry")
    String specimenStageOne();

    @Message("Quoted")
    String specimenStageTwo();

    @Message("Ordering")
    String specimenStageFour();

    @Message("Products")
    String specimenProducts();

    @Message("Hand tools")
    String specimenProductOne();

    @Message("Garden")
    String specimenProductTwo();

    @Message("Next contact")
    String specimenNext();

    @Message("Contact")
    String specimenContact();

    @Message("Anna Becker")
    String specimenContactValue();

    @Message("Phone")
    String specimenPhone();

    @Message("Terms of delivery")
    String specimenTerms();

    @Message("Yearly purchase")
    String specimenAmount();

    @Message("Li Na changed the stage from Quoted to Negotiating")
    String specimenHistory();

    // signup
    @Message("Create your company")
    String signupTitle();

    @Message("You become its first administrator.")
    String signupLead();

    @Message("Some entries need another look. They are marked below.")
    String signupFaults();

    @Message("Steps")
    String steps();

    @Message("Company")
    String stepCompany();

    @Message("Verify e-mail")
    String stepCode();

    @Message("Ready")
    String stepReady();

    @Message("Company name")
    String companyName();

    @Message("Short name")
    String slug();

    @Message("Identifies the company when signing in: small letters, digits and hyphens. It cannot be changed later.")
    String slugHelp();

    @Message("Available")
    String slugFree();

    @Message("Not available. Choose another one.")
    String slugTaken();

    @Message("Use 3 to 40 small letters, digits or hyphens, beginning with a letter.")
    String slugInvalid();

    @Message("Your name")
    String yourName();

    @Message("Work e-mail")
    String workEmail();

    @Message("We send a code to this address.")
    String workEmailHelp();

    @Message("Password")
    String password();

    @Message("Show password")
    String showPassword();

    @Message("At least 10 characters")
    String ruleLength();

    @Message("More than one different character")
    String ruleVaried();

    @Message("Not your e-mail address")
    String ruleEmail();

    @Message("Language of the company")
    String companyLanguage();

    @Message("Industry preset")
    String preset();

    @Message("What your archive starts with. Everything in it can be changed later.")
    String presetHelp();

    @Message("{#if templates == 1}1 template{#else}{templates} templates{/if}, {fields} fields")
    String presetContents(int templates, int fields);

    @Message("See what is in it")
    String presetSee();

    @Message("{fields} fields")
    String presetFields(int fields);

    @Message("Sections")
    String presetSections();

    @Message("Fields, for example")
    String presetSamples();

    @Message("and {count} more")
    String presetMore(int count);

    @Message("Stages")
    String presetStages();

    @Message("Suggested retention")
    String presetKept();

    @Message("{#if years == 1}1 year{#else}{years} years{/if}. {rule}")
    String presetKeptYears(int years, String rule);

    @Message("{months} months. {rule}")
    String presetKeptMonths(int months, String rule);

    @Message("Tags: {axis}")
    String presetTags(String axis);

    @Message("industry")
    String tagIndustry();

    @Message("behaviour")
    String tagBehaviour();

    @Message("value")
    String tagValue();

    @Message("Roles")
    String presetRoles();

    @Message("I agree that Kedang stores the data of my company and I am entitled to act for it.")
    String consent();

    @Message("Send me the code")
    String continueToCode();

    @Message("Enter the code")
    String codeTitle();

    @Message("We sent six digits to {email}. Nothing is created before you enter them.")
    String codeLead(String email);

    @Message("Code")
    String code();

    @Message("No mail after a minute? Look into the spam folder, or")
    String codeHelp();

    @Message("start over")
    String startOver();

    @Message("Create the company")
    String createNow();

    @Message("Creating your company…")
    String creating();

    @Message("This is a local installation: mails are caught and shown on a page.")
    String mailCatcher();

    @Message("Open the mails")
    String openMails();

    @Message("Your company is ready")
    String readyTitle();

    @Message("{company} has its archive. Sign in to file the first customer.")
    String readyLead(String company);

    @Message("Sign in as {email} with the password you chose.")
    String readyHelp(String email);

    @Message("{email} had an account already: sign in with the password of that account.")
    String readyKnown(String email);

    @Message("Sign in")
    String signInAs();
}
