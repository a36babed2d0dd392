// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/words.h"

#include <utility>

#include <QCoreApplication>

#include "models/item/format.h"
#include "models/item/words_in.h"

namespace lianlu::item {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Words)
};

}  // namespace

QString word(domain::CustomerKind value) {
    using enum domain::CustomerKind;
    switch (value) {
        case prospect:
            return Words::tr("Prospect", "CustomerKind");
        case customer:
            return Words::tr("Customer", "CustomerKind");
        case member:
            return Words::tr("Member", "CustomerKind");
        case unknown:
            break;
    }
    return Words::tr("Other", "CustomerKind");
}

QString word(domain::IdentityKind value) {
    using enum domain::IdentityKind;
    switch (value) {
        case mobile:
            return Words::tr("Mobile", "IdentityKind");
        case email:
            return Words::tr("E-mail", "IdentityKind");
        case wechatUnionid:
            return Words::tr("WeChat", "IdentityKind");
        case wechatOpenid:
            return Words::tr("WeChat (mini program)", "IdentityKind");
        case tmall:
            return Words::tr("Tmall", "IdentityKind");
        case alipay:
            return Words::tr("Alipay", "IdentityKind");
        case douyin:
            return Words::tr("Douyin", "IdentityKind");
        case jd:
            return Words::tr("JD", "IdentityKind");
        case device:
            return Words::tr("Device", "IdentityKind");
        case card:
            return Words::tr("Member card", "IdentityKind");
        case unknown:
            break;
    }
    return Words::tr("Other", "IdentityKind");
}

QString word(domain::IdentityStatus value) {
    using enum domain::IdentityStatus;
    switch (value) {
        case active:
            return Words::tr("Active", "IdentityStatus");
        case marked:
            return Words::tr("Bounced", "IdentityStatus");
        case retired:
            return Words::tr("Retired", "IdentityStatus");
        case unknown:
            break;
    }
    return Words::tr("Other", "IdentityStatus");
}

QString word(domain::Channel value) {
    using enum domain::Channel;
    switch (value) {
        case email:
            return Words::tr("E-mail", "Channel");
        case sms:
            return Words::tr("SMS", "Channel");
        case wecom:
            return Words::tr("WeCom", "Channel");
        case call:
            return Words::tr("Phone", "Channel");
        case store:
            return Words::tr("Store", "Channel");
        case app:
            return Words::tr("App", "Channel");
        case unknown:
            break;
    }
    return Words::tr("Other", "Channel");
}

QString word(domain::Purpose value) {
    using enum domain::Purpose;
    switch (value) {
        case marketing:
            return Words::tr("Marketing", "Purpose");
        case service:
            return Words::tr("Service", "Purpose");
        case profiling:
            return Words::tr("Profiling", "Purpose");
        case unknown:
            break;
    }
    return Words::tr("Other", "Purpose");
}

QString word(domain::TagSource value) {
    using enum domain::TagSource;
    switch (value) {
        case own:
            return Words::tr("Set by staff", "TagSource");
        case rule:
            return Words::tr("Set by a rule", "TagSource");
        case thirdParty:
            return Words::tr("From a third party", "TagSource");
        case unknown:
            break;
    }
    return Words::tr("Other", "TagSource");
}

QString word(domain::LeadStage value) {
    using enum domain::LeadStage;
    switch (value) {
        case fresh:
            return Words::tr("New", "LeadStage");
        case contacted:
            return Words::tr("Contacted", "LeadStage");
        case qualified:
            return Words::tr("Qualified", "LeadStage");
        case negotiating:
            return Words::tr("Negotiating", "LeadStage");
        case won:
            return Words::tr("Won", "LeadStage");
        case lost:
            return Words::tr("Lost", "LeadStage");
        case unknown:
            break;
    }
    return Words::tr("Other", "LeadStage");
}

QString word(domain::LeadSource value) {
    using enum domain::LeadSource;
    switch (value) {
        case ad:
            return Words::tr("Advertisement", "LeadSource");
        case miniProgram:
            return Words::tr("Mini program", "LeadSource");
        case follow:
            return Words::tr("Follower", "LeadSource");
        case live:
            return Words::tr("Live room", "LeadSource");
        case store:
            return Words::tr("Store", "LeadSource");
        case referral:
            return Words::tr("Referral", "LeadSource");
        case campaign:
            return Words::tr("Campaign", "LeadSource");
        case ingest:
            return Words::tr("Import", "LeadSource");
        case unknown:
            break;
    }
    return Words::tr("Other", "LeadSource");
}

