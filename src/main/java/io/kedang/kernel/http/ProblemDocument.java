package io.kedang.kernel.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.util.List;
import java.util.Map;

/**
 * An RFC 9457 problem document.
 *
 * @param type {@code urn:kedang:problem:} and the code
 * @param title what happened and what to do, in the caller's language
 * @param status the HTTP status
 * @param code the stable code
 * @param requestId to be quoted to the operator
 * @param violations what is wrong with which value; absent when empty
 * @param extensions further members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(String type, String title, int status, String code, String requestId, List<Violation> violations,
        @JsonAnyGetter Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(Problem problem, Lang lang, String requestId) {
        var slug = problem.code().slug();
        return new ProblemDocument("urn:kedang:problem:" + slug, Texts.get(lang, slug, problem.args()), problem.code().status(), slug, requestId,
                problem.violations(), problem.extensions());
    }
}
