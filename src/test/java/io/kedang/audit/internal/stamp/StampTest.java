package io.kedang.audit.internal.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.audit.StampWords;
import io.kedang.audit.internal.stamp.Unstampable.Why;
import io.kedang.kernel.Problem;
import io.kedang.kernel.print.PrintError;
import io.kedang.kernel.print.Typeface;
import io.kedang.launcher.audit.AuditCommand;
import io.kedang.testing.SharedData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark is in every file that can have one, is found again, and no file does more than not to be stamped. */
class StampTest {

    private static final UUID EXPORT = UUID.fromString("0197aaaa-bbbb-7ccc-8ddd-eeeeffff0000");
    private static final StampWords WORDS = new StampWords(EXPORT, "王小明 & Co. 😀", "2026-11-22 15:04 +08:00", "示例贸易有限公司");
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    @TempDir
    private Path folder;

    private static byte[] stamped(FileKind kind, byte[] file) {
        return new StampOrder(kind, WORDS, FONT, file).done();
    }

    private List<String> traced(String name, byte[] file) throws IOException {
        Files.write(folder.resolve(name), file);
        var said = new ArrayList<String>();
        new AuditCommand(folder, said::add).run(List.of("trace", name));
        return said;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldMarkEachPageOfAPdfWhateverWayUp(int rotation) throws IOException {
        // when
        var stamped = stamped(FileKind.PDF, StampableFiles.pdf(3, rotation));

        // then
        assertThat(traced("a.pdf", stamped)).anyMatch(line -> line.contains(EXPORT.toString()));
        try (var document = Loader.loadPDF(stamped)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("kd-export:" + EXPORT).contains("王小明 & Co. ?").contains("示例贸易有限公司");
            }
        }
    }

    @Test
    void shouldBeFoundInAPdfThatWasSavedAnewWithoutItsProperties() throws IOException {
        // given a copy in which everything is compressed and nothing is said about it
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(stamped(FileKind.PDF, StampableFiles.pdf(1, 90)))) {
            document.getDocument().getTrailer().removeItem(org.apache.pdfbox.cos.COSName.INFO);
            document.save(out);
        }
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain(EXPORT.toString());

