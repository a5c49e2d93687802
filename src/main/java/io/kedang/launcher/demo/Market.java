package io.kedang.launcher.demo;

import static io.kedang.launcher.demo.Culture.*;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the demo company sells, and how much of its business is there. {@code #} in a number is a digit. */
enum Market {
    US(15, ANGLO, "美国", "en", "USD", "LLC|Inc.|Corp.", "Houston/TX|Chicago/IL|Los Angeles/CA|Newark/NJ|Seattle/WA|Miami/FL",
            "Los Angeles|New York|Houston|Savannah", "+1 212 555 01##|+1 310 555 01##|+1 713 555 01##|+1 312 555 01##", "ul|fcc|fda"),
    CA(4, ANGLO, "加拿大", "en", "CAD", "Inc.|Ltd.", "Vancouver/BC|Toronto/ON|Montréal/QC", "Vancouver|Montreal|Toronto",
            "+1 416 555 01##|+1 604 555 01##", "ul|fcc"),
    MX(4, HISPANIC, "墨西哥", "es", "USD", "S.A. de C.V.|S. de R.L.", "Monterrey/Nuevo León|Guadalajara/Jalisco|Puebla/Puebla",
            "Manzanillo|Veracruz", "+52 55 5550 0###", "iso9001"),
    BR(4, LUSO, "巴西", "pt", "USD", "Ltda.|S.A.", "São Paulo/SP|Curitiba/PR|Itajaí/SC", "Santos|Itajai|Paranagua", "+55 11 5550 0###", "iso9001"),
    CL(2, HISPANIC, "智利", "es", "USD", "SpA|Ltda.", "Santiago/RM|Concepción/Biobío", "San Antonio|Valparaiso", "+56 2 2555 0###", "iso9001"),
    CO(1, HISPANIC, "哥伦比亚", "es", "USD", "S.A.S.", "Bogotá/Cundinamarca|Medellín/Antioquia", "Cartagena|Buenaventura", "+57 601 555 0###", "iso9001"),
    GB(6, ANGLO, "英国", "en", "GBP", "Ltd|PLC", "Leeds/West Yorkshire|Bristol/Bristol|Leicester/Leicestershire", "Felixstowe|Southampton|London Gateway",
            "+44 20 7946 0###|+44 161 496 0###", "ukca|ce|bsci"),
    DE(7, GERMAN, "德国", "de", "EUR", "GmbH|GmbH & Co. KG|AG", "Bremen/Bremen|Kassel/Hessen|Leipzig/Sachsen|Ulm/Baden-Württemberg",
            "Hamburg|Bremerhaven|Duisburg", "+49 30 23125 ###|+49 40 66969 ###|+49 89 99998 ###", "ce|rohs|reach|bsci"),
    FR(4, FRENCH, "法国", "fr", "EUR", "SARL|SAS|S.A.", "Lyon/Rhône|Nantes/Loire-Atlantique|Lille/Nord", "Le Havre|Fos-sur-Mer", "+33 1 99 00 ## ##", "ce|rohs|reach"),
    IT(3, ITALIAN, "意大利", "en", "EUR", "S.r.l.|S.p.A.", "Bergamo/Lombardia|Padova/Veneto|Prato/Toscana", "Genova|La Spezia|Trieste", "+39 02 5550 0###", "ce|reach"),
    ES(3, HISPANIC, "西班牙", "es", "EUR", "S.L.|S.A.", "Valencia/Valencia|Zaragoza/Aragón|Alicante/Alicante", "Valencia|Barcelona|Algeciras", "+34 91 555 0###", "ce|rohs"),
    NL(3, DUTCH, "荷兰", "en", "EUR", "B.V.", "Rotterdam/Zuid-Holland|Eindhoven/Noord-Brabant|Zwolle/Overijssel", "Rotterdam", "+31 20 555 0###", "ce|reach|fsc"),
    PL(3, POLISH, "波兰", "en", "EUR", "Sp. z o.o.|S.A.", "Poznań/Wielkopolskie|Łódź/Łódzkie|Wrocław/Dolnośląskie", "Gdansk|Malaszewicze", "+48 22 555 0# ##", "ce|rohs"),
    SE(2, SWEDISH, "瑞典", "en", "EUR", "AB", "Göteborg/Västra Götaland|Malmö/Skåne", "Gothenburg", "+46 8 465 004 ##", "ce|fsc|bsci"),
    RU(3, RUSSIAN, "俄罗斯", "ru", "CNY", "OOO|AO", "Yekaterinburg/Sverdlovsk|Novosibirsk/Novosibirsk", "Vladivostok|Vorsino|St Petersburg", "+7 495 555 0# ##", "eac"),
    KZ(1, RUSSIAN, "哈萨克斯坦", "ru", "CNY", "TOO", "Almaty/Almaty|Shymkent/Shymkent", "Almaty|Khorgos", "+7 727 355 0###", "eac"),
    TR(3, TURKISH, "土耳其", "en", "USD", "A.Ş.|Ltd. Şti.", "Bursa/Bursa|İzmir/İzmir|Konya/Konya", "Ambarli|Mersin", "+90 212 555 0###", "ce"),
    AE(4, ARAB, "阿联酋", "en", "AED", "FZE|LLC|Trading LLC", "Dubai/Dubai|Sharjah/Sharjah", "Jebel Ali|Khalifa", "+971 4 555 0###", "iso9001|ce"),
    SA(3, ARAB, "沙特阿拉伯", "ar", "USD", "Est.|Trading Co.", "Riyadh/Riyadh|Jeddah/Makkah|Dammam/Eastern", "Jeddah|Dammam", "+966 11 555 0###", "saber"),
    EG(1, ARAB, "埃及", "ar", "USD", "S.A.E.|Co.", "Alexandria/Alexandria|Giza/Giza", "Alexandria|Sokhna", "+20 2 2555 0###", "ce"),
    IN(3, INDIAN, "印度", "en", "USD", "Pvt Ltd|Enterprises", "Pune/Maharashtra|Rajkot/Gujarat|Chennai/Tamil Nadu", "Nhava Sheva|Mundra|Chennai", "+91 22 2555 0###", "iso9001"),
    JP(4, JAPANESE, "日本", "ja", "JPY", "K.K.|Co., Ltd.", "Osaka/Osaka|Nagoya/Aichi|Fukuoka/Fukuoka", "Osaka|Yokohama|Nagoya", "+81 3 5550 0###", "pse|rohs"),
    KR(2, KOREAN, "韩国", "ko", "USD", "Co., Ltd.|Inc.", "Incheon/Incheon|Daegu/Daegu|Busan/Busan", "Busan|Incheon", "+82 2 555 0###", "kc"),
    VN(2, VIETNAMESE, "越南", "en", "USD", "Co., Ltd|JSC", "Binh Duong/Binh Duong|Hai Phong/Hai Phong", "Cat Lai|Hai Phong", "+84 28 3555 0###", "iso9001"),
    TH(2, THAI, "泰国", "en", "USD", "Co., Ltd.", "Bangkok/Bangkok|Chon Buri/Chon Buri", "Laem Chabang|Bangkok", "+66 2 555 0###", "iso9001"),
    ID(2, INDONESIAN, "印度尼西亚", "en", "USD", "PT", "Surabaya/Jawa Timur|Bandung/Jawa Barat", "Tanjung Priok|Surabaya", "+62 21 5550 0###", "iso9001"),
    PH(2, FILIPINO, "菲律宾", "en", "USD", "Inc.|Corp.", "Cebu City/Cebu|Quezon City/Metro Manila", "Manila|Cebu", "+63 2 8555 0###", "iso9001"),
    MY(3, CHINESE, "马来西亚", "zh", "USD", "Sdn Bhd", "Johor Bahru/Johor|Klang/Selangor|George Town/Penang", "Port Klang|Penang", "+60 3 5550 0###", "iso9001"),
    SG(2, CHINESE, "新加坡", "en", "USD", "Pte Ltd", "Singapore/Singapore", "Singapore", "+65 6555 0###", "iso9001"),
    HK(3, CHINESE, "香港", "zh", "USD", "Limited", "Kowloon/Kowloon|Tsuen Wan/New Territories", "Hong Kong", "+852 3555 0###", "ce|ul"),
    AU(4, ANGLO, "澳大利亚", "en", "AUD", "Pty Ltd", "Brisbane/QLD|Melbourne/VIC|Perth/WA", "Melbourne|Sydney|Fremantle", "+61 2 5550 0###|+61 3 5550 0###", "fsc|bsci"),
    ZA(2, SOUTH_AFRICAN, "南非", "en", "USD", "(Pty) Ltd|CC", "Durban/KwaZulu-Natal|Johannesburg/Gauteng", "Durban|Cape Town", "+27 11 555 0###", "iso9001"),
    NG(2, NIGERIAN, "尼日利亚", "en", "USD", "Ltd|Ventures", "Lagos/Lagos|Kano/Kano", "Apapa|Tin Can", "+234 201 555 0###", "soncap"),
    KE(1, KENYAN, "肯尼亚", "en", "USD", "Ltd", "Nairobi/Nairobi|Mombasa/Mombasa", "Mombasa", "+254 20 555 0###", "iso9001");

    private static final String WEIGHTS =
            Arrays.stream(values()).map(market -> market.name() + " " + market.weight).collect(Collectors.joining(", "));

    final int weight;
    final Culture culture;
    final String chinese;
    final String language;
    final String currency;
    final String legalForms;
    final String cities;
    final String ports;
    final String phones;
    final String certificates;

    Market(int weight, Culture culture, String chinese, String language, String currency, String legalForms, String cities, String ports,
            String phones, String certificates) {
        this.weight = weight;
        this.culture = culture;
        this.chinese = chinese;
        this.language = language;
        this.currency = currency;
        this.legalForms = legalForms;
        this.cities = cities;
        this.ports = ports;
        this.phones = phones;
        this.certificates = certificates;
    }

    static Market any(Chance chance) {
        return valueOf(chance.weighted(WEIGHTS));
    }

    /** The option of the template's field {@code country}. */
    String option() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String phone(Chance chance) {
        StringBuilder number = new StringBuilder(chance.one(phones));
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '#') {
                number.setCharAt(i, (char) ('0' + chance.between(0, 9)));
            }
        }
        return number.toString();
    }
}
