package io.kedang.launcher;

import java.util.List;
import java.util.Locale;

/** What was asked on the command line. */
record Options(Command command, int port, boolean fresh, boolean demo, List<String> rest) {

    static final int DEFAULT_PORT = 8080;

    /** What the launcher can do; the script does the rest (building, tests, help). */
    enum Command { UP, DOWN, STATUS, MIGRATE, BENCH, AUDIT, KEYS, OUTBOX }

    static Options parse(String... arguments) {
        if (arguments.length == 0) {
            throw new LauncherException("Say what to do: ./kedang help lists the commands.");
        }
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        Command command = command(arguments[0]);
        return switch (command) {
            case UP -> up(rest);
            case MIGRATE -> migrate(rest);
            case KEYS -> keys(rest);
            case OUTBOX -> outbox(rest);
            case BENCH, AUDIT -> new Options(command, DEFAULT_PORT, false, false, rest);
            case DOWN, STATUS -> plain(command, rest);
        };
    }

    private static Command command(String word) {
        try {
            return Command.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LauncherException("There is no command '" + word + "': ./kedang help lists them.", e);
        }
    }

    private static Options up(List<String> words) {
        int port = DEFAULT_PORT;
        boolean fresh = false;
        boolean demo = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--demo" -> demo = true;
                case "--port" -> port = port(i + 1 < words.size() ? words.get(++i) : "");
                default -> {
                    if (!word.startsWith("--port=")) {
                        throw unknown("up", word);
                    }
                    port = port(word.substring("--port=".length()));
                }
            }
        }
        return new Options(Command.UP, port, fresh, demo, List.of());
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            Ports.fromBase(port);
            return port;
        } catch (NumberFormatException e) {
            throw new LauncherException("--port takes a number, as in: ./kedang up --port 9000", e);
        }
    }

    private static Options migrate(List<String> words) {
        words.stream().filter(word -> !List.of("--dry-run", "--status").contains(word)).findFirst().ifPresent(word -> {
            throw unknown("migrate", word);
        });
        return new Options(Command.MIGRATE, DEFAULT_PORT, false, false, words);
    }

    private static Options keys(List<String> words) {
        boolean destroy = words.size() >= 2 && words.get(0).equals("destroy") && !words.get(1).startsWith("-") && List.of("--yes").containsAll(words.subList(2, words.size()));
        if (!destroy && !words.equals(List.of("rewrap"))) {
            throw new LauncherException("Say ./kedang keys rewrap, which wraps all companies' keys by the newest deployment key, or ./kedang keys destroy and a suspended company's short name.");
        }
        return new Options(Command.KEYS, DEFAULT_PORT, false, false, words);
    }

    private static Options outbox(List<String> words) {
        if (!words.isEmpty() && !words.get(0).equals("retry") || words.size() > 2) {
            throw new LauncherException("Say ./kedang outbox to see what could not be delivered, ./kedang outbox retry [COMPANY] to have it tried again.");
        }
        return new Options(Command.OUTBOX, DEFAULT_PORT, false, false, words);
    }

    private static Options plain(Command command, List<String> words) {
        if (!words.isEmpty()) {
            throw unknown(command.name().toLowerCase(Locale.ROOT), words.get(0));
        }
        return new Options(command, DEFAULT_PORT, false, false, words);
    }

    private static LauncherException unknown(String command, String word) {
        return new LauncherException("'" + word + "' is not an option of " + command + ": ./kedang help lists them.");
    }
}
