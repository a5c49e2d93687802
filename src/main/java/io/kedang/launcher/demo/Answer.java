package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the API answered. */
record Answer(int status, JsonNode body, String retryAfter) {

    private static final long MOST_WAIT_SECONDS = 60;

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Not now: too many requests, or the service is busy. */
    boolean isPassing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The seconds to wait before another try; dates and nonsense count as one. */
    long waitSeconds() {
        boolean given = retryAfter != null && retryAfter.matches("\\d{1,4}");
        return given ? Math.min(MOST_WAIT_SECONDS, Long.parseLong(retryAfter)) : 1;
    }

    /** Refused only because the customer is there already, perhaps as an older version of Kedang made it up. */
    boolean isDuplicate() {
        if ("idempotency_key_reused".equals(body.path("code").asText())) {
            return true;
        }
        List<String> codes = body.path("violations").findValuesAsText("code");
        return status == 422 && !codes.isEmpty() && codes.stream().allMatch("not_unique"::equals);
    }

    /** The problem's words, for whoever reads the console. */
    String reason() {
        return status + " " + body.path("code").asText() + " " + body.path("detail").asText(body.path("title").asText())
                + (body.has("violations") ? " " + body.get("violations") : "");
    }
}
