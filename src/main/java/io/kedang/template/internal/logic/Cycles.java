package io.kedang.template.internal.logic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Formulas that lead back to themselves. */
final class Cycles {

    private Cycles() {
    }

    /** @return a way from the formula back to itself, both ends included; empty when there is none */
    static List<String> through(String formula, Map<String, Expression> formulas) {
        var way = new ArrayList<String>();
        way.add(formula);
        return leads(formula, formula, formulas, new HashSet<>(), way) ? way : List.of();
    }

    private static boolean leads(String from, String to, Map<String, Expression> formulas, Set<String> seen, List<String> way) {
        for (var next : new TreeSet<>(formulas.get(from).uses())) {
            way.add(next);
            if (next.equals(to) || formulas.containsKey(next) && seen.add(next) && leads(next, to, formulas, seen, way)) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }
}
