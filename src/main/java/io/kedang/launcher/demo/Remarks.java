package io.kedang.launcher.demo;

/** What a sales team writes down, in its language. */
final class Remarks {

    private static final String EARLY = "询盘关注%s，已发目录和阶梯报价，等客户反馈。|展会上留了名片，对%s感兴趣，回国后再确认规格。|首次询价%s，要求一周内报 FOB 价和交期。"
            + "|客户在比较三家供应商，重点看%s的认证和起订量。|对%s的价格偏敏感，建议先推基础款。";
    private static final String MIDDLE = "样品已寄出，客户测试%s后答复。|目标价比我司低 6%% 左右，%s可以换包装降本。|客户希望%s做自有品牌，彩盒稿待确认。"
            + "|要求先做 200 套%s试单，交期 35 天。|验货标准按 AQL 2.5，%s需附测试报告。";
    private static final String CUSTOMER = "每季度返单%s，旺季前两个月需提前备料。|对%s质量满意，今年想增加两个新款。|上一柜%s有少量破损，已按赔付协议处理。"
            + "|老客户，%s价格按去年协议执行，汇率波动超过 3%% 再议。|客户计划明年开线上渠道，%s需要小包装。|去年来厂参观过%s产线，关系稳定。";
    private static final String COLD = "联系多次未回复，%s暂停跟进，新品上市时再发邮件。|客户换了采购负责人，%s订单转给本地供应商。|因海运费上涨推迟%s采购。";
    private static final String SUPPLIERS = "目前从浙江一家工厂采购，价格合适但交期常延误一周以上。|主要向土耳其供应商拿货，想降低成本。|有两家中国供应商，对售后配件不满意。"
            + "|现供应商起订量太高，想找能拼柜的工厂。|通过香港中间商采购，希望直接对接工厂。";

    private Remarks() {
    }

    static String of(Chance chance, ProductLine line, Relationship relationship) {
        String sentences = switch (relationship.stage()) {
            case "lead", "quoted" -> EARLY;
            case "sampling", "negotiating" -> MIDDLE;
            case "won", "repeat" -> CUSTOMER;
            default -> COLD;
        };
        return chance.one(sentences).formatted(line.goods);
    }

    static String suppliers(Chance chance) {
        return chance.one(SUPPLIERS);
    }
}
