package io.kedang.launcher.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a customer mainly buys, with the words it uses in its name: English, a slash, Chinese. */
enum ProductLine {
    LIGHTING(16, "Lighting/灯饰|Luminaires/照明|Lamps/灯具", "LED 吸顶灯和轨道灯"),
    HARDWARE(13, "Tools/工具|Hardware/五金|Fasteners/紧固件", "电动工具配件和螺丝套装"),
    HOME(13, "Homeware/家居|Living/生活|Kitchen/厨具", "硅胶厨具和收纳盒"),
    FURNITURE(9, "Furniture/家具|Interiors/家装", "户外藤编桌椅"),
    TEXTILE(9, "Textiles/纺织|Apparel/服饰", "再生涤纶面料和瑜伽服"),
    ELECTRONICS(9, "Electronics/电子|Devices/电器", "充电器和小家电"),
    BUILDING(7, "Building Supply/建材|Tiles/瓷砖|Flooring/地板", "SPC 地板和浴室五金"),
    GARDEN(6, "Garden/园艺|Outdoors/户外", "太阳能庭院灯和花园工具"),
    AUTO(6, "Auto Parts/汽配|Motors/车业", "刹车片和车载支架"),
    TOYS(5, "Toys/玩具|Gifts/礼品", "木制益智玩具"),
    MACHINERY(5, "Machinery/机械|Industrial/工业", "包装机和输送线"),
    BAGS(4, "Bags/箱包|Footwear/鞋业", "拉杆箱和通勤背包"),
    PACKAGING(3, "Packaging/包装", "可降解快递袋"),
    MEDICAL(3, "Medical Supply/医疗|Care/护理", "手套和康复护具"),
    CHEMICALS(2, "Chemicals/化工", "水处理药剂");

    private static final String WEIGHTS =
            Arrays.stream(values()).map(line -> line.name() + " " + line.weight).collect(Collectors.joining(", "));
    private static final String ALL = Arrays.stream(values()).map(ProductLine::option).collect(Collectors.joining("|"));

    final int weight;
    final String words;
    final String goods;

    ProductLine(int weight, String words, String goods) {
        this.weight = weight;
        this.words = words;
        this.goods = goods;
    }

    static ProductLine any(Chance chance) {
        return valueOf(chance.weighted(WEIGHTS));
    }

    /** A few further lines that the customer also asks for. */
    static java.util.List<String> others(Chance chance) {
        return chance.some(ALL, 7, 3);
    }

    /** The option of the template's field {@code product_lines}. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
