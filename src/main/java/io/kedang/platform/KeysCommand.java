package io.kedang.platform;

import io.kedang.crypto.TenantKeys;
import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * {@code keys rewrap}: wraps every company's keys, and the deployment's own, by the deployment key that is the first choice now. The service may go on
 * meanwhile. Only afterwards may an older deployment key be taken away.
 *
 * <p>{@code keys destroy <slug> [--yes]}: destroys a suspended company's keys, once its short name was typed.
 */
public class KeysCommand implements QuarkusApplication {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final TenantKeys keys;
    private final KeyDestruction destruction;

    KeysCommand(TenantKeys keys, KeyDestruction destruction) {
        this.keys = keys;
        this.destruction = destruction;
    }

    @Override
    public int run(String... args) throws IOException {
        var words = List.of(args);
        if (words.equals(List.of("rewrap"))) {
            System.out.println(keys.rewrapAll().await().atMost(LONGEST) + " keys wrapped anew.");
            return 0;
        }
        if (words.size() >= 2 && words.get(0).equals("destroy") && List.of("--yes").containsAll(words.subList(2, words.size()))) {
            return destroy(words.get(1), words.contains("--yes"));
        }
        System.err.println("keys knows two things: rewrap, and destroy with the short name of a company (--yes does not ask).");
        return 2;
    }

    private static boolean typed(String slug) throws IOException {
        System.out.println("All that is encrypted of " + slug + ", and its files, will be unreadable for ever. Nobody can undo this.");
        System.out.print("Type the company's short name to go on: ");
        System.out.flush();
        return slug.equals(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
    }

    private int destroy(String slug, boolean sure) throws IOException {
        if (!sure && destruction.refusal(slug).await().atMost(LONGEST).isEmpty() && !typed(slug)) {
            return said("Nothing was destroyed: type '" + slug + "' when you are asked, or give --yes.", 1);
        }
        return switch (destruction.destroy(slug).await().atMost(LONGEST)) {
            case NO_SUCH_COMPANY -> said("There is no company '" + slug + "': name it by its short name, as ./kedang migrate --status lists them.", 1);
            case STILL_SERVED -> said("The company '" + slug + "' is not suspended: suspend it first, then destroy its keys.", 1);
            case NO_ROOT_KEY -> said("The keys of '" + slug + "' in the database are destroyed, but its root key was not in KEDANG_KEY_FOLDER: "
                    + "it was destroyed before, there was none yet, or that is not the service's folder. Unless it was destroyed, backups still open: see Keys in docs/operations.md.", 1);
            case DESTROYED -> said("The keys of '" + slug + "' are destroyed. Backups of the database do not open any more; see Keys in docs/operations.md for copies of the key folder.", 0);
        };
    }

    private static int said(String sentence, int status) {
        System.out.println(sentence);
        return status;
    }
}
