package io.kedang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Customers of the foreign-trade preset as JSON. */
public final class Customers {

    private static final ObjectMapper JSON = new ObjectMapper();
    public static final String RECORDS = "/api/v1/templates/customer/records";
    public static final String RECORD = "/api/v1/records/";

    private Customers() {
    }

    /** The data of a complete customer. @param more pairs of a field and its value that come on top */
    public static Map<String, Object> data(String companyName, Object... more) {
        var data = new LinkedHashMap<String, Object>(Map.of("company_name", companyName, "country", "de", "source", "alibaba", "contact_name", "Anna",
                "email", "anna@buyer.example.com"));
        for (int i = 0; i < more.length; i += 2) {
            data.put((String) more[i], more[i + 1]);
        }
        return data;
    }

    /** The body that files such a customer. */
    public static String body(String companyName, Object... more) {
        return json(Map.of("data", data(companyName, more)));
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
