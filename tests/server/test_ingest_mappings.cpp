// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// resources/mappings on small excerpts of exports as tills, malls, Tmall and WeCom write them.
#include <QtTest>

#include <fstream>
#include <sstream>

#include "sync/server/ingest/ingest.h"
#include "sync/server/ingest/mapping.h"
#include "tests/server/ingest_world.h"
#include "tests/support/test_main.h"

namespace test_ingest_mappings {

using namespace lianlu;
using namespace lianlu::test;
using nlohmann::json;

class TestIngestMappings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (const auto why = m_world.prepare(); !why.empty()) QSKIP(why.c_str());
    }
    void init() {
        QVERIFY(m_world.start());
        QVERIFY(addBrandThings(m_world.db()).has_value());
        QVERIFY(m_folder.isValid());
    }
    void cleanup() {
        for (const auto& scope : {domain::Scope::book(m_world.anna), domain::Scope::pool(m_world.store1), domain::Scope::store(m_world.store1), domain::Scope::brand()}) {
            const auto digest = m_world.digest(scope);
            QCOMPARE(digest.empty() ? std::string("0") : digest, m_world.recount(scope));
        }
        m_world.stop();
    }

    void pos() {
        file("members.csv", "会员卡号,姓名,手机号,性别,生日,开卡门店,开卡时间,专属导购工号\n"
                            "8801,王芳,13800138000,女,1990-05-01,S1,2025-03-01 10:00:00,anna\n"
                            "8802,李雷,139 0013 9000,男,,S1,2025-04-01 10:00:00,\n"
                            "8803,,12,男,,S9,,\n");
        file("articles.csv", "商品编码,商品名称,品类,品牌,吊牌价\nA1,羊绒大衣,外套,Yuchuan,1999.00\n");
        file("receipts.csv", "小票号,门店编码,交易时间,会员卡号,收银员工号,优惠金额,实收金额\n"
                             "R1,S1,2026-03-01 12:30:00,8801,ben,100.00,1899.00\n"
                             "R2,S2,2026-03-02 09:00:00,,,0,59.90\n"
                             "R3,S1,2026-03-03 09:00:00,8899,,,20.00\n");
        file("receipt_lines.csv", "小票号,行号,商品编码,商品名称,数量,金额\nR1,1,A1,羊绒大衣,1,1899.00\nR2,1,SKU1,袜子,2,59.90\n");
        file("returns.csv", "退货单号,原小票号,退货时间,退款金额,退货原因\nT1,R1,2026-03-05 12:00:00,899.00,尺码\n");
        const auto report = run("pos.json");
        QCOMPARE(counts(report, "members"), std::string("2 0 0 1"));
        QCOMPARE(counts(report, "orders"), std::string("2 0 1 0"));  // 8899 has not come yet
        QCOMPARE(counts(report, "refunds"), std::string("1 0 0 0"));
        QCOMPARE(report.at("records").at("members").at("problems").at(0).at("line").get<int>(), 3);
        QCOMPARE(one("SELECT (body::json ->> 'spent_minor') || ' ' || (body::json ->> 'member_code') FROM customer WHERE body LIKE '%王芳%'"), std::string("100000 8801"));
        QCOMPARE(one("SELECT count(*) FROM order_line"), std::string("2"));
        QCOMPARE(one("SELECT to_timestamp(placed_at / 1000) AT TIME ZONE 'UTC' FROM \"order\" WHERE body LIKE '%\"R1\"%'"), std::string("2026-03-01 04:30:00"));
        QCOMPARE(counts(run("pos.json"), "members"), std::string("0 2 0 1"));
        // And the same source over HTTP's path goes on where the files ended.
        const SystemClock clock;
        const auto more = post(m_world.db(), clock, "pos", server::RecordKind::members, {{{"source_id", "8899"}, {"name", "韩梅"}, {"store", "S1"}}});
        QCOMPARE(more.released, std::int64_t{1});
    }

    void mall() {
        rename("WEB", "MALL");
        file("users.csv", "用户ID,昵称,手机号,unionid,注册时间\nu1,小芳,13800138000,oUNION1,2025-06-01 08:00:00\n");
        file("orders.csv", "订单号,用户ID,下单时间,更新时间,订单状态,配送方式,优惠金额,实付金额\n"
                           "D1,u1,2026-03-01 12:00:00,2026-03-03 12:00:00,已自提,到店自提,10,189.50\n"
                           "D1,u1,2026-03-01 12:00:00,2026-03-02 12:00:00,待自提,到店自提,10,189.50\n"
                           "D2,u1,2026-03-04 12:00:00,2026-03-04 13:00:00,已关闭,快递,,10.00\n");
        file("order_items.csv", "订单号,SKU编码,商品名称,数量,实付金额\nD1,SKU1,围巾,1,89.50\nD1,SKU2,帽子,1,100\n");
        file("carts.csv", "用户ID,SKU编码,加购时间\nu1,SKU2,2026-02-28 20:00:00\n");
        const auto report = run("mall.json");
        QCOMPARE(counts(report, "orders"), std::string("2 0 0 0"));
        QCOMPARE(report.at("records").at("orders").at("stale").get<int>(), 1);
        QCOMPARE(one("SELECT string_agg(body::json ->> 'status', ',' ORDER BY placed_at) FROM \"order\""), std::string("handed_over,cancelled"));
        QCOMPARE(one("SELECT body::json ->> 'spent_minor' FROM customer WHERE body LIKE '%小芳%'"), std::string("18950"));
        QCOMPARE(counts(report, "touch-events"), std::string("1 0 0 0"));
    }

    void tmall() {
        rename("WEB", "TMALL");
        file("orders.csv", "订单编号,买家会员名,买家应付货款,买家实际支付金额,订单状态,收货人姓名,收货人手机,订单创建时间\n"
                           "1001,tb_fang,299,289.00,交易成功,王芳,13800138000,2026-02-01 21:00:00\n"
                           "1002,tb_lei,99,99.00,\"买家已付款，等待卖家发货\",李雷,139****9000,2026-02-02 21:00:00\n");
        file("items.csv", "订单编号,标题,商家编码,购买数量,买家实际支付金额\n1001,大衣,SKU1,1,289.00\n1002,围巾,SKU2,1,99.00\n");
        file("refunds.csv", "退款编号,订单编号,买家退款金额,退款完结时间,买家退款原因\n9,1001,289.00,2026-02-09 10:00:00,七天无理由\n");
        const auto report = run("tmall.json");
        QCOMPARE(counts(report, "members"), std::string("2 0 0 0"));
        QCOMPARE(counts(report, "orders"), std::string("2 0 0 0"));
        QCOMPARE(one("SELECT string_agg(kind || '=' || value, ',' ORDER BY kind, value) FROM identity WHERE customer_id IN (SELECT row_id FROM ingest_record WHERE kind = 'members')"),
                 std::string("mobile=+8613800138000,tmall=tb_fang,tmall=tb_lei"));
        QCOMPARE(one("SELECT string_agg(body::json ->> 'status', ',' ORDER BY placed_at) FROM \"order\""), std::string("refunded,open"));
    }

    void wecom() {
        file("external_contacts.csv", "外部联系人ID,昵称,备注,unionid,性别,备注手机号,添加人账号,添加时间,标签\n"
                                      "wm1,芳芳,王女士,oUNION1,女,13800138000,anna,2026-01-02 10:00:00,高意向；羊绒\n"
                                      "wm1,芳芳,,oUNION1,女,,ben,2026-01-05 10:00:00,\n"
                                      "wm2,Lei,,oUNION2,男,,nobody,2026-01-05 11:00:00,\n");
        const auto report = run("wecom.json");
        QCOMPARE(counts(report, "members"), std::string("1 0 0 1"));
        QCOMPARE(counts(report, "touch-events"), std::string("2 0 1 0"));
        QCOMPARE(one("SELECT scope FROM customer WHERE body LIKE '%王女士%'"), domain::Scope::book(m_world.anna).toString());
        QCOMPARE(one("SELECT string_agg(body::json ->> 'name', ',' ORDER BY body::json ->> 'name') FROM tag WHERE NOT deleted AND body LIKE '%wecom%'"), std::string("羊绒,高意向"));
    }

    void rulesAtFaultAreNamed() {
        for (const auto& [records, word] : {std::pair{R"([{"kind":"people","from":"t","source_id":"{a}","fields":{}}])", "people"},
                                            {R"([{"kind":"members","from":"t","fields":{}}])", "members"},
                                            {R"([{"kind":"members","from":"t","source_id":"{b}","fields":{}}])", "b"},
                                            {R"([{"kind":"orders","from":"t","source_id":"{a}","fields":{},"lists":{"lines":{"from":"t","match":{"x":"a"},"fields":{}}}}])", "x"}}) {
            std::ofstream(path("m.json"), std::ios::binary) << R"({"space":"x","sources":{"t":{"file":"t.csv","columns":{"a":"text"}}},"records":)" << records << "}";
            file("t.csv", "a\n1\n");
            std::ostringstream out, err;
            const auto mapping = path("m.json");
            const auto folder = m_folder.path().toStdString();
            const std::vector<std::string_view> args{"--mapping", mapping, "--json", folder};
            QCOMPARE(server::runIngest(m_world.conninfo(), args, out, err), 1);
            QVERIFY2(err.str().find(word) != std::string::npos, err.str().c_str());
        }
        QVERIFY(!server::Mapping::parse(R"({"space":"Big Name","sources":{},"records":[]})"));
    }