QString word(domain::InteractionKind value) {
    using enum domain::InteractionKind;
    switch (value) {
        case call:
            return Words::tr("Call", "InteractionKind");
        case chat:
            return Words::tr("Chat", "InteractionKind");
        case visit:
            return Words::tr("Visit", "InteractionKind");
        case fitting:
            return Words::tr("Fitting", "InteractionKind");
        case note:
            return Words::tr("Note", "InteractionKind");
        case unknown:
            break;
    }
    return Words::tr("Other", "InteractionKind");
}

QString word(domain::Outcome value) {
    using enum domain::Outcome;
    switch (value) {
        case reached:
            return Words::tr("Reached", "Outcome");
        case noAnswer:
            return Words::tr("No answer", "Outcome");
        case interested:
            return Words::tr("Interested", "Outcome");
        case notInterested:
            return Words::tr("Not interested", "Outcome");
        case bought:
            return Words::tr("Bought", "Outcome");
        case done:
            return Words::tr("Done", "Outcome");
        case unknown:
            break;
    }
    return Words::tr("Other", "Outcome");
}

QString word(domain::TouchKind value) {
    using enum domain::TouchKind;
    switch (value) {
        case adClick:
            return Words::tr("Clicked an ad", "TouchKind");
        case visit:
            return Words::tr("Visited the mini program", "TouchKind");
        case follow:
            return Words::tr("Followed", "TouchKind");
        case favourite:
            return Words::tr("Saved a favourite", "TouchKind");
        case cart:
            return Words::tr("Added to cart", "TouchKind");
        case storeVisit:
            return Words::tr("Came to the store", "TouchKind");
        case live:
            return Words::tr("Joined a live room", "TouchKind");
        case messageOpened:
            return Words::tr("Opened a message", "TouchKind");
        case linkClick:
            return Words::tr("Clicked the link", "TouchKind");
        case scan:
            return Words::tr("Scanned a code", "TouchKind");
        case campaign:
            return Words::tr("Reached by a campaign", "TouchKind");
        case unsubscribe:
            return Words::tr("Unsubscribed", "TouchKind");
        case couponRedeemed:
            return Words::tr("Redeemed a coupon", "TouchKind");
        case unknown:
            break;
    }
    return Words::tr("Other", "TouchKind");
}

QString word(domain::TimelineKind value) {
    using enum domain::TimelineKind;
    switch (value) {
        case order:
            return Words::tr("Order", "TimelineKind");
        case refund:
            return Words::tr("Refund", "TimelineKind");
        case redemption:
            return Words::tr("Coupon redeemed", "TimelineKind");
        case pickup:
            return Words::tr("Pick-up", "TimelineKind");
        case task:
            return Words::tr("Task", "TimelineKind");
        case unknown:
            break;
    }
    return Words::tr("Other", "TimelineKind");
}

QString word(domain::SalesChannel value) {
    using enum domain::SalesChannel;
    switch (value) {
        case store:
            return Words::tr("Store", "SalesChannel");
        case miniProgram:
            return Words::tr("Mini program", "SalesChannel");
        case tmall:
            return Words::tr("Tmall", "SalesChannel");
        case douyin:
            return Words::tr("Douyin", "SalesChannel");
        case jd:
            return Words::tr("JD", "SalesChannel");
        case mall:
            return Words::tr("Mall", "SalesChannel");
        case unknown:
            break;
    }
    return Words::tr("Other", "SalesChannel");
}

QString word(domain::CouponStatus value) {
    using enum domain::CouponStatus;
    switch (value) {
        case issued:
            return Words::tr("Valid", "CouponStatus");
        case redeemed:
            return Words::tr("Redeemed", "CouponStatus");
        case expired:
            return Words::tr("Expired", "CouponStatus");
        case cancelled:
            return Words::tr("Cancelled", "CouponStatus");
        case unknown:
            break;
    }
    return Words::tr("Other", "CouponStatus");
}

QString word(domain::OfferStatus value) {
    using enum domain::OfferStatus;
    switch (value) {
        case queued:
            return Words::tr("Queued", "OfferStatus");
        case accepted:
            return Words::tr("Accepted", "OfferStatus");
        case dispatched:
            return Words::tr("Dispatched", "OfferStatus");
        case delivered:
            return Words::tr("Delivered", "OfferStatus");
        case opened:
            return Words::tr("Opened", "OfferStatus");
        case clicked:
            return Words::tr("Clicked", "OfferStatus");
        case bought:
            return Words::tr("Bought", "OfferStatus");
        case refused:
            return Words::tr("Not sent", "OfferStatus");
        case unknown:
            break;
    }
    return Words::tr("Other", "OfferStatus");
}

