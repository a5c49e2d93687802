package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
        "https://example.com => https://example.com",
        "HTTP://Example.COM/Path => http://example.com/Path",
        "example.com => https://example.com",
        "www.example.com.cn/a?b=c#d => https://www.example.com.cn/a?b=c#d",
        "example.com:8080/x => https://example.com:8080/x",
        "https://例子.中国/路径?问=答 => https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84?%E9%97%AE=%E7%AD%94",
        "例子。中国 => https://xn--fsqu00a.xn--fiqs8s",
        "https://example.com/a b => https://example.com/a%20b",
        "https://example.com/100% => https://example.com/100%25",
        "https://example.com/%E8%B7%AF => https://example.com/%E8%B7%AF",
        "https://example.com/?q=<script>\"' => https://example.com/?q=%3Cscript%3E%22'",
        "http://192.168.0.1/admin => http://192.168.0.1/admin",
        "https://shop.1688.com/page/offerlist.htm?spm=a2615.7691456 => https://shop.1688.com/page/offerlist.htm?spm=a2615.7691456"})
    void shouldBringAddressesIntoOneForm(String written, String kept) {
        assertThat(WebAddresses.http(written)).contains(kept);
        assertThat(WebAddresses.http(kept)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "javascript://example.com/%0aalert(1)", "data:text/html,x", "ftp://example.com", "file:///etc/passwd", "mailto:a@b.cn", "hello", "http://",
        "https:///path", "https://user:pass@example.com", "https://example.com@evil.com", "https://exa mple.com", "https://-example.com", "https://example..com", "https://example.com:0",
        "https://example.com:99999", "https://example.com:x", "https://localhost", "a@b.cn", "https://example.com\\@evil.com", "//example.com", "/path", "vbscript:x", " "})
    void shouldRefuseWhatIsNoAddressOfTheWeb(String written) {
        assertThat(WebAddresses.http(written)).isEmpty();
    }

    /** Whatever is taken is an http address for everybody, and stays as it is. */
    @Property
    void shouldGiveHttpAddressesOnly(@ForAll String text) {
        WebAddresses.http(text).ifPresent(kept -> {
            assertThat(URI.create(kept).getScheme()).isIn("http", "https");
            assertThat(URI.create(kept).getHost() != null || kept.contains("_")).isTrue();
            assertThat(WebAddresses.http(kept)).contains(kept);
        });
    }
}
