package io.kedang.web.view;

import java.util.List;

/** The second step of signing up: the code from the mail. */
public record CodePage(String signup, String email, List<String> faults, String mailCatcher) {
}
