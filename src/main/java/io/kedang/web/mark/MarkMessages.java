package io.kedang.web.mark;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about the watermark. English is here; Chinese is in {@code messages/mark_zh.properties}. */
@MessageBundle(value = "mark", locale = "en")
public interface MarkMessages {

    @Message("Watermark")
    String title();

    @Message("Who looked, when and for which company, over every page that shows sensitive data; and what is blocked there.")
    String lead();

    @Message("Pages with a watermark")
    String pagesWith();

    @Message("None")
    String levelOff();

    @Message("All pages")
    String levelPublic();

    @Message("Internal data and above")
    String levelInternal();

    @Message("Confidential data and above")
    String levelConfidential();

    @Message("Restricted data only")
    String levelRestricted();

    @Message("Roles that see none and are not held back")
    String excepted();

    @Message("Blocked on these pages")
    String blocked();

    @Message("Copying")
    String copy();

    @Message("Printing")
    String print();

    @Message("Dragging")
    String drag();

    @Message("A watermark deters and traces; it prevents nothing. Whoever can read a page can photograph it, write it down, or read what the browser received.")
    String honest();

    @Message("Save")
    String save();

    @Message("Saved. It shows within a minute.")
    String flashSaved();

    @Message("Please choose a level, and name roles by their keys.")
    String faulty();

    @Message("Your company does not allow copying from this page.")
    String copyBlocked();

    @Message("Your company does not allow this page to be printed.")
    String printBlocked();

    @Message("Your company does not allow dragging from this page.")
    String dragBlocked();

    @Message("Stamp a file")
    String stampTitle();

    @Message("Before a file goes to somebody else: it comes back with your name, the time and the company over it, and an id that leads to the journal.")
    String stampLead();

    @Message("File")
    String stampFile();

    @Message("PDF, PNG or JPEG, up to 10 MB, 2,000 pages or 24 million pixels. Signatures in a PDF do not hold afterwards; what a camera wrote into a picture is left out.")
    String stampHelp();

    @Message("The file is too large: at most 10 MB.")
    String stampTooLarge();

    @Message("Stamp and download")
    String stampGo();

    @Message("The file is not kept: the journal has its hash, your name and the id of the stamp.")
    String stampKept();
}
