// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/seed/person_maker.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lianlu::server {

namespace {

using domain::Channel;
using domain::CustomerKind;
using domain::IdentityKind;
using domain::Purpose;
using domain::SalesChannel;
using domain::TagSource;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kHourMs = 3'600'000;

constexpr double kProspects = 0.03;
constexpr double kMembers = 0.88;  // of the buyers
constexpr double kBothShare = 0.85;
constexpr double kOnlineOnly = 0.08;
constexpr double kStoreOnly = 1 - kBothShare - kOnlineOnly;
constexpr double kStoreOrders = 0.22;
// What those who buy in both must buy in stores, so that all orders together reach kStoreOrders.
constexpr double kStoreOfBoth = (kStoreOrders - kStoreOnly) / kBothShare;

constexpr std::array<SalesChannel, 4> kOnline{SalesChannel::tmall, SalesChannel::douyin, SalesChannel::jd,
                                              SalesChannel::miniProgram};
constexpr std::array<double, 4> kOnlineWeights{34, 18, 12, 14};
constexpr std::array<double, 24> kOnlineHours{3,   1.5, .7,  .4,  .3,  .5,  1, 2,   3, 4,  5,   5,
                                              5.5, 5,   4.5, 4.5, 4.5, 4.5, 5, 6.5, 9, 10, 8.5, 5.5};
constexpr std::array<double, 24> kStoreHours{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 6, 7, 7, 8, 9, 9, 9, 9, 10, 9, 6, 0, 0};

//! A number, as most mailboxes here have one, each another's. Of names they would be alike wherever names are, and every namesake would look
//! like a duplicate.
std::uint64_t mailbox(std::size_t number) noexcept {
    constexpr std::uint64_t kMailboxes = 900'000'000, kStep = 618'033'989;  // without a common divisor
    return 100'000'000 + number * kStep % kMailboxes;
}

}  // namespace

PersonMaker::PersonMaker(const DemoBrand& demo, const StorePlan& plan, Emitter& out, const CouponSigner& sign)
    : m_demo(demo),
      m_plan(plan),
      m_out(out),
      m_sign(sign),
      m_rng(0, 0),
      m_asOfMs(demo.asOfMs(plan.city->utcOffsetHours)) {
    for (const auto& product : demo.products()) m_prices.push_back(product.priceMinor);
}

std::int64_t PersonMaker::dayMs(std::size_t day) const noexcept {
    const auto midnight = (m_demo.season().first() + std::chrono::days(day)).time_since_epoch().count() * kDayMs;
    return midnight - m_plan.city->utcOffsetHours * kHourMs;
}

std::int64_t PersonMaker::timeOnDay(std::size_t day, bool inStore) {
    const auto hour = static_cast<std::int64_t>(m_rng.weighted(inStore ? kStoreHours : kOnlineHours));
    return dayMs(day) + hour * kHourMs + m_rng.between(0, kHourMs - 1);
}

