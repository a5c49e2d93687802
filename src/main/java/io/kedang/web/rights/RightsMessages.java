package io.kedang.web.rights;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of rights and of the settings' navigation. English is here; Chinese is in {@code messages/rights_zh.properties}. */
@MessageBundle(value = "rights", locale = "en")
public interface RightsMessages {
    // navigation
    @Message("Settings")
    String settings();

    @Message("Members")
    String members();

    @Message("Templates")
    String templates();

    @Message("Sign-in and keys")
    String security();

    @Message("Roles")
    String roles();

    @Message("Teams")
    String teams();

    // words
    @Message(", ")
    String comma();

    @Message("; ")
    String semicolon();

    @Message("design templates")
    String rightDesign();

    @Message("invite and remove members")
    String rightManageMembers();

    @Message("manage roles and teams")
    String rightManageRoles();

    @Message("see the journal")
    String rightSeeAudit();

    @Message("export the journal")
    String rightExportAudit();

    @Message("manage security")
    String rightManageSecurity();

    @Message("create")
    String actionCreate();

    @Message("read")
    String actionRead();

    @Message("change")
    String actionUpdate();

    @Message("delete")
    String actionDelete();

    @Message("import")
    String actionImport();

    @Message("export")
    String actionExport();

    @Message("share")
    String actionShare();

    @Message("reveal")
    String actionReveal();

    /** Before what is done with a template, and not with its records. */
    @Message("The template:")
    String ofTemplate();

    @Message("design")
    String actionDesign();

    @Message("manage members")
    String actionManageMembers();

    @Message("see the journal")
    String actionSeeAudit();

    @Message("public")
    String levelPublic();

    @Message("internal")
    String levelInternal();

    @Message("confidential")
    String levelConfidential();

    @Message("restricted")
    String levelRestricted();

    @Message("hidden")
    String accessHidden();

    @Message("masked")
    String accessMasked();

    @Message("masked, can be entered")
    String accessEnter();

    @Message("read")
    String accessRead();

    @Message("read and write")
    String accessWrite();

    @Message("all hidden")
    String maskAll();

    @Message("phone: 138****1234")
    String maskPhone();

    @Message("e-mail: a****@b.com")
    String maskEmail();

    @Message("only the domain")
    String maskDomain();

    @Message("first character of a name")
    String maskName();

    @Message("initials")
    String maskInitials();

    @Message("both ends of a number")
    String maskIdnumber();

    @Message("the last four")
    String maskTail4();

    @Message("the field's own")
    String maskOfField();

    @Message("own pattern…")
    String maskOwn();

    @Message("{access} ({mask})")
    String withMask(String access, String mask);

    @Message("all records")
    String scopeAll();

    @Message("records of the own teams and those below")
    String scopeTeam();

    @Message("own records")
    String scopeOwn();

    @Message("records whose {field} is {values}")
    String scopeField(String field, String values);

    @Message("by {field}…")
    String scopeBy(String field);

    @Message("choose which records…")
    String scopeChoose();

    @Message("All other templates")
    String everyTemplate();

    @Message("All templates")
    String allTemplates();

    @Message("May do everything.")
    String everything();

    @Message("In the company: {rights}")
    String sentenceRights(String rights);

    @Message("{template}: {actions} – {scope}")
    String sentenceLine(String template, String actions, String scope);

    @Message("the whole template")
    String wholeTemplate();

    @Message("{template}: {actions}")
    String sentenceGoverning(String template, String actions);

    @Message("{template}: nothing")
    String sentenceNothing(String template);

    @Message("records up to {level}")
    String sentenceCeiling(String level);

    @Message("{level} fields {right}")
    String sentenceLevel(String level, String right);

    @Message("{field}: {right}")
    String sentenceField(String field, String right);

    @Message("and {count} more fields")
    String sentenceMore(int count);

    @Message("{#if count == 1}1 field named{#else}{count} fields named{/if}")
    String exceptions(int count);

    @Message("up to {level}")
    String upTo(String level);

