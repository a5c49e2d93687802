package io.kedang.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.audit.StampWords;
import io.kedang.kernel.Lang;
import io.kedang.kernel.print.Typeface;
import io.kedang.web.FieldMessages;
import io.kedang.web.Messages;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordPage;
import io.kedang.web.view.Value;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final UUID EXPORT = UUID.fromString("0197aaaa-bbbb-7ccc-8ddd-eeeeffff0000");
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");
    private static final Reader READER = new Reader(Lang.ZH, named(Messages.class), named(FieldMessages.class), ZoneOffset.UTC);

    /** Texts that are what they are called. */
    private static <T> T named(Class<T> bundle) {
        return bundle.cast(Proxy.newProxyInstance(bundle.getClassLoader(), new Class<?>[] {bundle}, (proxy, method, given) -> "<" + method.getName() + ">"));
    }

    private static RecordPage page(List<RecordPage.Fact> facts) {
        return new RecordPage("0197", "customer", "客户", "user", "张三丰 Zhang & Söhne", "1", List.of(), List.of(), List.of(new RecordPage.Section("s", "基本信息", 2, facts)),
                new RecordPage.Meta("2026-01-01", "王小明", "2026-02-02", "王小明", 3, 1), null, List.of(), List.of(), true, true, true, true, false, false, false, null, null);
    }

    private static RecordPage.Fact fact(String label, Value value) {
        return new RecordPage.Fact(label, label, "half", false, value);
    }

    private static byte[] made(List<RecordPage.Fact> facts) {
        try (var typeface = Typeface.open(FONT)) {
            return Dossier.of(page(facts), new StampWords(EXPORT, "王小明", "2026-11-22 15:04 +08:00", "示例公司"), true, typeface, READER);
        }
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void shouldSayWhatThePageSays() throws IOException {
        // when
        var text = read(made(List.of(fact("姓名", Value.text("张三丰")), fact("手机", Value.masked("138****1234")), fact("备注", Value.longText("第一行\nSecond line")), fact("空", Value.NONE),
                fact("联系人", Value.table("1 行", new Value.Table(List.of(new Value.Heading("称呼", false), new Value.Heading("电话", false)), List.of(List.of(Value.text("李四"), Value.mono("10086")))))))));

        // then
        assertThat(text).contains("张三丰 Zhang & Söhne", "示例公司 · 客户", "1 / 1", "基本信息", "138****1234", "第一行", "Second line", "称呼", "李四", "10086", "kd-export:" + EXPORT);
    }

    @Test
    void shouldGoOnOverPagesAndLoseNothing() throws IOException {
        // given more than fits a page, in one value too
        var facts = IntStream.range(0, 80).mapToObj(i -> fact("栏目" + i, Value.longText(("值" + i + "。").repeat(i == 40 ? 1_200 : 3)))).toList();

        // when
        var pdf = made(facts);

        // then
        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            var text = new PDFTextStripper().getText(document);
            // and only the head and foot of a page stand between
            assertThat(text.replaceAll("\\s", "").split("值40。", -1).length - 1).isBetween(1_200 - 2 * pages, 1_200);
            assertThat(text.replaceAll("\\s", "")).contains("栏目79", "值79。值79。值79。");
            assertThat(text).contains(pages + " / " + pages);
        }
    }

    @Property(tries = 200)
    void shouldWrapEveryLetterIntoTheWidth(@ForAll String text, @ForAll @IntRange(min = 1, max = 60) int most) {
        // when
        var lines = Wrapped.of(text, most, word -> word.codePointCount(0, word.length()));

        // then
        assertThat(lines).allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(most));
        assertThat(letters(String.join("", lines))).isEqualTo(letters(text));
    }

    private static String letters(String text) {
        return text.codePoints().filter(point -> !Character.isWhitespace(point)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
