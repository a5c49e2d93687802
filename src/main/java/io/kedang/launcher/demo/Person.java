package io.kedang.launcher.demo;

import java.text.Normalizer;
import java.util.Locale;

/**
 * An invented contact.
 *
 * @param name as it is signed
 * @param local the part of a mail address before the @
 */
record Person(String name, String local) {

    static Person any(Chance chance, Culture culture) {
        String given = chance.one(culture.given);
        String family = chance.one(culture.family);
        if (culture == Culture.CHINESE) {
            return chinese(given.split(" "), family.split(" "));
        }
        return new Person(given + " " + family, mail(given, family, chance));
    }

    private static Person chinese(String[] given, String[] family) {
        String western = given[1] + " " + family[1];
        return new Person(family[0] + given[0] + " " + western, ascii(western));
    }

    private static String mail(String given, String family, Chance chance) {
        String last = ascii(family).replaceAll("[^a-z]", "");
        return switch (chance.weighted("full 60, initial 25, first 15")) {
            case "full" -> ascii(given) + "." + last;
            case "initial" -> ascii(given).charAt(0) + last;
            default -> ascii(given);
        };
    }

    private static String ascii(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('ı', 'i').replace('ł', 'l').replace('ø', 'o');
        return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace(' ', '.');
    }
}
