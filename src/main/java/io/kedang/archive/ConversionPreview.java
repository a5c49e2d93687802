package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What would become of the values of a field whose type changes.
 *
 * @param converted how many do; null for somebody who may not see the values: of a field made for it, the number would tell them
 * @param failed    how many do not, or null
 * @param complete false when time was too short to look at all records
 * @param samples  some that convert
 * @param failures the first that do not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversionPreview(Long converted, Long failed, boolean complete, List<Sample> samples, List<Sample> failures) {

    /** For somebody who may see the values, and not whose they are. */
    public ConversionPreview withoutValues() {
        return new ConversionPreview(converted, failed, complete, List.of(), List.of());
    }

    /** For somebody who may not see the values. */
    public static ConversionPreview untold() {
        return new ConversionPreview(null, null, false, List.of(), List.of());
    }

    /** One record's value. @param to null when it does not convert, then there is a reason */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sample(UUID id, String title, JsonNode from, JsonNode to, String reason) {
    }
}
