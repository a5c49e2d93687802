package io.kedang.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Letter LETTER = new Letter("chen@example.cn", Lang.ZH, "主题", List.of("陈，您好：", "<b>\"A&B\"</b> 100%s"), "打开客档", "/home");

    @Test
    void shouldSayTheSameAsTextAndAsHtml() {
        // when
        var text = LETTER.text("https://kedang.example.com");
        var html = LETTER.html("https://kedang.example.com");

        // then
        assertThat(text).isEqualTo("陈，您好：\n\n<b>\"A&B\"</b> 100%s\n\n    https://kedang.example.com/home\n");
        assertThat(html).contains("<html lang=\"zh-CN\">", "<p>陈，您好：</p>", "<a href=\"https://kedang.example.com/home\">打开客档</a>");
    }

    @Test
    void shouldLetNobodysNameBecomeMarkup() {
        assertThat(LETTER.html("https://kedang.example.com")).contains("<p>&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; 100%s</p>").doesNotContain("<b>");
    }
}
