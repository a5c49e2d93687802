package io.kedang.launcher.demo;

import java.util.Locale;

/**
 * An invented company.
 *
 * @param legal the full name
 * @param chinese what a Chinese sales team calls it
 * @param domain a name under one of the domains that are kept for examples (RFC 2606)
 */
record CompanyName(String legal, String chinese, String domain) {

    private static final String STEMS = "Silverpine/银松|Bluefjord/蓝湾|Copperleaf/铜叶|Amberwick/琥珀|Northlark/北雀|Ironbay/铁湾|Goldfinch Hill/金雀山|Redwillow/红柳"
            + "|Moonquarry/月岩|Stonebrook/石溪|Brightkeel/明舟|Cloudmere/云泽|Eastlantern/东灯|Fernhollow/蕨谷|Granitebird/岩鸟|Harborwise/智港"
            + "|Ivorygate/象门|Juniper Forge/杜松|Kestrelway/红隼|Lindenmark/菩提|Maplecrest/枫岭|Novapeak/新峰|Oakhelm/橡舟|Pearlcoast/珠岸"
            + "|Quillstone/翎石|Riverbolt/河电|Saltmeadow/盐原|Tidewell/潮井|Umbercliff/赭崖|Violetfield/紫田|Westerloom/西织|Yarrowdale/蓍谷"
            + "|Zephyrline/和风|Alderpoint/桤角|Birchlight/桦光|Cedarvane/雪松|Dunewater/沙水|Elmcastle/榆堡|Foxglen/狐谷|Gullwing Bay/鸥湾"
            + "|Hazelworks/榛木|Indigo Quay/靛埠|Jasperton/碧玉|Kitehaven/风筝港|Larkmoor/云雀原|Mistralis/米斯特|Nightingale Row/夜莺|Opalyard/欧泊"
            + "|Pinecandle/松烛|Quartzwell/晶泉|Rowanbridge/花楸桥|Sunferry/日渡|Thistledown/蓟羽|Underhill Star/山星|Valewind/谷风|Wrenford/鹪津"
            + "|Agatewood/玛瑙|Bellflower/风铃|Coralstep/珊瑚|Driftstar/漂星";

    static CompanyName any(Chance chance, Market market, ProductLine line) {
        String[] stem = chance.one(STEMS).split("/");
        String[] word = chance.one(line.words).split("/");
        String form = chance.one(market.legalForms);
        String legal = form.equals("PT") ? "PT " + stem[0] + " " + word[0] : stem[0] + " " + word[0] + " " + form;
        return new CompanyName(legal, market.chinese + stem[1] + word[1], domain(stem[0] + " " + word[0], market, chance));
    }

    /** Told apart by a number where chance made the same name twice. */
    CompanyName numbered(int number) {
        return new CompanyName(legal + " (" + number + ")", chinese + number, domain);
    }

    private static String domain(String name, Market market, Chance chance) {
        String label = name.toLowerCase(Locale.ROOT).replace(" ", chance.in100(60) ? "-" : "");
        return label + "-" + market.option() + "." + chance.weighted("example.com 60, example.net 25, example.org 15");
    }
}
