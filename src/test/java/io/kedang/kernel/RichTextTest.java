package io.kedang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RichTextTest {

    @Test
    void shouldKeepWhatIsAllowed() {
        var text = "<h3>Visit</h3><p>Met <strong>Anna</strong>, <em>very</em> <u>keen</u> <s>late</s></p><ul><li>one</li></ul><ol><li>two</li></ol><blockquote>so</blockquote>";

        assertThat(RichText.clean(text)).isEqualTo(text);
    }

    @Test
    void shouldKeepChineseReadable() {
        assertThat(RichText.clean("<p>\u5ba2\u6237\u201c\u4e91\u5e06\u201d\uff0c\u7b2c\u4e00\u6b21\u62dc\u8bbf</p>")).isEqualTo("<p>\u5ba2\u6237\u201c\u4e91\u5e06\u201d\uff0c\u7b2c\u4e00\u6b21\u62dc\u8bbf</p>");
    }

    @Test
    void shouldMakeLinksHarmless() {
        assertThat(RichText.clean("<a href=\"https://a.example/?a=1&amp;b=2\" onclick=\"x()\" target=\"_top\">a</a>"))
                .isEqualTo("<a href=\"https://a.example/?a=1&amp;b=2\">a</a>");
        for (var bad : List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "&#106;avascript:x")) {
            assertThat(RichText.clean("<a href=\"" + bad + "\">a</a>")).as(bad).isEqualTo("a");
        }
    }

    @Test
    void shouldLetGoOfEverythingThatActs() {
        for (var bad : List.of("<script>alert(1)</script>", "<style>p{}</style>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<iframe src=//x></iframe>",
                "<math><mtext></p><style><img src onerror=x>", "<form action=x><input></form>", "<object data=x></object>", "<p style=\"position:fixed\" class=\"x\" id=\"y\"></p>")) {
            assertThat(RichText.clean("<p>ok</p>" + bad)).as(bad).doesNotContainIgnoringCase("alert", "onerror", "style", "<img", "<svg", "<form", "iframe", "class", "object");
        }
    }

    @Test
    void shouldTakeSynonymsFromOtherEditors() {
        assertThat(RichText.clean("<div><b>a</b> <i>b</i> <strike>c</strike></div><h1>d</h1>")).isEqualTo("<p><strong>a</strong> <em>b</em> <s>c</s></p><h3>d</h3>");
    }

    @Test
    void shouldBeEmptyWithoutWords() {
        for (var nothing : List.of("", "<p></p>", "<p><br></p>", "<p>&nbsp;</p>", "<ul><li></li></ul>", "<script>x</script>")) {
            assertThat(RichText.clean(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void shouldTellItsWords() {
        assertThat(RichText.plain(RichText.clean("<p>a &lt; b &amp; c@d.example \"it's\"</p><ul><li>one</li><li>two</li></ul>"))).isEqualTo("a < b & c@d.example \"it's\"\none\ntwo");
    }

    @Property(tries = 500)
    void shouldChangeNothingMoreTheSecondTime(@ForAll @StringLength(max = 200) String text) {
        var once = RichText.clean("<p>" + text + "</p><b>" + text);

        assertThat(RichText.clean(once)).isEqualTo(once);
    }
}
