// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "tests/item/sample_store.h"

//! The people of the sample: who they are, what they did, and which of them are leads.
namespace lianlu::test {
namespace {

constexpr std::array kFamily{"王", "李", "张", "刘", "陈", "杨", "赵", "黄",
                             "周", "吴", "徐", "孙", "马", "朱", "胡", "林"};
constexpr std::array kGiven{"芳",   "晓明", "静怡", "子涵", "雨桐", "思远", "佳宁",
                            "浩然", "梦洁", "婷婷", "志强", "若曦", "一诺"};
constexpr std::array kCities{"上海", "杭州", "苏州", "南京"};
constexpr std::array kTiers{"regular", "silver", "gold", "black"};

std::string nameOf(int n) {
    if (n == 17) return "Eleanor Whitfield-Montgomery";
    if (n == 31) return "欧阳娜娜";
    return std::string(kFamily[static_cast<std::size_t>(n * 7) % kFamily.size()]) +
           kGiven[static_cast<std::size_t>(n * 5 + n / 13) % kGiven.size()];
}

std::string phoneOf(int n) { return "+8613" + std::to_string(800000000 + n * 1234567 % 99999999); }

}  // namespace

void SampleStore::putPeople() {
    for (int n = 0; n < 80; ++n) {
        const bool inBook = n < 60;
        const auto scope = inBook ? book() : pool();
        const bool isProspect = n % 4 == 3 && n != 3 ? true : n < 8 && n % 2 == 1;
        domain::Customer person;
        person.id = customer(n);
        person.kind = isProspect   ? domain::CustomerKind::prospect
                      : n % 5 == 4 ? domain::CustomerKind::customer
                                   : domain::CustomerKind::member;
        if (n == 5) person.kind = domain::CustomerKind::member;
        person.name = nameOf(n);
        person.city = kCities[static_cast<std::size_t>(n) % kCities.size()];
        person.gender = n % 3 == 0 ? "male" : "female";
        person.birthday = "19" + std::to_string(80 + n % 19) + "-0" + std::to_string(1 + n % 9) + "-15";
        person.homeStoreId = m_shop;
        if (inBook) person.guideId = m_staff;
        if (person.kind != domain::CustomerKind::prospect) {
            person.orderCount = 1 + n % 9;
            person.spentMinor = person.orderCount * (48'900 + n * 1'300);
            person.firstPurchaseAt = ago(400 + n);
            person.lastPurchaseAt = ago(2 + n * 4.5);
        }
        if (n == 0) person.remark = "喜欢深色，不爱高领。送货请打电话。";
        put(scope, person);

        domain::Identity mobile;
        mobile.id = {idOf("mobile" + std::to_string(n))};
        mobile.customerId = person.id;
        mobile.kind = domain::IdentityKind::mobile;
        mobile.value = phoneOf(n);
        mobile.status = domain::IdentityStatus::active;
        put(scope, mobile);
        if (n % 10 != 9) {
            domain::Identity email = mobile;
            email.id = {idOf("email" + std::to_string(n))};
            email.kind = domain::IdentityKind::email;
            email.value = "guest" + std::to_string(n) + "@mail.example";
            email.status = n % 10 == 8 ? domain::IdentityStatus::marked : domain::IdentityStatus::active;
            put(scope, email);
        }
        if (n % 7 != 6) {
            domain::Consent consent;
            consent.id = {idOf("consent" + std::to_string(n))};
            consent.customerId = person.id;
            consent.channel = domain::Channel::email;
            consent.purpose = domain::Purpose::marketing;
            consent.granted = n % 11 != 10;
            consent.source = "小程序入会";
            consent.at = ago(120);
            put(scope, consent);
        }
        if (person.kind == domain::CustomerKind::member) {
            domain::MemberState state;
            state.id = {idOf("state" + std::to_string(n))};
            state.customerId = person.id;
            const auto tier = static_cast<std::size_t>(n == 0 ? 1 : n * 3 % 4);
            state.tierCode = kTiers[tier];
            state.pointsBalance = 320 + n * 61;
            state.tierPoints = 4'140 + n * 10;
            if (tier < 3) {
                state.nextTierCode = kTiers[tier + 1];
                state.pointsToNext = 860 + n * 37;
            }
            state.asOf = ago(0.2);
            put(scope, state);
        }
    }
}

void SampleStore::putStories() {
    const auto touch = [&](int n, const char* name, domain::TouchKind kind, double days, const char* channel,
                           const char* campaign) {
        domain::TouchEvent event;
        event.id = {idOf(std::string(name) + std::to_string(n))};
        event.customerId = customer(n);
        event.kind = kind;
        event.channel = channel;
        event.at = ago(days);
        event.campaign = campaign;
        put(n < 60 ? book() : pool(), event);
    };
    for (int n = 0; n < 60; n += 2) {
        touch(n, "visit", domain::TouchKind::visit, 0.8 + n, "app", "秋冬新品页");
        touch(n, "cart", domain::TouchKind::cart, 0.7 + n, "app", "羊绒双面大衣");
        touch(n, "ad", domain::TouchKind::adClick, 20 + n, "ad", "双十一预热");
        domain::Interaction talk;
        talk.id = {idOf("talk" + std::to_string(n))};
        talk.customerId = customer(n);
        talk.staffId = m_staff;
        talk.storeId = m_shop;
        talk.kind = n % 4 == 0 ? domain::InteractionKind::fitting : domain::InteractionKind::chat;
        talk.outcome = domain::Outcome::interested;
        talk.note = n % 4 == 0
                        ? "试穿羊绒大衣 M 和 S，S "
                          "更合身，想等周末带先生一起来看；顺便试了高领羊毛衫，觉得领口有点紧，建议看看开司米开衫。"
                        : "微信聊了新到的手袋，发了三张图，客户说发工资后来店里看。";
        talk.at = ago(3 + n * 0.5);
        put(book(), talk);
        domain::TimelineItem order;
        order.id = {idOf("orderItem" + std::to_string(n))};
        order.customerId = customer(n);
        order.kind = domain::TimelineKind::order;
        order.refEntity = "order";
        order.at = ago(2 + n * 4.5);
        order.storeId = m_shop;
        order.channel = domain::SalesChannel::store;
        order.title = "高领羊毛衫 ×1, 真丝方巾 ×1";
        order.amountMinor = 129'800 + n * 1000;
        put(book(), order);
    }
    // A long story, for paging.
    for (int n = 0; n < 260; ++n)
        touch(0, ("long" + std::to_string(n) + "-").c_str(), domain::TouchKind::visit, 30 + n * 0.7, "app", "首页");

    domain::Tag tag;
    tag.id = {idOf("tag0")};
    tag.customerId = customer(0);
    tag.name = "偏好";
    tag.value = "极简";
    tag.source = domain::TagSource::own;
    tag.sourceName = "陈晓雯";
    put(book(), tag);
    domain::Coupon coupon;
    coupon.id = {idOf("coupon0")};
    coupon.customerId = customer(0);
    coupon.templateId = {idOf("WINTER300")};
    coupon.code = "9F3K-22MD-71QA";
    coupon.issuedAt = ago(9);
    coupon.expiresAt = ago(-21);
    coupon.status = domain::CouponStatus::issued;
    put(book(), coupon);

    using domain::OfferStatus;
    const std::array statuses{OfferStatus::clicked,    OfferStatus::opened,  OfferStatus::bought,
                              OfferStatus::dispatched, OfferStatus::refused, OfferStatus::accepted,
                              OfferStatus::delivered,  OfferStatus::clicked};
    for (int n = 0; n < static_cast<int>(statuses.size()); ++n) {
        domain::Offer offer;
        offer.id = {idOf("offer" + std::to_string(n))};
        offer.customerId = customer(n * 2);
        offer.staffId = m_staff;
        offer.storeId = m_shop;
        offer.productId = {idOf("CT-2041")};
        offer.channel = domain::Channel::email;
        offer.subject = "{product}：为 {name} 留了一件";
        offer.message = "{name}，您好：\n\n您上次试过的{product}到了新色，先给您留了一件：{link}\n\n{guide}，{store}";
        offer.createdAt = ago(0.2 + n * 0.9);
        offer.status = statuses[static_cast<std::size_t>(n)];
        offer.refusal = offer.status == OfferStatus::refused ? domain::Refusal::noConsent : domain::Refusal::none;
        if (offer.status >= OfferStatus::dispatched && offer.status != OfferStatus::refused)
            offer.dispatchedAt = ago(0.19 + n * 0.9);
        if (offer.status >= OfferStatus::opened && offer.status != OfferStatus::refused)
            offer.openedAt = ago(0.15 + n * 0.9);
        if (offer.status >= OfferStatus::clicked && offer.status != OfferStatus::refused)
            offer.clickedAt = ago(0.1 + n * 0.9);
        if (offer.status == OfferStatus::bought) offer.boughtAt = ago(0.05 + n * 0.9);
        put(book(), offer);
    }
}

void SampleStore::putLeads() {
    constexpr std::array kIntents{"想要一件能通勤的羊绒大衣", "找生日礼物，预算两千左右", "婚礼伴娘裙",
                                  "出差用的托特包", "给妈妈买羊毛衫"};
    constexpr std::array kSteps{"发尺码表和到店时间", "电话确认周末到店", "到货后第一时间联系", "发三套搭配照片"};
    using domain::LeadStage;
    constexpr std::array kStages{LeadStage::negotiating, LeadStage::qualified, LeadStage::contacted, LeadStage::fresh,
                                 LeadStage::fresh};
    for (int n = 0; n < 30; ++n) {
        const int who = n < 22 ? 1 + n * 2 : 60 + n - 22;
        domain::Lead lead;
        lead.id = SampleStore::lead(n);
        lead.customerId = customer(who);
        lead.source = static_cast<domain::LeadSource>(1 + n % 6);
        lead.stage = n == 20   ? LeadStage::won
                     : n == 21 ? LeadStage::lost
                               : kStages[static_cast<std::size_t>(n) % kStages.size()];
        if (n == 21) lead.lostReason = "已在别处购买";
        lead.maturity = 96 - n * 3;
        if (who < 60) lead.ownerId = m_staff;
        lead.intent = kIntents[static_cast<std::size_t>(n) % kIntents.size()];
        if (n % 2 == 0) lead.productId = {idOf("CT-2041")};
        lead.budgetMinor = n % 3 == 0 ? 300'000 : 0;
        if (n % 4 != 3) {
            lead.nextStep = kSteps[static_cast<std::size_t>(n) % kSteps.size()];
            lead.nextStepAt = ago(1.5 - n * 0.4);
        }
        lead.openedAt = ago(6 + n);
        if (lead.stage != LeadStage::fresh) lead.lastContactAt = ago(1 + n * 0.6);
        put(who < 60 ? book() : pool(), lead);
    }
}

}  // namespace lianlu::test
