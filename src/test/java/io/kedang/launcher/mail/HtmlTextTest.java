package io.kedang.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void shouldEscapeWhatAMailSaysAndLinkItsAddresses() {
        String html = HtmlText.escapeWithLinks("<script>alert(1)</script> see http://localhost:8080/a?b=1&c=2 now");

        assertThat(html).isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt; see <a rel=\"noreferrer\" "
                + "href=\"http://localhost:8080/a?b=1&amp;c=2\">http://localhost:8080/a?b=1&amp;c=2</a> now");
    }

    @Test
    void shouldNotLinkOtherSchemes() {
        assertThat(HtmlText.escapeWithLinks("javascript:alert(1)")).doesNotContain("<a");
    }

    @Test
    void shouldShortenALongAddressOnlyForTheEye() {
        String link = "http://localhost/" + "k".repeat(200);

        assertThat(HtmlText.escapeWithLinks(link)).contains("href=\"" + link + "\"").contains("…</a>");
    }

    @Test
    void shouldKeepTextAndAddressesOfHtml() {
        assertThat(HtmlText.plain("<head><style>x{}</style></head><p>Hello &amp; <a class=\"b\" href=\"http://x/y\">go</a></p>").strip())
                .isEqualTo("Hello & go http://x/y");
    }
}