    @Message("{level} fields")
    String levelFields(String level);

    @Message("as its sensitivity says")
    String asLevel();

    // the list of roles
    @Message("What people may do with records and fields. Somebody with several roles may do what any of them allows.")
    String rolesLead();

    @Message("New role")
    String newRole();

    @Message("built in")
    String builtIn();

    @Message("Copy")
    String copy();

    @Message("Copy {name}")
    String copyNamed(String name);

    @Message("Open {name}")
    String openNamed(String name);

    @Message("Edit")
    String edit();

    @Message("View")
    String look();

    @Message("{name} copy")
    String copyOf(String name);

    @Message("nobody has it")
    String membersNone();

    @Message("1 member")
    String membersOne();

    @Message("{count} members")
    String membersMany(long count);

    // the editor of a role
    @Message("Each line allows something with some records of a template. Nothing else is allowed.")
    String roleLead();

    @Message("This role cannot be changed by you.")
    String fixedRole();

    @Message("Name")
    String naming();

    @Message("Name in Chinese")
    String nameZh();

    @Message("Name in English")
    String nameEn();

    @Message("Description in Chinese")
    String descriptionZh();

    @Message("Description in English")
    String descriptionEn();

    @Message("In the whole company")
    String companyRights();

    @Message("Records")
    String matrix();

    @Message("A template can have several lines, for different records.")
    String matrixHelp();

    @Message("No line yet: this role allows nothing with records.")
    String noLines();

    @Message("Template")
    String addLine();

    @Message("Add a line")
    String add();

    @Message("{template}, line {number}")
    String lineOf(String template, int number);

    @Message("Actions on {template}")
    String actionsOn(String template);

    @Message("Which records of {template}")
    String recordsOf(String template);

    @Message("Remove the line of {template}")
    String removeLine(String template);

    @Message("Only where {field} is")
    String valuesOf(String field);

    @Message("Fields and sensitivity")
    String fieldsAndLimits();

    @Message("Records by their own sensitivity")
    String ceiling();

    @Message("Fields of {template} by sensitivity")
    String byLevel(String template);

    @Message("Fields of {template}")
    String byField(String template);

    @Message("Sensitivity")
    String sensitivity();

    @Message("Access")
    String access();

    @Message("Mask")
    String mask();

    @Message("Field")
    String field();

    @Message("Access to {field}")
    String accessOf(String field);

    @Message("Mask of {field}")
    String maskFor(String field);

    @Message("Pattern for {field}, kept characters as #")
    String patternOf(String field);

    @Message("In words")
    String inWords();

    @Message("Check")
    String check();

    @Message("Allows nothing.")
    String nothingAllowed();

    @Message("Changes")
    String changes();

    @Message("New: ")
    String newSentence();

    @Message("No longer: ")
    String oldSentence();

    @Message("This widens what {members} may do.")
    String widens(String members);

    @Message("I have checked that this is meant.")
    String widensYes();

    @Message("Confirm below that the role may allow more than before.")
    String confirmWidening();

    @Message("{name} saved.")
    String saved(String name);

    @Message("Deleted.")
    String deleted();

    @Message("Delete role")
    String deleteRole();

    @Message("Delete {name}?")
    String deleteTitle(String name);

    @Message("It is held by: {members}.")
    String deleteInUse(String members);

    @Message("They get instead")
    String instead();

    @Message("Nobody has this role.")
    String deleteUnused();

    // teams
    @Message("Who works together. A role can hold the records of a team and of the teams below it.")
    String teamsLead();

    @Message("New team")
    String newTeam();

    @Message("New team under {name}")
    String newTeamUnder(String name);

    @Message("Change {name}")
    String changeTeam(String name);

    @Message("Name")
    String teamName();

    @Message("Belongs to")
    String under();

    @Message("– at the top –")
    String atTheTop();

    @Message("{count} members")
    String people(int count);

    @Message("{names} and {count} more")
    String andMore(String names, int count);

    @Message("Delete team")
    String deleteTeam();

