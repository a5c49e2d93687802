package io.kedang.launcher.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words behind {@code audit verify} or {@code audit trace}: one file, and options with a value each. */
record Arguments(String file, Map<String, String> options) {

    static Arguments of(List<String> words, String... known) {
        String file = null;
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            var word = words.get(i);
            if (List.of(known).contains(word)) {
                if (++i == words.size()) {
                    throw new UnusableFile(word + " takes a value: ./kedang audit --help says which.");
                }
                options.put(word, words.get(i));
            } else if (word.startsWith("--")) {
                throw new UnusableFile("'" + word + "' is not an option here: ./kedang audit --help lists them.");
            } else if (file != null) {
                throw new UnusableFile("One file at a time, please.");
            } else {
                file = word;
            }
        }
        if (file == null) {
            throw new UnusableFile("Name the file: ./kedang audit " + words.get(0) + " FILE");
        }
        return new Arguments(file, options);
    }

    /** @return null when it was not given */
    String option(String name) {
        return options.get(name);
    }
}
