package io.kedang.web.design;

import io.kedang.kernel.Lang;
import java.util.List;
import java.util.Map;

/** What sample values say. */
record SampleTexts(String title, List<String> texts, String longText, String richText, Map<String, String> parts) {

    private static final SampleTexts EN = new SampleTexts("Blue Bay Trading Ltd.", List.of("Example", "Sample text", "Anna Berg", "Spring campaign"),
            "Met at the spring fair. Asked for a quotation and samples;\nprefers to be called in the afternoon.",
            "<p>Prefers <strong>e-mail</strong>. Agreed so far:</p><ul><li>Samples by Friday</li><li>Payment after 30 days</li></ul>",
            Map.of("country", "DE", "province", "Hamburg", "city", "Hamburg", "district", "Altona", "street", "Elbchaussee 12", "postcode", "22765"));
    private static final SampleTexts ZH = new SampleTexts("\u676d\u5dde\u4e91\u5e06\u8d38\u6613\u6709\u9650\u516c\u53f8",
            List.of("\u793a\u4f8b", "\u793a\u4f8b\u6587\u5b57", "\u674e\u5a1c", "\u6625\u5b63\u6d3b\u52a8"),
            "\u5728\u6625\u5b63\u5c55\u4f1a\u4e0a\u8ba4\u8bc6\uff0c\u5df2\u7d22\u8981\u62a5\u4ef7\u548c\u6837\u54c1\uff1b\n\u504f\u597d\u4e0b\u5348\u7535\u8bdd\u8054\u7cfb\u3002",
            "<p>\u504f\u597d<strong>\u90ae\u4ef6</strong>\u6c9f\u901a\uff0c\u5df2\u7ea6\u5b9a\uff1a</p><ul><li>\u5468\u4e94\u524d\u5bc4\u6837\u54c1</li><li>\u4e09\u5341\u5929\u8d26\u671f</li></ul>",
            Map.of("country", "CN", "province", "\u6d59\u6c5f\u7701", "city", "\u676d\u5dde\u5e02", "district", "\u897f\u6e56\u533a", "street", "\u6587\u4e09\u8def 18 \u53f7", "postcode", "310012"));

    static SampleTexts in(Lang lang) {
        return lang == Lang.ZH ? ZH : EN;
    }

    String text(int nth) {
        return texts.get(nth % texts.size());
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
