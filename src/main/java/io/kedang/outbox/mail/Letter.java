package io.kedang.outbox.mail;

import io.kedang.kernel.Lang;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail to one person, sent as text and as HTML.
 *
 * @param paragraphs plain text
 * @param action     what the link says
 * @param path       where it leads, in this service
 */
public record Letter(String to, Lang lang, String subject, List<String> paragraphs, String action, String path) {

    String text(String publicUrl) {
        return Stream.concat(paragraphs.stream(), Stream.of("    " + publicUrl + path)).collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html(String publicUrl) {
        return HtmlLetter.of(this, publicUrl + path);
    }
}
