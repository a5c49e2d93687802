package io.kedang.template.internal.propose;

import io.kedang.kernel.Label;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** What headers say: common ones in the other language, and hints at what is below them. */
final class HeaderWords {

    private static final Pattern PHONE = Pattern.compile("(?i)电话|手机|联系方式|传真|座机|\\bphone|mobile|\\btel\\b|telephone|\\bfax|\\bcell\\b");
    private static final Pattern MONEY = Pattern.compile("(?i)金额|价格|单价|总价|售价|费用|预算|货款|工资|收入|额度|学费|房款|\\bamount|price|\\bfee\\b|budget|salary|revenue|\\bcost\\b");
    private static final Pattern CARD = Pattern.compile("(?i)银行卡|卡号|银行账号|账户|账号|bank|card|account");
    private static final Pattern TITLE = Pattern.compile("(?i)名称|姓名|客户|公司|单位|企业|学员|患者|\\bname\\b|company|customer|client|patient|student");
    private static final Pattern REMARKS = Pattern.compile("(?i)备注|说明|描述|简介|要求|remark|note|comment|description");
    private static final Pattern DATE = Pattern.compile("(?i)日期|时间$|生日|\\bdate\\b|birthday");
    private static final Pattern MAIL = Pattern.compile("(?i)邮箱|邮件|e-?mail");
    private static final Pattern RATIO = Pattern.compile("(?i)比例|百分比|折扣|税率|占比|percent|rate$|ratio");
    private static final Map<String, Label> KNOWN = known();

    private HeaderWords() {
    }

    /** Both languages: the other one from the list of common headers, else the same words. */
    static Label label(String header) {
        var known = KNOWN.get(header.toLowerCase(Locale.ROOT));
        return known == null ? new Label(cut(header, 60), cut(header, 100)) : known;
    }

    static boolean known(String header) {
        return KNOWN.containsKey(header.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    static boolean phone(String header) {
        return PHONE.matcher(header).find();
    }

    static boolean money(String header) {
        return MONEY.matcher(header).find();
    }

    static boolean card(String header) {
        return CARD.matcher(header).find();
    }

    static boolean title(String header) {
        return TITLE.matcher(header).find();
    }

    static boolean remarks(String header) {
        return REMARKS.matcher(header).find();
    }

    static boolean date(String header) {
        return DATE.matcher(header).find();
    }

    static boolean mail(String header) {
        return MAIL.matcher(header).find();
    }

    static boolean ratio(String header) {
        return RATIO.matcher(header).find();
    }

    private static Map<String, Label> known() {
        var words = new Properties();
        try (var in = HeaderWords.class.getResourceAsStream("/spreadsheet/headers.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var known = new HashMap<String, Label>();
        words.stringPropertyNames().stream().sorted().forEach(zh -> {
            var label = new Label(zh, words.getProperty(zh));
            known.put(zh, label);
            known.putIfAbsent(label.en().toLowerCase(Locale.ROOT), label);
        });
        return Map.copyOf(known);
    }
}
