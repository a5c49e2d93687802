package io.kedang.testing;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The mails that were really sent. */
public final class Mails {

    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final Duration SOON = Duration.ofSeconds(20);

    private Mails() {
    }

    /** Newest first: id, to, from, subject, date, messageId, text. */
    public static List<Map<String, String>> to(String email) {
        return given().baseUri(TestStack.mailUrl()).queryParam("to", email).get("/api/messages").then().statusCode(200).extract().jsonPath().getList("$");
    }

    /** The newest mail to an address; waits for the first one, since mails follow what they belong to. */
    public static Map<String, String> newest(String email) {
        Eventually.equal(false, SOON, () -> to(email).isEmpty());
        return to(email).get(0);
    }

    /** Those that came after the first so many, newest first. */
    public static List<Map<String, String>> after(int earlier, String email) {
        var all = to(email);
        return all.subList(0, Math.max(0, all.size() - earlier));
    }

    /** The code in the newest mail to an address; sending is awaited by the sign-up, so the mail is there. */
    public static String code(String email) {
        var matcher = CODE.matcher(to(email).get(0).get("subject"));
        if (!matcher.find()) {
            throw new AssertionError("no code in the newest mail to " + email);
        }
        return matcher.group(1);
    }
}
