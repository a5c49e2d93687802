package io.kedang.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void shouldVersionEveryAsset() throws IOException {
        var folder = Path.of("src/main/resources/META-INF/resources/assets");
        try (var files = Files.walk(folder)) {
            var there = files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).filter(name -> !name.endsWith(".LICENSE")).toList();

            assertThat(Assets.FILES).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void shouldHaveAnAddressThatTellsTheContents() {
        assertThat(Assets.root()).matches("/a/[0-9a-f]{16}");
    }
}
