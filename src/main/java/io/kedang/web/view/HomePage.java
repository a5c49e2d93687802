package io.kedang.web.view;

import java.util.List;

/** The first page of a company. */
public record HomePage(String greeting, List<Tile> tiles, Tile filing, List<Recent> recent, List<Step> steps) {

    /** A template and how many records it holds. */
    public record Tile(String key, String name, String icon, String count) {
    }

    /** A record that changed lately. */
    public record Recent(String url, String title, String initial, String template, Chip stage, String at) {
    }

    /** A step of getting started, done or not; {@code url} leads to doing it. */
    public record Step(String key, String label, String help, boolean done, String url) {
    }

    public long stepsDone() {
        return steps.stream().filter(Step::done).count();
    }

    public boolean started() {
        return steps.stream().allMatch(Step::done);
    }
}
