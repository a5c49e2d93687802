package io.kedang.template;

import java.util.List;

/** How a record's page is arranged. @param highlights fields shown at its head @param sections keys in the page's order; those not named follow */
public record PageLayout(List<String> highlights, List<String> sections) {
}