        // then
        assertThat(traced("saved.pdf", out.toByteArray())).anyMatch(line -> line.contains(EXPORT.toString()));
    }

    @Test
    void shouldLeadBackThroughEachStamp() throws IOException {
        // given
        var before = new StampWords(UUID.fromString("0197aaaa-bbbb-7ccc-8ddd-111122223333"), "Anna", "2026", "Else");

        // when
        var twice = stamped(FileKind.PDF, new StampOrder(FileKind.PDF, before, FONT, StampableFiles.pdf(1, 0)).done());

        // then
        assertThat(traced("twice.pdf", twice)).hasSize(2).anyMatch(line -> line.contains(before.export().toString())).anyMatch(line -> line.contains(EXPORT.toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_USHORT_GRAY})
    void shouldMarkAPngOfAnyKind(int type) throws IOException {
        // when
        var stamped = stamped(FileKind.PNG, StampableFiles.picture("png", 640, 400, type));

        // then
        assertThat(traced("a.png", stamped)).anyMatch(line -> line.contains(EXPORT.toString()));
        assertShows(stamped, 640, 400);
    }

    @Test
    void shouldMarkAJpegUprightWithoutWhatTheCameraWrote() throws IOException {
        // given a picture that was taken with the camera on its side
        var jpeg = StampableFiles.picture("jpg", 640, 400, BufferedImage.TYPE_INT_RGB);
        var exif = ("Exif\0\0MM\0\u002a\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0Somewhere").getBytes(StandardCharsets.ISO_8859_1);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2)).array());
        file.writeBytes(exif);
        file.write(jpeg, 2, jpeg.length - 2);

        // when
        var stamped = stamped(FileKind.JPEG, file.toByteArray());

        // then
        assertThat(traced("a.jpg", stamped)).anyMatch(line -> line.contains(EXPORT.toString()));
        assertThat(new String(stamped, StandardCharsets.ISO_8859_1)).doesNotContain("Somewhere");
        assertShows(stamped, 400, 640);
    }

    /** The picture was of one colour, and is not any more. */
    private static void assertShows(byte[] file, int width, int height) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        for (int part = 0; part < 4; part++) {
            var upper = picture.getSubimage(part % 2 * width / 2, part / 2 * height / 2, width / 2, height / 2);
            assertThat(Arrays.stream(upper.getRGB(0, 0, width / 2, height / 2, null, 0, width / 2)).distinct().count()).isGreaterThan(3);
        }
    }

    @Test
    void shouldRefuseWhatIsProtected() throws IOException {
        for (var password : List.of("", "secret")) {
            var file = StampableFiles.locked(password);
            assertThatThrownBy(() -> stamped(FileKind.PDF, file)).isInstanceOf(Unstampable.class).extracting(thrown -> ((Unstampable) thrown).why()).isEqualTo(Why.LOCKED);
        }
    }

    @Test
    void shouldRefuseAPictureThatIsSmallOnlyWhenPacked() {
        // given a PNG of a few bytes that says it is 60,000 by 60,000
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0}).array());
        chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(png, "IEND", new byte[0]);

        // then
        assertThatThrownBy(() -> stamped(FileKind.PNG, png.toByteArray())).isInstanceOf(Unstampable.class).extracting(thrown -> ((Unstampable) thrown).why()).isEqualTo(Why.TOO_HEAVY);
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        var body = ByteBuffer.allocate(content.length + 4).put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
        var sum = new CRC32();
        sum.update(body);
        png.writeBytes(ByteBuffer.allocate(body.length + 8).putInt(content.length).put(body).putInt((int) sum.getValue()).array());
    }

    /** Cut off anywhere, or with bytes that are others: stamped or refused, and nothing else. */
    @ParameterizedTest
    @EnumSource
    void shouldStampOrRefuseWhatIsBroken(FileKind kind) throws IOException {
        // given
        var whole = kind == FileKind.PDF ? StampableFiles.pdf(2, 0) : StampableFiles.picture(kind.name(), 120, 90, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);

        for (int i = 0; i < 20; i++) {
            var broken = Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = 0; change < i % 7 && broken.length > 12; change++) {
                broken[12 + random.nextInt(broken.length - 12)] = (byte) random.nextInt();
            }

            // when, then
            try {
                assertThat(new String(stamped(kind, broken), StandardCharsets.ISO_8859_1)).contains("kd-export:" + EXPORT);
            } catch (Unstampable refused) {
                assertThat(refused.why()).isNotNull();
            }
        }
    }

    /** Files of many programs, none made here; those with a password are told by that (one is a readable letter around an encrypted one). */
    @Test
    void shouldStampRealFiles() throws IOException {
        var documents = SharedData.folder("documents");
        try (var all = Files.walk(documents)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var file = Files.readAllBytes(path);
                var kind = FileKind.of(file);
                if (kind.isPresent() && path.toString().contains("encrypted") && !path.endsWith("testMicrosoftIRMServices.pdf")) {
                    assertThatThrownBy(() -> stamped(kind.get(), file)).as(path.toString()).isInstanceOf(Unstampable.class).extracting(thrown -> ((Unstampable) thrown).why()).isEqualTo(Why.LOCKED);
                } else if (kind.isPresent()) {
                    assertThat(new String(stamped(kind.get(), file), StandardCharsets.ISO_8859_1)).as(path.toString()).contains("kd-export:" + EXPORT);
                }
            }
        }
    }

    @Test
    void shouldSayWhenTheFontIsNone() {
        var none = folder.resolve("none.ttf");
        assertThatThrownBy(() -> Typeface.open(none)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo(PrintError.FONT_MISSING));
    }

    @Test
    void shouldEndAProcessThatAFileIsTooMuchFor() throws IOException {
        // given a table of contents that unpacks to far more
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var nothing = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                out.write(nothing);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(("1 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));

        // then
        assertThatThrownBy(() -> StampProcess.run(new StampOrder(FileKind.PDF, WORDS, FONT, pdf.toByteArray()))).isInstanceOf(Unstampable.class)
                .extracting(thrown -> ((Unstampable) thrown).why()).isIn(Why.TOO_HEAVY, Why.UNREADABLE);
        assertThat(new String(StampProcess.run(new StampOrder(FileKind.PDF, WORDS, FONT, StampableFiles.pdf(1, 0))), StandardCharsets.ISO_8859_1)).contains("kd-export:" + EXPORT);
    }

    @Test
    void shouldKnowAFileByItsBeginningAlone() {
        assertThat(FileKind.of("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1))).contains(FileKind.PDF);
        assertThat(FileKind.of("<html>".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }
}
