package io.kedang.template.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Why a preset cannot be used: a line a mistake, each with its file and the place in it. */
final class PresetMistakes extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int TOLD = 10;

    PresetMistakes(List<String> mistakes) {
        super(mistakes.stream().limit(TOLD).collect(Collectors.joining("; ")) + (mistakes.size() > TOLD ? "; and " + (mistakes.size() - TOLD) + " more" : ""));
    }
}