    @Message("Delete this team?")
    String deleteTeamTitle();

    @Message("Its members stay in the company. Records of the team stay with their owners.")
    String deleteTeamText();

    @Message("No teams yet")
    String noTeams();

    @Message("Without teams, roles can hold own records or all.")
    String noTeamsText();

    // a member
    @Message("Several roles add up.")
    String rolesAdd();

    @Message("Save roles")
    String saveRoles();

    @Message("Save teams")
    String saveTeams();

    @Message("What this member may do")
    String mayDo();

    @Message("See as this member")
    String seeAs();

    @Message("You see what {name} sees. Nothing can be changed.")
    String seeing(String name);

    @Message("Stop")
    String stopSeeing();

    // why
    @Message("Why?")
    String why();

    @Message("What {name} sees, and why")
    String whyTitle(String name);

    @Message("Open the record")
    String toRecord();

    @Message("All of this record")
    String whyAll();

    @Message("{name} sees this record.")
    String whySeen(String name);

    @Message("{name} does not see this record.")
    String whyUnseen(String name);

    @Message("Role")
    String role();

    @Message("Allows")
    String says();

    @Message("This record")
    String ofThisRecord();

    @Message("holds")
    String holds();

    @Message("does not hold")
    String holdsNot();

    @Message("No role says anything about this template.")
    String whyNothing();

    @Message("It is among: {scope}.")
    String whyHolds(String scope);

    @Message("It does not allow reading.")
    String whyNoReading();

    @Message("The record is {level}.")
    String whyTooSensitive(String level);

    @Message("It is not among: {scope}.")
    String whyOutside(String scope);

    @Message("Fields of the record")
    String whyFields();

    @Message("Shown")
    String shown();

    @Message("in clear")
    String shownClear();

    @Message("Because")
    String because();

    @Message("{role} names the field: {right}")
    String whyField(String role, String right);

    @Message("{role} on {level} fields: {right}")
    String whyLevel(String role, String level, String right);

    // who sees a field
    @Message("Who sees {field}?")
    String whoSees(String field);

    @Message("Who sees this record?")
    String whoSeesRecord();

    @Message("Member")
    String member();

    @Message("Choose a member…")
    String chooseMember();

    @Message("What each role says")
    String everyRole();

    @Message("{name} reads it in clear and may change it.")
    String whyWrites(String name);

    @Message("{name} reads it in clear.")
    String whyReads(String name);

    @Message("{name} sees it masked, and may type a new value.")
    String whyEnters(String name);

    @Message("{name} sees it masked.")
    String whyMasked(String name);

    @Message("{name} does not see it.")
    String whyHidden(String name);

    @Message("no say")
    String whyNoSay();

    @Message("It depends on the record. These roles of {name} have a say.")
    String whyByRoles(String name);

    // whose a record is
    @Message("Owner")
    String owner();

    @Message("Hand over")
    String handOver();

    @Message("Hand over to")
    String handTo();

    @Message("Hand this record over?")
    String handTitle();

    @Message("It then belongs to the chosen member. What you may see of it and do with it can change.")
    String handText();

    @Message("Handed over.")
    String handed();

    @Message("Sensitivity of the record")
    String recordLevel();

    @Message("Change the sensitivity")
    String changeLevel();

    @Message("Change the sensitivity of this record?")
    String levelTitle();

    @Message("It decides who sees the whole record. To lower it again takes the right to share.")
    String levelText();

    @Message("The record is {level} now.")
    String classified(String level);

    // masked values
    @Message("Show in clear")
    String reveal();

    @Message("Show {field} in clear")
    String revealOf(String field);

    @Message("Who asks, for what and why is written to the journal before it is shown.")
    String revealText();

    @Message("Reason")
    String reason();

    @Message("Written to the journal. Hidden again in")
    String revealNoted();

    @Message("Close")
    String close();

    @Message("Journal")
    String journal();

    @Message("Encryption")
    String encryption();

    @Message("Watermark")
    String watermark();

    @Message("Stamp a file")
    String stamp();
}