QString word(domain::TaskKind value) {
    using enum domain::TaskKind;
    switch (value) {
        case followUp:
            return Words::tr("Follow up", "TaskKind");
        case birthday:
            return Words::tr("Birthday", "TaskKind");
        case couponExpiring:
            return Words::tr("Coupon expires", "TaskKind");
        case tierGap:
            return Words::tr("Close to the next tier", "TaskKind");
        case coldLead:
            return Words::tr("Lead went cold", "TaskKind");
        case brokenLink:
            return Words::tr("Nobody follows up", "TaskKind");
        case pickup:
            return Words::tr("Pick-up waits", "TaskKind");
        case welcome:
            return Words::tr("Welcome", "TaskKind");
        case unknown:
            break;
    }
    return Words::tr("Other", "TaskKind");
}

QString sentence(domain::Refusal value) {
    using enum domain::Refusal;
    switch (value) {
        case noConsent:
            return Words::tr("No consent for marketing on this channel. Ask for it first.", "Refusal");
        case noAddress:
            return Words::tr("There is no address for this channel.", "Refusal");
        case addressMarked:
            return Words::tr("The address bounced before and is not written to again. Ask for another one.", "Refusal");
        case quietHours:
            return Words::tr("It falls into the quiet hours.", "Refusal");
        case frequencyCap:
            return Words::tr("This person already got as many messages as allowed for now.", "Refusal");
        case templateClosed:
            return Words::tr("This coupon is no longer given out.", "Refusal");
        case mailRejected:
            return Words::tr("The mail server of the recipient rejected the message.", "Refusal");
        case cancelled:
            return Words::tr("Taken back before it went out.", "Refusal");
        case serverRestored:
            return Words::tr("It waits: the server was restored, and it may have gone out before. Headquarters look and decide.", "Refusal");
        case notSent:
            return Words::tr("Its guide said that it was not sent. It does not count as a message to this person.", "Refusal");
        case notConfirmed:
            return Words::tr("Nobody said within 72 hours that it was sent. If it was, say so still; its coupon stays good.", "Refusal");
        case none:
            return {};
        case unknown:
            break;
    }
    return Words::tr("Not sent, for a reason this version does not know.", "Refusal");
}

QString refusalSentence(const std::string& name) { return sentence(domain::enumFromName<domain::Refusal>(name)); }

QString tierWord(const std::string& code) {
    if (code == "regular") return Words::tr("Regular", "Tier");
    if (code == "silver") return Words::tr("Silver", "Tier");
    if (code == "gold") return Words::tr("Gold", "Tier");
    if (code == "black") return Words::tr("Black", "Tier");
    return toQString(code);
}

QString tierWord(const std::string& code, const WordsIn& in) {
    // As above, which is where the translators find them.
    for (const auto& [held, english] : {std::pair{"regular", "Regular"}, std::pair{"silver", "Silver"}, std::pair{"gold", "Gold"}, std::pair{"black", "Black"}})
        if (code == held) return in("lianlu::item::Words", english, "Tier");
    return toQString(code);
}

QString channelWord(const std::string& name) {
    if (const auto known = domain::enumFromName<domain::Channel>(name); known != domain::Channel::unknown)
        return word(known);
    if (const auto sales = domain::enumFromName<domain::SalesChannel>(name); sales != domain::SalesChannel::unknown)
        return word(sales);
    if (const auto source = domain::enumFromName<domain::LeadSource>(name); source != domain::LeadSource::unknown)
        return word(source);
    if (name == "pos") return Words::tr("Till");
    if (name == "form") return Words::tr("Form");
    if (name == "import") return Words::tr("Import of a file");
    if (name == "wechat") return word(domain::IdentityKind::wechatUnionid);
    // Where people meet an advertisement.
    if (name == "xiaohongshu") return Words::tr("Xiaohongshu");
    if (name == "weibo") return Words::tr("Weibo");
    if (name == "kuaishou") return Words::tr("Kuaishou");
    if (name == "bilibili") return Words::tr("Bilibili");
    if (name == "taobao") return Words::tr("Taobao");
    return toQString(name);
}

}  // namespace lianlu::item
