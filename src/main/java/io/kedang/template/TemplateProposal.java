package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A template that a spreadsheet proposes.
 *
 * @param document good to be published as it is
 * @param notes    what was assumed, in the caller's language
 */
public record TemplateProposal(JsonNode document, List<String> notes) {
}