private:
    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    void file(const char* name, const std::string& text) const { std::ofstream(path(name), std::ios::binary) << text; }
    std::string one(const std::string& sql) { return m_world.one(sql); }
    //! The online store takes the code that a mapping has.
    void rename(const std::string& from, const std::string& to) {
        const auto txn = m_world.db().query("UPDATE store SET body = replace(body, '\"code\":\"" + from + "\"', '\"code\":\"" + to + "\"') WHERE code = '" + from + "'");
        QVERIFY(txn);
    }
    json run(const std::string& mapping) {
        const auto file = std::string(LIANLU_ROOT) + "/resources/mappings/" + mapping;
        const auto folder = m_folder.path().toStdString();
        const std::vector<std::string_view> args{"--mapping", file, "--json", folder};
        std::ostringstream out, err;
        if (server::runIngest(m_world.conninfo(), args, out, err) != 0) {
            qWarning("%s", err.str().c_str());
            return {};
        }
        return json::parse(out.str());
    }
    static std::string counts(const json& report, const std::string& kind) {
        if (!report.is_object() || !report.contains("records")) return "none";
        const auto& one = report.at("records").at(kind);
        return std::to_string(one.at("accepted").get<int>()) + " " + std::to_string(one.at("unchanged").get<int>()) + " " + std::to_string(one.at("waiting").get<int>()) + " " +
               std::to_string(one.at("bad").get<int>());
    }

    ServerWorld m_world;
    QTemporaryDir m_folder;
};

LIANLU_TEST(TestIngestMappings)

}  // namespace test_ingest_mappings

#include "test_ingest_mappings.moc"
