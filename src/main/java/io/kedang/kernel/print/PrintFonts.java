package io.kedang.kernel.print;

import io.kedang.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where this machine keeps a font with Chinese characters. Fonts with PostScript outlines (Noto CJK among them) cannot be embedded and are not looked for. */
@ApplicationScoped
public class PrintFonts {

    private static final List<String> USUAL = List.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc", "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf");

    private final Optional<String> chosen;

    PrintFonts(PrintConfig config) {
        this.chosen = config.font();
    }

    /** @throws Problem {@link PrintError#FONT_MISSING} */
    public Path chinese() {
        return chosen.map(List::of).orElse(USUAL).stream().map(Path::of).filter(Files::isReadable).findFirst().orElseThrow(() -> Problem.of(PrintError.FONT_MISSING));
    }

    /** @throws Problem {@link PrintError#FONT_MISSING} */
    public Typeface open() {
        return Typeface.open(chinese());
    }
}
