// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/item/sample_store.h"

#include <array>
#include <filesystem>
#include <stdexcept>

namespace lianlu::test {
namespace {

struct Goods {
    const char* sku;
    const char* name;
    const char* category;
    std::int64_t price;
};
constexpr std::array kGoods{
    Goods{"CT-2041", "羊绒双面大衣", "外套", 359900},  Goods{"CT-2058", "短款羽绒服", "外套", 189900},
    Goods{"DR-1120", "丝绸连衣裙", "连衣裙", 169900},  Goods{"KN-3301", "高领羊毛衫", "针织", 79900},
    Goods{"KN-3317", "开司米开衫", "针织", 129900},    Goods{"BG-0805", "手工牛皮托特包", "包袋", 239900},
    Goods{"BG-0811", "迷你链条包", "包袋", 149900},    Goods{"SH-0420", "小羊皮乐福鞋", "鞋履", 99900},
    Goods{"SC-0707", "真丝方巾", "配饰", 49900},       Goods{"TR-1509", "高腰直筒西裤", "裤装", 89900},
    Goods{"SH-0433", "Chelsea boots", "鞋履", 119900}, Goods{"JW-0102", "珍珠耳钉", "配饰", 39900}};

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().describe());
    return std::move(*result);
}

}  // namespace

SampleStore::SampleStore() {
    SecretBuffer key(32);
    std::uint8_t fill = 11;
    for (auto& byte : key.bytes()) byte = fill++;
    const auto file = std::filesystem::path(m_folder.path().toStdU16String()) / "store.db";
    m_store = must(store::LocalStore::create(file, key, m_clock));
    putBrand();
    putPeople();
    putStories();
    putLeads();
    putTasks();
    flush();
}

actions::Context SampleStore::context() { return {*m_store, m_clock, m_ids, m_staff, m_shop, domain::Role::guide}; }

Time SampleStore::ago(double days) const {
    return m_clock.now() - std::chrono::milliseconds(static_cast<std::int64_t>(days * 86'400'000.0));
}

void SampleStore::flush() {
    auto rows = std::exchange(m_rows, {});
    must(m_store->writeNow([&rows](store::WriteTxn& txn) -> Result<void> {
        for (const auto& [scope, list] : rows) LIANLU_CHECK(store::Replica::apply(txn, scope, list));
        return {};
    }));
}

void SampleStore::putBrand() {
    const auto brandScope = domain::Scope::brand();
    domain::Brand brand;
    brand.id = {idOf("brand")};
    brand.name = "岚序 LANXU";
    brand.mallUrl = "https://mall.example";
    brand.senderName = "岚序";
    brand.senderEmail = "hello@lanxu.example";
    brand.currency = "CNY";
    brand.locale = "zh-CN";
    brand.timeZone = "Asia/Shanghai";
    put(brandScope, brand);

    domain::Store shop;
    shop.id = m_shop;
    shop.code = "S01";
    shop.name = "上海静安店";
    shop.kind = domain::StoreKind::physical;
    shop.city = "上海";
    shop.timeZone = "Asia/Shanghai";
    put(brandScope, shop);

    domain::Staff me;
    me.id = m_staff;
    me.storeId = m_shop;
    me.code = "guide-01-01";
    me.name = "陈晓雯";
    me.role = domain::Role::guide;
    me.status = domain::StaffStatus::active;
    put(domain::Scope::store(m_shop), me);

    for (const auto& goods : kGoods) {
        domain::Product product;
        product.id = {idOf(goods.sku)};
        product.sku = goods.sku;
        product.name = goods.name;
        product.category = goods.category;
        product.priceMinor = goods.price;
        product.mallPath = std::string("/p/") + goods.sku;
        product.status = domain::ProductStatus::active;
        put(brandScope, product);
    }
    struct Deal {
        const char* code;
        const char* name;
        domain::CouponKind kind;
        std::int64_t value, from;
    };
    for (const auto& deal : {Deal{"WINTER300", "冬季礼遇券", domain::CouponKind::amount, 30000, 200000},
                             Deal{"BIRTHDAY", "生日八五折", domain::CouponKind::percent, 15, 0},
                             Deal{"SCARF", "真丝方巾礼品券", domain::CouponKind::gift, 0, 300000}}) {
        domain::CouponTemplate coupon;
        coupon.id = {idOf(deal.code)};
        coupon.code = deal.code;
        coupon.name = deal.name;
        coupon.kind = deal.kind;
        coupon.value = deal.value;
        coupon.minSpendMinor = deal.from;
        coupon.validDays = 30;
        coupon.status = domain::CouponTemplateStatus::active;
        put(brandScope, coupon);
    }
}

void SampleStore::putTasks() {
    struct Todo {
        domain::TaskKind kind;
        const char* title;
        const char* reason;
        double ago;
        int customer;
        int lead;
    };
    const std::array todos{
        Todo{domain::TaskKind::followUp, "电话回访：大衣尺码", "上次试穿 M 码偏大，答应到货后联系", 1.2, 3, 0},
        Todo{domain::TaskKind::coldLead, "联系冷却中的线索", "12 天没有联系，成熟度 82", 0.3, 7, 2},
        Todo{domain::TaskKind::tierGap, "差 860 分升金卡", "再消费约 ¥860 即可升级，适合推荐针织", -0.15, 5, -1},
        Todo{domain::TaskKind::birthday, "生日问候", "下周一生日，可送生日八五折", -0.2, 12, -1},
        Todo{domain::TaskKind::couponExpiring, "优惠券即将到期", "冬季礼遇券 3 天后到期，还没有使用", -0.22, 9, -1},
        Todo{domain::TaskKind::pickup, "待取货订单", "订单 20261118-031 已到店，等待自提", -1.1, 14, -1},
        Todo{domain::TaskKind::welcome, "欢迎新会员", "昨天在小程序入会，还没有人打招呼", -1.3, 20, -1},
        Todo{domain::TaskKind::brokenLink, "无人跟进的新会员", "入会 8 天，没有任何互动", -2.4, 24, -1},
        Todo{domain::TaskKind::followUp, "Send photos of the new collection", "Promised in the store on Tuesday", -3.2,
             30, -1}};
    int number = 0;
    for (const auto& todo : todos) {
        domain::Task task;
        task.id = SampleStore::task(number++);
        task.storeId = m_shop;
        task.assigneeId = m_staff;
        task.customerId = customer(todo.customer);
        if (todo.lead >= 0) task.leadId = lead(todo.lead);
        task.kind = todo.kind;
        task.title = todo.title;
        task.reason = todo.reason;
        task.dueAt = ago(todo.ago);
        task.status = domain::TaskStatus::open;
        task.priority = 2;
        put(domain::Scope::store(m_shop), task);
    }
}

}  // namespace lianlu::test
