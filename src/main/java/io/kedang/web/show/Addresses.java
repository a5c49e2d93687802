package io.kedang.web.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Lang;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses on one line: from the large to the small without spaces for China read in Chinese, else from the small to the large. */
final class Addresses {

    private static final List<String> LARGE_TO_SMALL = List.of("province", "city", "district", "street");
    private static final List<String> SMALL_TO_LARGE = List.of("street", "district", "city", "province", "postcode");

    private Addresses() {
    }

    static String of(JsonNode address, Reader reader) {
        var country = address.path("country").asText("");
        var domestic = reader.lang() == Lang.ZH && (country.isEmpty() || country.equals("CN"));
        return domestic ? domestic(address) : abroad(address, country, reader);
    }

    private static String domestic(JsonNode address) {
        var place = parts(address, LARGE_TO_SMALL).distinct().collect(Collectors.joining());
        return Stream.of(place, address.path("postcode").asText("")).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String abroad(JsonNode address, String country, Reader reader) {
        var named = country.isEmpty() ? Stream.<String>empty() : Stream.of(Countries.name(country, reader.lang()));
        return Stream.concat(parts(address, SMALL_TO_LARGE).distinct(), named).collect(Collectors.joining(", "));
    }

    private static Stream<String> parts(JsonNode address, List<String> keys) {
        return keys.stream().map(key -> address.path(key).asText("")).filter(text -> !text.isEmpty());
    }
}