std::int64_t PersonMaker::before(std::int64_t atMs, int days) { return atMs - m_rng.between(600'000, days * kDayMs); }

const StaffPlan& PersonMaker::staffFor(const Life& life) {
    if (life.guide && m_rng.chance(0.85)) return m_plan.guides[*life.guide];
    return m_rng.pick(m_plan.guides);
}

void PersonMaker::make(std::size_t number, std::optional<std::size_t> guide, LookAlike like) {
    m_like = guide && hasModel(*guide) ? like : LookAlike::none;
    m_rng = Rng(m_demo.spec().seed, 1'000'000 + number);
    m_life = Life{};
    m_life.number = number;
    m_life.guide = guide;
    plan();
    profile();
    identities();
    consents();
    orders();
    tags();
    membership();
    touches();
    leads();
    coupons();
    offers();
    keepAsModel();
}

//! After the profile's dice, so that they fall for everybody as they would anyway.
void PersonMaker::lookAlike() {
    if (m_like == LookAlike::none) return;
    const auto& model = m_models.at(*m_life.guide);
    auto& customer = m_life.customer;
    m_life.person = model.person;
    customer.name = model.person.name;
    // The second system knows less, or another thing: enough to be asked about, too little to be joined unasked.
    customer.gender = model.gender;
    customer.city.clear();
    customer.birthday.clear();
    if (m_like == LookAlike::spelling) {
        customer.name = model.person.latin;
        customer.name.front() = static_cast<char>(customer.name.front() - 'a' + 'A');
    }
    if (m_like == LookAlike::birthday) customer.birthday = fmt::format("{:04}-{:02}-{:02}", m_rng.between(1962, 2004), m_rng.between(1, 12), m_rng.between(1, 28));
}

void PersonMaker::keepAsModel() {
    const auto& life = m_life;
    if (m_like != LookAlike::none || !life.guide || !life.mobileIsTrue || life.customer.birthday.empty() || life.customer.city.empty()) return;
    m_models[*life.guide] = {life.person, life.customer.gender, life.customer.birthday, life.customer.city, life.mobile};
}

void PersonMaker::plan() {
    auto& life = m_life;
    life.buyer = !m_rng.chance(kProspects);
    const double way = m_rng.uniform();
    life.decision = way < kBothShare                 ? Decision::both
                    : way < kBothShare + kOnlineOnly ? Decision::online
                                                     : Decision::store;
    if (life.buyer) planPurchases();
    // Somebody who never bought is known since some week of the last three months.
    life.knownMs = life.buyer ? before(life.purchases.front().atMs, 40) : m_asOfMs - m_rng.between(kDayMs, 90 * kDayMs);
    auto& customer = life.customer;
    customer.id = {m_rng.id(life.knownMs)};
    customer.homeStoreId = m_plan.store.id;
    if (life.guide) customer.guideId = m_plan.guides[*life.guide].staff.id;
    life.scope = domain::Scope::ofPerson(customer.guideId, customer.homeStoreId);
    customer.kind = !life.buyer              ? CustomerKind::prospect
                    : m_rng.chance(kMembers) ? CustomerKind::member
                                             : CustomerKind::customer;
}

void PersonMaker::planPurchases() {
    auto& life = m_life;
    const auto& season = m_demo.season();
    const auto& model = m_demo.model();
    const Spender spender(model, m_rng);
    for (const double week : purchaseTimes(model, m_demo.firstPurchases().draw(m_rng), season.weeks(), m_rng)) {
        Purchase purchase;
        double within = 0;
        purchase.day = season.dayAt(week, within);
        const bool inStore =
            life.decision == Decision::store ||
            (life.decision == Decision::both && m_rng.chance(season.storeShare(purchase.day, kStoreOfBoth)));
        purchase.channel = inStore ? SalesChannel::store : kOnline[m_rng.weighted(kOnlineWeights)];
        purchase.atMs = timeOnDay(purchase.day, inStore);
        const auto yuanTenths = static_cast<std::int64_t>(spender.basket(m_rng) * 10 + 0.5);
        purchase.totalMinor = std::clamp<std::int64_t>(yuanTenths, 99, 500'000) * 10;
        life.purchases.push_back(std::move(purchase));
    }
    std::sort(life.purchases.begin(), life.purchases.end(),
              [](const Purchase& a, const Purchase& b) { return a.atMs < b.atMs; });
    auto& figures = m_out.figures();
    ++figures.buyersByDecision[static_cast<std::size_t>(life.decision)];
}

void PersonMaker::profile() {
    auto& life = m_life;
    auto& customer = life.customer;
    life.person = words::person(m_rng, 0.78);
    customer.name = life.person.name;
    if (m_rng.chance(0.93)) customer.gender = life.person.female ? "female" : "male";
    if (m_rng.chance(0.7)) {
        const auto age = 18 + static_cast<int>(std::min(50.0, m_rng.gamma(4, 0.28)));
        const std::chrono::year_month_day today(m_demo.spec().asOf);
        customer.birthday = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(today.year()) - age, m_rng.between(1, 12),
                                        m_rng.between(1, 28));
    }
    const auto cities = words::cities();
    if (m_rng.chance(0.9)) customer.city = m_rng.chance(0.88) ? m_plan.city->name : m_rng.pick(cities).name;
    customer.language = m_rng.chance(0.97) ? "zh-CN" : m_rng.chance(0.6) ? "zh-TW" : "en";
    if (m_rng.chance(0.6))
        customer.preferredChannel = m_rng.chance(0.55)  ? Channel::wecom
                                    : m_rng.chance(0.5) ? Channel::email
                                                        : Channel::call;
    if (m_rng.chance(0.05)) {
        constexpr std::array<std::string_view, 8> kRemarks{
            "喜欢素色，不要大 Logo", "敏感肌，避开香精", "周末才有空，别在工作日打电话", "常给妈妈一起买",
            "偏小码，试衣要 S",      "在意面料成分",     "生日前后会来挑礼物",           "喜欢先看实拍图"};
        customer.remark = m_rng.pick(kRemarks);
    }
    lookAlike();
    if (customer.kind == CustomerKind::member) {
        customer.memberCode = fmt::format("YC{:08}", 10'000'000 + life.number * 7);
        customer.joinedAt = fromUnixMs(life.purchases.front().atMs + m_rng.between(0, kHourMs));
    }
    for (const auto& purchase : life.purchases) customer.spentMinor += purchase.totalMinor;
    customer.orderCount = static_cast<std::int64_t>(life.purchases.size());
    if (life.buyer) {
        customer.firstPurchaseAt = fromUnixMs(life.purchases.front().atMs);
        customer.lastPurchaseAt = fromUnixMs(life.purchases.back().atMs);
        m_out.figures().revenueMinor.push_back(customer.spentMinor);
    }
    m_out.put(customer, life.scope);
}

void PersonMaker::identity(IdentityKind kind, std::string value, std::string_view source, bool verified) {
    domain::Identity identity;
    identity.id = {m_rng.id(m_life.knownMs)};
    identity.customerId = m_life.customer.id;
    identity.kind = kind;
    identity.value = std::move(value);
    identity.status = domain::IdentityStatus::active;
    identity.source = source;
    if (verified) identity.verifiedAt = fromUnixMs(m_life.knownMs);
    m_out.put(identity, m_life.scope);
}

void PersonMaker::identities() {
    auto& life = m_life;
    auto truth = words::mobile(m_rng);
    auto noise = Noise::none;
    std::string shown = truth;
    if (const double dice = m_rng.uniform(); dice < 0.15 && life.buyer) {
        noise = Noise::missing;
        shown.clear();
    } else if (dice < 0.20) {
        noise = Noise::typo;
        // A neighbour digit struck, never in the first four: it is still a mobile number.
        auto& digit = shown[5 + m_rng.below(6)];
        digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(m_rng.below(8))) % 10);
    } else if (dice < 0.23 && !m_householdPhone.empty()) {
        noise = Noise::shared;
        shown = m_householdPhone;
    }
    if (m_like != LookAlike::none) {
        truth = shown = m_models.at(*life.guide).mobile;
        noise = m_like == LookAlike::digit ? Noise::typo : Noise::none;
        if (auto& last = shown.back(); noise == Noise::typo) last = last == '9' ? '0' : static_cast<char>(last + 1);
    }
    m_out.sink().truth(life.customer.id, truth, noise);
    life.mobile = shown;
    life.mobileIsTrue = noise == Noise::none;
    m_householdPhone = shown;
    const std::string_view place = life.decision == Decision::online ? "mini_program" : "pos";
    if (!shown.empty()) identity(IdentityKind::mobile, "+86" + shown, place, noise == Noise::none && m_rng.chance(0.7));
    if (m_rng.chance(0.10)) identity(IdentityKind::mobile, "+86" + words::mobile(m_rng), "mall", false);
    if (m_rng.chance(life.buyer ? 0.6 : 0.75)) {
        constexpr std::array<std::string_view, 3> kHosts{"example.com", "example.net", "example.org"};
        life.email = fmt::format("{}@{}", mailbox(life.number), m_rng.pick(kHosts));
        life.hasEmail = true;
        identity(IdentityKind::email, life.email, "form", true);
    }
    if (m_rng.chance(life.decision == Decision::store ? 0.3 : 0.5))
        identity(IdentityKind::wechatUnionid, fmt::format("o{:016x}", m_rng.next()), "mini_program", true);
    const auto bought = [&life](SalesChannel channel) {
        return std::any_of(life.purchases.begin(), life.purchases.end(),
                           [channel](const Purchase& p) { return p.channel == channel; });
    };
    if (bought(SalesChannel::tmall))
        identity(IdentityKind::tmall, fmt::format("t{:08x}", m_rng.next() >> 32u), "tmall", true);
    if (bought(SalesChannel::douyin))
        identity(IdentityKind::douyin, fmt::format("dy{:010}", m_rng.below(9'999'999'999)), "douyin", true);
    if (bought(SalesChannel::jd)) identity(IdentityKind::jd, fmt::format("jd_{:09x}", m_rng.next() >> 28u), "jd", true);
}

void PersonMaker::consent(Channel channel, Purpose purpose, bool granted, std::string_view source, std::int64_t atMs) {
    domain::Consent consent;
    consent.id = {m_rng.id(atMs)};
    consent.customerId = m_life.customer.id;
    consent.channel = channel;
    consent.purpose = purpose;
    consent.granted = granted;
    consent.source = source;
    consent.wordingVersion = "2024-03";
    consent.at = fromUnixMs(atMs);
    m_out.put(consent, m_life.scope);
}

void PersonMaker::consents() {
    auto& life = m_life;
    const auto at = life.customer.joinedAt ? toUnixMs(*life.customer.joinedAt) : life.knownMs;
    const bool member = life.customer.kind == CustomerKind::member;
    const std::string_view source = member ? "join" : life.buyer ? "checkout" : "form";
    if (life.hasEmail && m_rng.chance(member || !life.buyer ? 0.85 : 0.4)) {
        life.mailConsent = true;
        consent(Channel::email, Purpose::marketing, true, source, at);
        if (m_rng.chance(0.03)) {
            life.mailConsent = false;
            consent(Channel::email, Purpose::marketing, false, "unsubscribe",
                    at + m_rng.between(0, std::max<std::int64_t>(1, m_asOfMs - at - 1)));
        }
    }
    if (!life.mobile.empty() && m_rng.chance(0.62)) consent(Channel::sms, Purpose::marketing, true, source, at);
    if (m_rng.chance(life.decision == Decision::store ? 0.35 : 0.5))
        consent(Channel::wecom, Purpose::marketing, true, "follow", at);
}

void PersonMaker::tag(std::string_view name, std::string_view value, TagSource source, std::string_view sourceName,
                      double confidence) {
    domain::Tag tag;
    tag.id = {m_rng.id(m_life.knownMs)};
    tag.customerId = m_life.customer.id;
    tag.name = name;
    tag.value = value;
    tag.source = source;
    tag.sourceName = sourceName;
    tag.confidence = confidence;
    tag.setAt = fromUnixMs(m_life.knownMs + kHourMs);
    m_out.put(tag, m_life.scope);
}

void PersonMaker::tags() {
    auto& life = m_life;
    if (m_rng.chance(0.6)) tag("偏好品类", m_rng.pick(m_demo.products()).category, TagSource::rule, "购买记录", 1);
    if (life.customer.spentMinor >= 150'000)
        tag("消费力", life.customer.spentMinor >= 500'000 ? "高" : "中高", TagSource::rule, "消费记录", 1);
    constexpr std::array<std::string_view, 6> kStyles{"法式", "通勤", "新中式", "简约", "甜美", "运动"};
    if (m_rng.chance(0.22)) tag("风格", m_rng.pick(kStyles), TagSource::own, "导购记录", 1);
    constexpr std::array<std::string_view, 5> kInterests{"瑜伽", "旅行", "咖啡", "母婴", "摄影"};
    if (m_rng.chance(0.15))
        tag("兴趣", m_rng.pick(kInterests), TagSource::thirdParty, "DMP",
            0.55 + 0.05 * static_cast<double>(m_rng.below(8)));
}

void PersonMaker::remind(domain::TaskKind kind, domain::LeadId lead, std::string title, std::string reason,
                         std::int64_t dueMs, std::int64_t priority) {
    if (m_life.guide)
        m_ideas.push_back(
            {*m_life.guide, kind, m_life.customer.id, lead, std::move(title), std::move(reason), dueMs, priority});
}

}  // namespace lianlu::server
