package io.kedang.template.internal.logic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant: the nearest name, when it is near enough. */
final class Suggestions {

    private Suggestions() {
    }

    static Optional<String> nearest(String written, Collection<String> known) {
        var far = Math.max(1, written.length() / 3);
        return known.stream().filter(name -> Character.isLetter(name.charAt(0)) && Math.abs(name.length() - written.length()) <= far)
                .min(Comparator.<String>comparingInt(name -> distance(written, name)).thenComparing(name -> name))
                .filter(name -> distance(written, name) <= far);
    }

    /** Letters to change, add, leave out or swap with their neighbour. */
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        var same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
