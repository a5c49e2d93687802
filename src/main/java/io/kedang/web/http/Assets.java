package io.kedang.web.http;

import io.quarkus.qute.TemplateGlobal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Own assets under an address that changes with their contents, so that browsers may keep them for ever and never mix two releases.
 * {@code /a/<hash>/css/base.css} is {@code /assets/css/base.css}.
 */
@ApplicationScoped
public class Assets {

    private static final List<String> DESIGNER = List.of("css/design.css", "js/design/api.js", "js/design/canvas.js", "js/design/cards.js", "js/design/columns.js",
            "js/design/conditions.js", "js/design/conflict.js", "js/design/copy.js", "js/design/dom.js", "js/design/encrypted.js", "js/design/expression.js", "js/design/faults.js",
            "js/design/inputs.js", "js/design/json-lines.js", "js/design/json-view.js", "js/design/main.js", "js/design/merge.js", "js/design/mock.js",
            "js/design/model.js", "js/design/options.js", "js/design/palette.js", "js/design/panel.js", "js/design/preview.js", "js/design/publish.js",
            "js/design/remedies.js", "js/design/save.js", "js/design/settings.js", "js/design/store.js", "js/design/tabs.js", "js/design/templates.js",
            "js/design/texts-en.js", "js/design/texts-zh.js", "js/design/texts.js", "js/design/types.js");
    static final List<String> FILES = Stream.concat(DESIGNER.stream(), Stream.of("css/tokens.css", "css/base.css", "css/shell.css", "css/components.css", "css/form.css", "css/widgets.css", "css/pages.css", "css/rights.css",
            "js/early.js", "js/app.js", "js/combo.js", "js/conditions.js", "js/confirm.js", "js/copy.js", "js/dialogs.js", "js/drawer.js", "js/fragments.js", "js/keys.js", "js/live.js", "js/menus.js", "js/once.js",
            "js/password.js", "js/places.js", "js/record-form.js", "js/reveal.js", "js/rich.js", "js/roles.js", "js/rows.js", "js/spy.js", "js/toasts.js", "js/upload.js", "js/watermark.js", "js/zone.js", "data/divisions.json", "icons.svg", "mark.svg", "favicon.svg")).toList();
    private static final String PREFIX = "/a/";
    private static final String FOLDER = "META-INF/resources/assets/";
    private static final String VERSION = version();
    private static final String KEPT = Assets.class.getName();

    /** Where the templates find the assets. */
    @TemplateGlobal(name = "assets")
    static String root() {
        return PREFIX + VERSION;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/a/(?<version>[0-9a-f]{16})/(?<file>[a-z0-9/.-]+)").handler(Assets::serve);
    }

    private static void serve(RoutingContext context) {
        context.put(KEPT, VERSION.equals(context.pathParam("version")));
        context.reroute("/assets/" + context.pathParam("file"));
    }

    /** Called for the rerouted request too: what was asked for by its contents' hash never changes. */
    static void keep(RoutingContext context) {
        Boolean forEver = context.get(KEPT);
        if (forEver != null) {
            context.response().putHeader("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
        }
    }

    /** Two sums that the processor itself can do: this is done at each start, and nobody has to be kept from finding other contents with the same. */
    private static String version() {
        var one = new CRC32();
        var other = new CRC32C();
        for (var file : FILES) {
            var contents = read(file);
            one.update(contents);
            other.update(contents);
        }
        return String.format("%08x%08x", one.getValue(), other.getValue());
    }

    private static byte[] read(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("asset is missing: " + file);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
