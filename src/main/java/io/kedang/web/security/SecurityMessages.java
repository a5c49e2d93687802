package io.kedang.web.security;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about coming in. English is here; Chinese is in {@code messages/security_zh.properties}. */
@MessageBundle(value = "security", locale = "en")
public interface SecurityMessages {

    @Message("Sign-in and keys")
    String security();

    @Message("Who may come in to {company}, from where and when; and the keys with which programs come in.")
    String securityLead(String company);

    @Message("Rules for coming in")
    String rules();

    @Message("They hold for every page and every request, within ten seconds of saving. Every rule that concerns a member must allow them.")
    String rulesLead();

    @Message("Networks")
    String networks();

    @Message("One per line: 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32. Leave empty for no rule. You are at {address} now.")
    String networksHelp(String address);

    @Message("Working hours")
    String hours();

    @Message("Without a day chosen there is no rule. Hours that end before they begin go over midnight.")
    String hoursHelp();

    @Message("For whom")
    String who();

    @Message("Everyone")
    String everyone();

    @Message("Days")
    String days();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Time zone")
    String zone();

    @Message("Second factor")
    String secondFactor();

    @Message("These must show a second factor when they sign in: the code of an authenticator app, or a passkey. Who has none is led to set one up.")
    String secondFactorHelp();

    @Message("Save although it keeps me out myself")
    String confirmLockout();

    @Message("Save rules")
    String saveRules();

    @Message("The rules are saved and hold from now on.")
    String rulesSaved();

    @Message("Mon")
    String monday();

    @Message("Tue")
    String tuesday();

    @Message("Wed")
    String wednesday();

    @Message("Thu")
    String thursday();

    @Message("Fri")
    String friday();

    @Message("Sat")
    String saturday();

    @Message("Sun")
    String sunday();

    @Message("Service accounts")
    String accounts();

    @Message("Members that are programs. What they do is journaled under their name.")
    String accountsLead();

    @Message("No service account yet")
    String noAccounts();

    @Message("Make one for each program that is to work with your records.")
    String noAccountsText();

    @Message("Name")
    String accountName();

    @Message("for example: Web shop")
    String accountExample();

    @Message("Make service account")
    String addAccount();

    @Message("The service account is made. Now make a key for it.")
    String accountAdded();

    @Message("Remove")
    String removeAccount();

    @Message("Remove this service account?")
    String removeAccountTitle();

    @Message("Its keys end at once. What it did stays in the journal.")
    String removeAccountText();

    @Message("The service account is removed; its keys have ended.")
    String accountRemoved();

    @Message("Keys of the API")
    String keys();

    @Message("A key does no more than its account may, for the templates and actions chosen here. The secret is shown once.")
    String keysLead();

    @Message("No keys yet")
    String noKeys();

    @Message("A key lets a program read or file records without a person signing in.")
    String noKeysText();

    @Message("Key")
    String key();

    @Message("Account")
    String account();

    @Message("May do")
    String mayDo();

    @Message("Ends")
    String expires();

    @Message("Last used")
    String lastUsed();

    @Message("Never")
    String never();

    @Message("All templates")
    String allTemplates();

    @Message("Revoked")
    String revoked();

    @Message("Ended")
    String ended();

    @Message("Revoke")
    String revoke();

    @Message("Revoke this key?")
    String revokeTitle();

    @Message("The program that uses it is refused at once. A revoked key cannot be brought back.")
    String revokeText();

    @Message("The key is revoked.")
    String keyRevoked();

    @Message("Cancel")
    String cancel();

    @Message("New key")
    String newKey();

    @Message("What it is for")
    String keyName();

    @Message("Templates")
    String templates();

    @Message("None chosen: all.")
    String templatesHelp();

    @Message("Actions")
    String actions();

    @Message("Networks (optional)")
    String keyNetworks();

    @Message("30 days")
    String days30();

    @Message("90 days")
    String days90();

    @Message("180 days")
    String days180();

    @Message("1 year")
    String days365();

    @Message("Make key")
    String makeKey();

    @Message("Copy this key now")
    String madeTitle();

    @Message("It is shown this once and kept nowhere. Whoever has it can use it.")
    String madeText();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Read")
    String actionRead();

    @Message("Create")
    String actionCreate();

    @Message("Change")
    String actionUpdate();

    @Message("Delete")
    String actionDelete();

    @Message("Import")
    String actionImport();

    @Message("Export")
    String actionExport();

    @Message("Sign-in and sessions")
    String ownAccount();

    @Message("How you prove who you are, and where you are signed in.")
    String ownAccountLead();

    @Message("How you sign in")
    String methods();

    @Message("How they sign in")
    String methodsOf();

    @Message("The next page asks you to sign in again when that was some minutes ago.")
    String methodsLead();

    @Message("A second factor protects your account when somebody learns your password. A passkey counts as one, and you need no password with it.")
    String methodsAdvice();

    @Message("Password")
    String methodPassword();

    @Message("Authenticator app")
    String methodCode();

    @Message("Passkey")
    String methodPasskey();

    @Message("Security key")
    String methodSecurityKey();

    @Message("Since {time}")
    String methodSince(String time);

    @Message("Change password")
    String changePassword();

    @Message("Add authenticator app")
    String addCode();

    @Message("Add passkey")
    String addPasskey();

    @Message("Remove {what}")
    String removeMethod(String what);

    @Message("Nothing yet: the invitation has not been followed.")
    String noMethods();

    @Message("Where you are signed in")
    String sessions();

    @Message("End what you do not know, then change your password.")
    String sessionsLead();

    @Message("Where {name} is signed in")
    String sessionsOf(String name);

    @Message("Ended sessions are refused within ten seconds everywhere.")
    String sessionsOfLead();

    @Message("Device")
    String device();

    @Message("Unknown device")
    String unknownDevice();

    @Message("Address")
    String address();

    @Message("Since")
    String since();

    @Message("Last seen")
    String lastSeen();

    @Message("This one")
    String thisOne();

    @Message("Sign out")
    String endSession();

    @Message("Sign out everywhere")
    String endAll();

    @Message("Sign out everywhere?")
    String endAllTitle();

    @Message("All sessions end, this one too if it is yours. Whoever works there loses what is not saved.")
    String endAllText();

    @Message("The session has ended.")
    String sessionEnded();

    @Message("All sessions have ended.")
    String allEnded();

    @Message("No open sessions")
    String noSessions();

    @Message("Nobody is signed in with this account here.")
    String noSessionsText();
}
