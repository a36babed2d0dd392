// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

//! Enumerations of the entities. Every one starts with `unknown`: what a newer peer sent and this program does not know.
//! The names are the wire's and the tables'; they never change.
namespace lianlu::domain {

template <class E>
struct EnumNames;  // specialised below: kNames, in the order of the enumerators

template <class E>
[[nodiscard]] constexpr std::string_view nameOf(E value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < EnumNames<E>::kNames.size() ? EnumNames<E>::kNames[index] : EnumNames<E>::kNames[0];
}
template <class E>
[[nodiscard]] constexpr E enumFromName(std::string_view name) noexcept {
    for (std::size_t i = 0; i < EnumNames<E>::kNames.size(); ++i)
        if (EnumNames<E>::kNames[i] == name) return static_cast<E>(i);
    return E::unknown;
}

#define LIANLU_ENUM(type, count, ...)                                                   \
    template <>                                                                         \
    struct EnumNames<type> {                                                            \
        static constexpr std::array<std::string_view, count> kNames{"unknown", __VA_ARGS__}; \
    };

enum class Role : std::uint8_t { unknown, guide, manager, regional, hq, service };
LIANLU_ENUM(Role, 6, "guide", "manager", "regional", "hq", "service")

enum class StoreKind : std::uint8_t { unknown, physical, online };
LIANLU_ENUM(StoreKind, 3, "physical", "online")

enum class StaffStatus : std::uint8_t { unknown, active, left };
LIANLU_ENUM(StaffStatus, 3, "active", "left")

enum class AccountStatus : std::uint8_t { unknown, invited, active, disabled };
LIANLU_ENUM(AccountStatus, 4, "invited", "active", "disabled")

//! A prospect has intent and no purchase; a customer has bought; a member has joined and has tier and points.
enum class CustomerKind : std::uint8_t { unknown, prospect, customer, member };
LIANLU_ENUM(CustomerKind, 4, "prospect", "customer", "member")

enum class IdentityKind : std::uint8_t {
    unknown, mobile, email, wechatUnionid, wechatOpenid, tmall, alipay, douyin, jd, device, card
};
LIANLU_ENUM(IdentityKind, 11, "mobile", "email", "wechat_unionid", "wechat_openid", "tmall", "alipay", "douyin", "jd",
            "device", "card")

//! `marked`: the address bounced for good (5xx) and is not written to again.
enum class IdentityStatus : std::uint8_t { unknown, active, marked, retired };
LIANLU_ENUM(IdentityStatus, 4, "active", "marked", "retired")

enum class Channel : std::uint8_t { unknown, email, sms, wecom, call, store, app };
LIANLU_ENUM(Channel, 7, "email", "sms", "wecom", "call", "store", "app")

enum class Purpose : std::uint8_t { unknown, marketing, service, profiling };
LIANLU_ENUM(Purpose, 4, "marketing", "service", "profiling")

enum class TagSource : std::uint8_t { unknown, own, rule, thirdParty };
LIANLU_ENUM(TagSource, 4, "own", "rule", "third_party")

//! From the least to the most: who may see or set a tag. manager: the store's manager too; hq: nobody's device.
enum class TagAudience : std::uint8_t { unknown, guide, manager, hq };
LIANLU_ENUM(TagAudience, 4, "guide", "manager", "hq")

enum class TagDefinitionStatus : std::uint8_t { unknown, active, retired };
LIANLU_ENUM(TagDefinitionStatus, 3, "active", "retired")

//! deterministic: equal identities; probabilistic: by likeness of many fields; person: somebody said so.
enum class MatchMethod : std::uint8_t { unknown, deterministic, probabilistic, person };
LIANLU_ENUM(MatchMethod, 4, "deterministic", "probabilistic", "person")

//! What is wanted of two rows that may be one person; whether they are one now says PersonMatch::joined_at.
enum class MatchStatus : std::uint8_t { unknown, open, later, apart, joined };
LIANLU_ENUM(MatchStatus, 5, "open", "later", "apart", "joined")

//! How an op met what others had done since: a field changed by both, an edit of a row that was deleted, a deletion of a row that was edited.
enum class ConflictKind : std::uint8_t { unknown, edit, editOfDeleted, removal };
LIANLU_ENUM(ConflictKind, 4, "edit", "edit_of_deleted", "removal")

enum class LeadStage : std::uint8_t { unknown, fresh, contacted, qualified, negotiating, won, lost };
LIANLU_ENUM(LeadStage, 7, "new", "contacted", "qualified", "negotiating", "won", "lost")

enum class LeadSource : std::uint8_t { unknown, ad, miniProgram, follow, live, store, referral, campaign, ingest };
LIANLU_ENUM(LeadSource, 9, "ad", "mini_program", "follow", "live", "store", "referral", "campaign", "ingest")

enum class InteractionKind : std::uint8_t { unknown, call, chat, visit, fitting, note };
LIANLU_ENUM(InteractionKind, 6, "call", "chat", "visit", "fitting", "note")

enum class Outcome : std::uint8_t { unknown, reached, noAnswer, interested, notInterested, bought, done };
LIANLU_ENUM(Outcome, 7, "reached", "no_answer", "interested", "not_interested", "bought", "done")

enum class TouchKind : std::uint8_t {
    unknown, adClick, visit, follow, favourite, cart, storeVisit, live, messageOpened, linkClick, scan, campaign,
    unsubscribe, couponRedeemed
};
LIANLU_ENUM(TouchKind, 14, "ad_click", "visit", "follow", "favourite", "cart", "store_visit", "live", "message_opened",
            "link_click", "scan", "campaign", "unsubscribe", "coupon_redeemed")

enum class TimelineKind : std::uint8_t { unknown, order, refund, redemption, pickup, task };
LIANLU_ENUM(TimelineKind, 6, "order", "refund", "redemption", "pickup", "task")

enum class SalesChannel : std::uint8_t { unknown, store, miniProgram, tmall, douyin, jd, mall };
LIANLU_ENUM(SalesChannel, 7, "store", "mini_program", "tmall", "douyin", "jd", "mall")

enum class OrderStatus : std::uint8_t { unknown, open, packed, handedOver, shipped, done, refunded, cancelled };
LIANLU_ENUM(OrderStatus, 8, "open", "packed", "handed_over", "shipped", "done", "refunded", "cancelled")

enum class Fulfilment : std::uint8_t { unknown, carry, delivery, pickup, shipFromOnline };
LIANLU_ENUM(Fulfilment, 5, "carry", "delivery", "pickup", "ship_from_online")

enum class ProductStatus : std::uint8_t { unknown, active, retired };
LIANLU_ENUM(ProductStatus, 3, "active", "retired")

enum class PointsKind : std::uint8_t { unknown, earn, spend, refund, adjust, expire };
LIANLU_ENUM(PointsKind, 6, "earn", "spend", "refund", "adjust", "expire")

//! amount: value in minor units off; percent: value in per cent off; gift: a present.
enum class CouponKind : std::uint8_t { unknown, amount, percent, gift };
LIANLU_ENUM(CouponKind, 4, "amount", "percent", "gift")

enum class CouponTemplateStatus : std::uint8_t { unknown, active, closed };
LIANLU_ENUM(CouponTemplateStatus, 3, "active", "closed")

enum class CouponStatus : std::uint8_t { unknown, issued, redeemed, expired, cancelled };
LIANLU_ENUM(CouponStatus, 5, "issued", "redeemed", "expired", "cancelled")

//! provisional: redeemed offline; the server makes the first one redeemed and a later one over_redeemed.
enum class RedemptionStatus : std::uint8_t { unknown, provisional, redeemed, overRedeemed };
LIANLU_ENUM(RedemptionStatus, 4, "provisional", "redeemed", "over_redeemed")

//! The way of an offer. queued: on the device or at the server; accepted: coupon issued, dispatch written; dispatched: handed to the channel, which
//! for one that goes by hand is the guide; delivered: it arrived, or the guide said that it was sent; refused: see Offer::refusal.
enum class OfferStatus : std::uint8_t { unknown, queued, accepted, dispatched, delivered, opened, clicked, bought, refused };
LIANLU_ENUM(OfferStatus, 9, "queued", "accepted", "dispatched", "delivered", "opened", "clicked", "bought", "refused")

//! Why the server would not send. The names are shown to the guide through translations. serverRestored: it waits, for it may have
//! gone out in a history that the server lost. notSent: the guide, by whose hand it goes, said so; notConfirmed: said nothing in time.
enum class Refusal : std::uint8_t {
    unknown, none, noConsent, noAddress, addressMarked, quietHours, frequencyCap, templateClosed, mailRejected, cancelled, serverRestored,
    notSent, notConfirmed
};
LIANLU_ENUM(Refusal, 13, "none", "no_consent", "no_address", "address_marked", "quiet_hours", "frequency_cap",
            "template_closed", "mail_rejected", "cancelled", "server_restored", "not_sent", "not_confirmed")

//! unconfirmed: it may have gone out and nobody knows; never sent again by itself. held: waits for an operator. waiting: for the guide, by whose
//! hand it goes.
enum class DispatchStatus : std::uint8_t { unknown, queued, sending, sent, unconfirmed, failed, refused, held, waiting };
LIANLU_ENUM(DispatchStatus, 9, "queued", "sending", "sent", "unconfirmed", "failed", "refused", "held", "waiting")

//! What a guide says of a message that goes by hand; unknown: nothing yet.
enum class HandSend : std::uint8_t { unknown, sent, notSent };
LIANLU_ENUM(HandSend, 3, "sent", "not_sent")

enum class TaskKind : std::uint8_t { unknown, followUp, birthday, couponExpiring, tierGap, coldLead, brokenLink, pickup, welcome };
LIANLU_ENUM(TaskKind, 9, "follow_up", "birthday", "coupon_expiring", "tier_gap", "cold_lead", "broken_link", "pickup", "welcome")

enum class TaskStatus : std::uint8_t { unknown, open, done, dropped };
LIANLU_ENUM(TaskStatus, 4, "open", "done", "dropped")

//! The lists that have views of their own.
enum class ViewList : std::uint8_t { unknown, customers, leads, tasks, offers };
LIANLU_ENUM(ViewList, 5, "customers", "leads", "tasks", "offers")

//! How something that screens mask came to be known whole. exported: it left the store in a file or through a pipe.
enum class DisclosureAct : std::uint8_t { unknown, shown, copied, exported };
LIANLU_ENUM(DisclosureAct, 4, "shown", "copied", "exported")

//! Of what. contacts: numbers and addresses of one person together; photo: pictures of one person; the others after it are lists. Of the masked
//! ones numbers and addresses left as screens show them.
enum class Disclosed : std::uint8_t { unknown, phone, email, contacts, photo, customers, leads, edits, offers, customersMasked, leadsMasked, tasks, team, duplicates };
LIANLU_ENUM(Disclosed, 14, "phone", "email", "contacts", "photo", "customers", "leads", "edits", "offers", "customers_masked", "leads_masked", "tasks", "team",
            "duplicates")

}  // namespace lianlu::domain
