// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "sync/server/seed/person_maker.h"

namespace lianlu::server {

namespace {

using domain::InteractionKind;
using domain::LeadSource;
using domain::LeadStage;
using domain::Outcome;
using domain::TaskKind;
using domain::TouchKind;

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kHourMs = 3'600'000;

struct Online {
    TouchKind kind;
    std::string_view channel;
    std::string_view source;
};
constexpr std::array<Online, 10> kOnline{{{TouchKind::adClick, "douyin", "信息流"},
                                          {TouchKind::adClick, "xiaohongshu", "笔记"},
                                          {TouchKind::visit, "mini_program", "首页"},
                                          {TouchKind::visit, "tmall", "搜索"},
                                          {TouchKind::follow, "wechat", "公众号"},
                                          {TouchKind::follow, "douyin", "直播间"},
                                          {TouchKind::favourite, "tmall", "商品页"},
                                          {TouchKind::cart, "mini_program", "商品页"},
                                          {TouchKind::cart, "jd", "商品页"},
                                          {TouchKind::live, "douyin", "直播间"}}};

constexpr std::array<std::string_view, 12> kIntents{"想找一件通勤风衣，预算一千左右",
                                                    "母亲节礼物，想要护肤套装",
                                                    "看中了羊绒大衣，等活动价",
                                                    "婚礼要穿的连衣裙，偏新中式",
                                                    "换季敏感肌，想试面霜小样",
                                                    "直播间加购了口红，没付款",
                                                    "想给女朋友选香水，不懂香调",
                                                    "试过乐福鞋，36 码没货",
                                                    "收藏了托特包三次",
                                                    "问过会员日折扣",
                                                    "想要同事同款西装外套",
                                                    "底妆卡粉，想约到店试色"};
constexpr std::array<std::string_view, 8> kNextSteps{"电话约到店试穿", "微信发新品实拍图", "到货后第一时间通知",
                                                     "发专属优惠券",   "邀请参加周末沙龙", "确认尺码后留货",
                                                     "寄送小样",       "节前再联系一次"};
constexpr std::array<std::string_view, 5> kLostReasons{"已在别处购买", "预算不够", "联系不上", "尺码没有", "不再需要"};

constexpr std::array<std::string_view, 6> kCallNotes{"聊了换季需求，想周末来看看", "没说几句在开会，约晚上再打",
                                                     "问了会员日折扣，等通知",     "确认收到包裹，颜色满意",
                                                     "想退换尺码，已登记",         "介绍新品，有兴趣"};
constexpr std::array<std::string_view, 6> kChatNotes{
    "发了三张实拍图，喜欢第二件", "问洗护方法，已回复", "转发了优惠券，说会用",
    "聊到送礼，推荐香薰礼盒",     "已读未回",           "约了周六下午到店"};
constexpr std::array<std::string_view, 4> kVisitNotes{"路过进店，看了新品架", "带朋友一起来，朋友留了电话",
                                                      "来取包裹，顺便试了外套", "只看不试，留了小样"};
constexpr std::array<std::string_view, 4> kFittingNotes{"试了 M 和 S，S 合身", "试色三支，选了豆沙", "袖长偏长，可改",
                                                        "试穿满意，等活动再买"};

std::string_view noteFor(InteractionKind kind, Rng& rng) {
    switch (kind) {
        case InteractionKind::call:
            return rng.pick(kCallNotes);
        case InteractionKind::chat:
            return rng.pick(kChatNotes);
        case InteractionKind::visit:
            return rng.pick(kVisitNotes);
        default:
            return rng.pick(kFittingNotes);
    }
}

}  // namespace

void PersonMaker::touch(TouchKind kind, std::string_view channel, std::int64_t atMs, std::string_view source) {
    domain::TouchEvent touch;
    touch.id = {m_rng.id(atMs)};
    touch.customerId = m_life.customer.id;
    touch.kind = kind;
    touch.channel = channel;
    touch.at = fromUnixMs(atMs);
    touch.source = source;
    if (channel == "store") touch.storeId = m_plan.store.id;
    m_out.put(touch, m_life.scope);
}

//! Where a person decides shows in the touches before a purchase: online, in stores, or both.
void PersonMaker::touches() {
    auto& life = m_life;
    const auto around = [&] {
        return life.buyer ? before(m_rng.pick(life.purchases).atMs, 14)
                          : life.knownMs + m_rng.between(0, std::max<std::int64_t>(1, m_asOfMs - life.knownMs - 1));
    };
    const auto online = [&] {
        const auto& way = m_rng.pick(kOnline);
        touch(way.kind, way.channel, around(), way.source);
    };
    const auto offline = [&] {
        const bool scan = m_rng.chance(0.2);
        touch(scan ? TouchKind::scan : TouchKind::storeVisit, "store", around(), scan ? "货架" : "专柜");
    };
    if (life.decision != Decision::store)
        for (auto left = m_rng.between(1, life.decision == Decision::both ? 2 : 3); left > 0; --left) online();
    if (life.decision != Decision::online)
        for (auto left = m_rng.between(1, 2); left > 0; --left) offline();
}

void PersonMaker::leads() {
    auto& life = m_life;
    const bool again = life.buyer && m_rng.chance(0.035);
    if (life.buyer && !again) {
        const auto last = life.purchases.back().atMs;
        if (m_rng.chance(0.12))
            interactions({}, static_cast<int>(m_rng.between(1, 2)), life.knownMs, m_rng.between(std::min(last + kHourMs, m_asOfMs - 1), m_asOfMs));
        if (life.customer.orderCount == 1 && m_asOfMs - last < 4 * kDayMs)
            remind(TaskKind::welcome, {}, "欢迎新会员", "首单后三天内联系，复购率更高", last + 3 * kDayMs, 2);
        if (!life.customer.birthday.empty()) {
            const auto today = std::chrono::year_month_day(m_demo.spec().asOf);
            const auto month = static_cast<unsigned>(std::stoi(life.customer.birthday.substr(5, 2)));
            const auto day = static_cast<unsigned>(std::stoi(life.customer.birthday.substr(8, 2)));
            const std::chrono::sys_days birthday = today.year() / std::chrono::month(month) / std::chrono::day(day);
            if (const auto days = (birthday - m_demo.spec().asOf).count(); days >= 0 && days < 5)
                remind(TaskKind::birthday, {}, "送上生日祝福与礼券", fmt::format("生日 {} 月 {} 日", month, day),
                       m_asOfMs + days * kDayMs + 10 * kHourMs, 2);
        }
        return;
    }
    domain::Lead lead;
    const auto opened = again ? m_asOfMs - m_rng.between(kDayMs, 60 * kDayMs) : life.knownMs;
    lead.id = {m_rng.id(opened)};
    lead.customerId = life.customer.id;
    constexpr std::array<LeadSource, 7> kSources{LeadSource::ad,      LeadSource::miniProgram, LeadSource::follow,
                                                 LeadSource::live,    LeadSource::store,       LeadSource::referral,
                                                 LeadSource::campaign};
    constexpr std::array<double, 7> kSourceWeights{22, 20, 16, 16, 14, 6, 6};
    constexpr std::array<std::string_view, 7> kDetails{"抖音信息流",   "小程序加购未付款", "公众号关注", "周五直播间",
                                                       "门店进店未购", "老客推荐",         "会员日活动"};
    const auto source = m_rng.weighted(kSourceWeights);
    lead.source = kSources[source];
    lead.sourceDetail = kDetails[source];
    constexpr std::array<LeadStage, 6> kStages{LeadStage::fresh,       LeadStage::contacted, LeadStage::qualified,
                                               LeadStage::negotiating, LeadStage::won,       LeadStage::lost};
    // A prospect has not bought: nothing is won yet.
    const std::array<double, 6> stages{34, 26, 16, 8, again ? 8.0 : 0.0, 8};
    lead.stage = kStages[m_rng.weighted(stages)];
    const auto step = static_cast<std::int64_t>(lead.stage) - 1;
    lead.maturity = std::clamp<std::int64_t>(20 + 14 * std::min<std::int64_t>(step, 4) + m_rng.between(-15, 25), 5, 98);
    if (life.guide) lead.ownerId = m_plan.guides[*life.guide].staff.id;
    lead.intent = m_rng.pick(kIntents);
    if (m_rng.chance(0.7)) lead.productId = m_rng.pick(m_demo.products()).id;
    if (m_rng.chance(0.5)) lead.budgetMinor = m_rng.between(2, 20) * 10'000;
    lead.openedAt = fromUnixMs(opened);
    const bool open = lead.stage != LeadStage::won && lead.stage != LeadStage::lost;
    int talks = 0;
    if (lead.stage != LeadStage::fresh) {
        talks = static_cast<int>(m_rng.between(1, 3));
        lead.lastContactAt = fromUnixMs(
            opened + m_rng.between(kHourMs, std::max<std::int64_t>(2 * kHourMs, m_asOfMs - opened - kHourMs)));
    }
    if (open && m_rng.chance(0.8)) {
        lead.nextStep = m_rng.pick(kNextSteps);
        lead.nextStepAt = fromUnixMs(m_asOfMs + m_rng.between(-3, 6) * kDayMs + m_rng.between(20, 39) * 1'800'000);
    }
    if (!open) lead.closedAt = lead.lastContactAt;
    if (lead.stage == LeadStage::lost) lead.lostReason = m_rng.pick(kLostReasons);
    m_out.put(lead, life.scope);
    if (talks > 0) interactions(lead.id, talks, opened, toUnixMs(*lead.lastContactAt));
    if (!open) return;
    if (lead.nextStepAt && *lead.nextStepAt < fromUnixMs(m_asOfMs + 2 * kDayMs))
        remind(TaskKind::followUp, lead.id, lead.nextStep,
               fmt::format("线索成熟度 {}，{}", lead.maturity, lead.sourceDetail), toUnixMs(*lead.nextStepAt),
               lead.maturity >= 60 ? 1 : 2);
    else if (lead.stage == LeadStage::fresh && m_asOfMs - opened > 14 * kDayMs)
        remind(TaskKind::coldLead, lead.id, "唤醒沉睡线索",
               fmt::format("{} 天没有人联系", (m_asOfMs - opened) / kDayMs),
               m_asOfMs + m_rng.between(20, 60) * 1'800'000, 3);
}

void PersonMaker::interactions(domain::LeadId lead, int count, std::int64_t fromMs, std::int64_t toMs) {
    constexpr std::array<InteractionKind, 4> kKinds{InteractionKind::call, InteractionKind::chat,
                                                    InteractionKind::visit, InteractionKind::fitting};
    constexpr std::array<double, 4> kWeights{36, 38, 16, 10};
    for (int i = 0; i < count; ++i) {
        domain::Interaction made;
        const auto at =
            i + 1 == count ? toMs - kHourMs / 2 : m_rng.between(fromMs, std::max(fromMs + 1, toMs - kHourMs));
        made.id = {m_rng.id(at)};
        made.customerId = m_life.customer.id;
        made.leadId = lead;
        made.staffId = staffFor(m_life).staff.id;
        made.storeId = m_plan.store.id;
        made.kind = kKinds[m_rng.weighted(kWeights)];
        const bool missed = made.kind == InteractionKind::call && i + 1 != count && m_rng.chance(0.25);
        made.outcome = missed ? Outcome::noAnswer : m_rng.chance(0.5) ? Outcome::interested : Outcome::reached;
        made.note = missed ? "无人接听" : noteFor(made.kind, m_rng);
        made.at = fromUnixMs(at);
        if (made.kind == InteractionKind::call && !missed) made.durationS = m_rng.between(40, 600);
        m_out.put(made, m_life.scope);
    }
}

}  // namespace lianlu::server
