package io.kedang.kernel;

import java.util.List;
import java.util.Map;

/** A failure that its caller should know about. Carried to the edge, where it becomes an RFC 9457 document; has no stack trace. */
public final class Problem extends RuntimeException {

    private final transient ErrorCode code;
    private final transient Object[] args;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;

    private Problem(ErrorCode code, Object[] args, List<Violation> violations, Map<String, Object> extensions) {
        super(code.slug(), null, false, false);
        this.code = code;
        this.args = args;
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
    }

    /** @param args fill the places of the code's text in {@code messages/problems}; never a field's value */
    public static Problem of(ErrorCode code, Object... args) {
        return new Problem(code, args, List.of(), Map.of());
    }

    public static Problem of(ErrorCode code, List<Violation> violations) {
        return new Problem(code, new Object[0], violations, Map.of());
    }

    /** The same problem with one more member in its document. */
    public Problem with(String name, Object value) {
        var more = new java.util.HashMap<>(extensions);
        more.put(name, value);
        return new Problem(code, args, violations, more);
    }

    public ErrorCode code() {
        return code;
    }

    public Object[] args() {
        return args;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
