package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Label;

/** A role as somebody would have it. @param key of a new one; otherwise it says nothing @param document what it allows, see {@link RoleDocuments} */
public record RoleDraft(String key, Label name, Label description, JsonNode document) {
}
