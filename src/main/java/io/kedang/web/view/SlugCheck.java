package io.kedang.web.view;

/** Answer about a company address: {@code state} is {@code free}, {@code taken}, {@code invalid} or {@code empty}; {@code suggested} is what was last made of the company's name. */
public record SlugCheck(String slug, String state, String suggested) {
}
