// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/demo_brand.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lianlu::server {

namespace {

using domain::Role;
using std::chrono::sys_days;

constexpr int kGuidesBook = 1050;    // people a guide looks after
constexpr double kBookShare = 0.84;  // of a store's people; the rest is its pool
constexpr std::int64_t kDayMs = 86'400'000;

sys_days monthsBefore(sys_days day, int months) {
    const std::chrono::year_month_day date(day);
    const auto month = date.year() / date.month() - std::chrono::months(months);
    const auto last = std::chrono::year_month_day_last(month.year(), std::chrono::month_day_last(month.month()));
    return month / std::min(date.day(), last.day());
}

std::string isoDate(sys_days day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Season seasonOf(const SeedSpec& spec) {
    return {monthsBefore(spec.asOf, spec.months), spec.asOf - std::chrono::days(1)};
}

}  // namespace

std::string SeedSpec::name() const {
    return fmt::format("stores={} customers={} months={} seed={} as-of={}", stores, customers, months, seed,
                       isoDate(asOf));
}

bool SeedSpec::isCalled(std::string_view madeName) const {
    const auto own = name();
    const auto sameUntil = anyDay ? own.rfind(" as-of=") : own.size();
    return madeName == own || (anyDay && madeName.substr(0, sameUntil) == own.substr(0, sameUntil));
}

DemoBrand::DemoBrand(const SeedSpec& spec)
    : m_spec(spec), m_season(seasonOf(spec)), m_firstPurchases(m_model, m_season.weeks()) {
    Rng rng(spec.seed, 1);
    m_brand.id = {rng.id(asOfMs(8))};
    m_brand.name = "屿川";
    m_brand.legalName = "屿川（上海）品牌管理有限公司";
    m_brand.mallUrl = "https://mall.example.com";
    m_brand.senderName = "屿川会员中心";
    m_brand.senderEmail = "member@brand.example.com";
    m_brand.currency = "CNY";
    m_brand.locale = "zh-CN";
    m_brand.timeZone = "Asia/Shanghai";
    // No quiet hours: who tries the demo at midnight wants to see the mail too.
    m_brand.quietFromMinute = 0;
    m_brand.quietToMinute = 0;
    m_brand.touchCap = 7;
    m_brand.touchCapDays = 30;
    makeGoods(rng);
    makeRules();
    makeStores(rng);
    makeOffice(rng);
}

std::int64_t DemoBrand::asOfMs(int utcOffsetHours) const noexcept {
    return m_spec.asOf.time_since_epoch().count() * kDayMs - utcOffsetHours * 3'600'000LL;
}

const domain::Store& DemoBrand::onlineStore(domain::SalesChannel channel) const {
    switch (channel) {
        case domain::SalesChannel::jd:
            return m_online[1];
        case domain::SalesChannel::douyin:
            return m_online[2];
        default:
            return m_online[0];
    }
}

std::vector<domain::Account> DemoBrand::accounts() const {
    std::vector<domain::Account> list;
    for (const auto& person : m_office) list.push_back(person.account);
    for (const auto& store : m_stores) {
        list.push_back(store.manager.account);
        for (const auto& guide : store.guides) list.push_back(guide.account);
    }
    return list;
}

void DemoBrand::makeGoods(Rng& rng) {
    for (auto& goods : words::catalogue(rng)) {
        domain::Product product;
        product.id = {rng.id(asOfMs(8))};
        product.mallPath = "/p/" + goods.sku;
        product.description = fmt::format("{}，{}。七天无理由退换，会员积分同享。", goods.name, goods.line);
        product.sku = std::move(goods.sku);
        product.name = std::move(goods.name);
        product.category = std::move(goods.category);
        product.brandName = std::move(goods.line);
        product.priceMinor = goods.priceMinor;
        product.status = domain::ProductStatus::active;
        m_products.push_back(std::move(product));
    }
}

void DemoBrand::makeRules() {
    struct Tier {
        std::string_view code, name;
        std::int64_t points;
        std::string_view benefits;
    };
    constexpr std::array<Tier, 4> kTiers{{{"regular", "普卡", 0, "积分累计，生日小礼"},
                                          {"silver", "银卡", 2'000, "生日礼券 50 元，每季护理一次"},
                                          {"gold", "金卡", 6'000, "生日礼券 150 元，专属导购优先试新"},
                                          {"black", "黑卡", 20'000, "生日礼券 500 元，免费改衣，新品私享会"}}};
    for (const auto& tier : kTiers) {
        domain::TierRule rule;
        rule.id = {Uuid::fromName("demo/tier_rule", tier.code)};
        rule.code = tier.code;
        rule.name = tier.name;
        rule.rank = static_cast<std::int64_t>(m_tiers.size());
        rule.pointsNeeded = tier.points;
        rule.windowMonths = 12;
        rule.benefits = tier.benefits;
        m_tiers.push_back(std::move(rule));
    }
    struct Template {
        std::string_view code, name;
        domain::CouponKind kind;
        std::int64_t value, minSpend, days;
        std::string_view terms;
    };
    constexpr std::array<Template, 8> kTemplates{{
        {"WELCOME30", "新会员礼 满 199 减 30", domain::CouponKind::amount, 3'000, 19'900, 30,
         "新会员首单可用，不与其他优惠券同用。"},
        {"GUIDE50", "专属导购券 满 300 减 50", domain::CouponKind::amount, 5'000, 30'000, 14,
         "由专属导购发放，线上线下通用。"},
        {"GUIDE120", "专属导购券 满 800 减 120", domain::CouponKind::amount, 12'000, 80'000, 14,
         "由专属导购发放，线上线下通用。"},
        {"BDAY15", "生日月 85 折", domain::CouponKind::percent, 15, 0, 30, "生日当月可用一次。"},
        {"BACK20", "好久不见 8 折", domain::CouponKind::percent, 20, 19'900, 21, "180 天未购会员专享。"},
        {"GIFTBAG", "到店礼：香氛小样一份", domain::CouponKind::gift, 0, 0, 30, "到店凭券领取，每人一份，领完为止。"},
        {"SILVER100", "升级礼 满 600 减 100", domain::CouponKind::amount, 10'000, 60'000, 30, "升级银卡、金卡时发放。"},
        {"CARE10", "护肤满 400 享 9 折", domain::CouponKind::percent, 10, 40'000, 21, "限护肤品类。"},
    }};
    for (const auto& made : kTemplates) {
        domain::CouponTemplate coupon;
        coupon.id = {Uuid::fromName("demo/coupon_template", made.code)};
        coupon.code = made.code;
        coupon.name = made.name;
        coupon.kind = made.kind;
        coupon.value = made.value;
        coupon.minSpendMinor = made.minSpend;
        coupon.validDays = made.days;
        coupon.validFromAt = fromUnixMs(asOfMs(8) - 400 * kDayMs);
        coupon.terms = made.terms;
        coupon.status = domain::CouponTemplateStatus::active;
        m_coupons.push_back(std::move(coupon));
    }
}

StaffPlan DemoBrand::hire(Rng& rng, const domain::Store& store, Role role, std::string login) const {
    StaffPlan plan;
    const auto person = words::person(rng, role == Role::guide ? 0.85 : 0.6);
    plan.staff.id = {rng.id(asOfMs(8) - rng.between(200, 1500) * kDayMs)};
    plan.staff.storeId = store.id;
    plan.staff.code = login;
    plan.staff.name = person.name;
    plan.staff.role = role;
    plan.staff.email = login + "@staff.example.com";
    plan.staff.phone = words::mobile(rng);
    plan.staff.status = domain::StaffStatus::active;
    plan.account.id = {rng.id(asOfMs(8) - 200 * kDayMs)};
    plan.account.staffId = plan.staff.id;
    plan.account.login = std::move(login);
    plan.account.status = domain::AccountStatus::active;
    return plan;
}

void DemoBrand::makeStores(Rng& rng) {
    for (const auto& region : words::regions())
        m_regions.push_back(
            {{Uuid::fromName("demo/region", region.code)}, std::string(region.code), std::string(region.name)});
    const auto cities = words::cities();
    const auto count = static_cast<std::size_t>(m_spec.stores);
    std::vector<double> weights;
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        weights.push_back(0.88 + 0.24 * rng.uniform());
        sum += weights.back();
    }
    double until = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < count; ++i) {
        StorePlan plan;
        plan.city = &cities[i % cities.size()];
        const auto branch = i / cities.size();
        until += weights[i] / sum;
        const auto end = i + 1 == count ? static_cast<std::size_t>(m_spec.customers)
                                        : static_cast<std::size_t>(until * m_spec.customers);
        plan.firstCustomer = first;
        plan.customers = end - first;
        first = end;
        auto& store = plan.store;
        store.id = {Uuid::fromName("demo/store", fmt::format("{}/{}", m_spec.seed, i))};
        store.regionId = {Uuid::fromName("demo/region", plan.city->region)};
        store.code = fmt::format("S{:02}", i + 1);
        store.name = fmt::format("{}{}{}", plan.city->name, plan.city->mall,
                                 branch > 0 ? fmt::format("（{} 店）", branch + 1) : "");
        store.kind = domain::StoreKind::physical;
        store.city = plan.city->name;
        store.address = fmt::format("{}{}{}", plan.city->province, plan.city->name, plan.city->street);
        store.phone = fmt::format("{}-{}", plan.city->areaCode, 60'000'000 + rng.between(0, 9'999'999));
        store.timeZone = plan.city->timeZone;
        store.openedOn = isoDate(m_spec.asOf - std::chrono::days(800 + rng.between(0, 2500)));
        plan.manager = hire(rng, store, Role::manager, fmt::format("manager-{:02}", i + 1));
        const auto guides = std::clamp<std::size_t>(
            static_cast<std::size_t>(static_cast<double>(plan.customers) * kBookShare / kGuidesBook + 0.5), 2, 40);
        for (std::size_t g = 0; g < guides; ++g)
            plan.guides.push_back(hire(rng, store, Role::guide, fmt::format("guide-{:02}-{:02}", i + 1, g + 1)));
        m_stores.push_back(std::move(plan));
    }
    constexpr std::array<std::array<std::string_view, 2>, 3> kShops{
        {{"TMALL", "天猫旗舰店"}, {"JD", "京东自营旗舰店"}, {"DOUYIN", "抖音官方直播间"}}};
    for (const auto& [code, name] : kShops) {
        domain::Store shop;
        shop.id = {Uuid::fromName("demo/store", code)};
        shop.code = code;
        shop.name = name;
        shop.kind = domain::StoreKind::online;
        shop.timeZone = "Asia/Shanghai";
        m_online.push_back(std::move(shop));
    }
}

void DemoBrand::makeOffice(Rng& rng) {
    m_office.push_back(hire(rng, m_online.front(), Role::hq, "hq"));
    int number = 0;
    for (const auto& region : m_regions) {
        const auto home = std::find_if(m_stores.begin(), m_stores.end(),
                                       [&](const StorePlan& plan) { return plan.store.regionId == region.id; });
        if (home != m_stores.end())
            m_office.push_back(hire(rng, home->store, Role::regional, fmt::format("regional-{:02}", ++number)));
    }
}

}  // namespace lianlu::server
