// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/dispatcher.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>
#include <vector>

#include "models/base/kill_point.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/frequency.h"
#include "models/domain/rules/offer.h"
#include "sync/server/dispatch/by_hand.h"
#include "sync/server/dispatch/held.h"
#include "sync/server/dispatch/mime.h"
#include "sync/server/dispatch/offer_case.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

using domain::Dispatch;
using domain::DispatchStatus;
using domain::Offer;
using domain::OfferStatus;
using domain::Refusal;

namespace {

constexpr int kCandidates = 16;
constexpr auto kPoisonPause = std::chrono::minutes(5);

//! A message takes the time-out at most, the end of its connection once more; then some time to write it down.
std::int64_t leaseMs(std::int64_t timeoutSeconds) { return timeoutSeconds * 2000 + std::min<std::int64_t>(30'000, timeoutSeconds * 1000); }

//! When this person was written to; what may have gone out counts as if it had.
std::vector<Time> sentTimes(const std::vector<Dispatch>& dispatches) {
    std::vector<Time> times;
    for (const auto& dispatch : dispatches) {
        const bool out = dispatch.status == DispatchStatus::sent || dispatch.status == DispatchStatus::sending ||
                         dispatch.status == DispatchStatus::unconfirmed || dispatch.status == DispatchStatus::waiting;
        const auto at = dispatch.sentAt ? dispatch.sentAt : dispatch.queuedAt;
        if (out && at) times.push_back(*at);
    }
    return times;
}

Result<MessageLinks> linksOf(pg::Connection& connection, const domain::DispatchId& dispatch, const std::string& publicUrl) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT kind, code FROM mail_link WHERE dispatch_id = $1", pg::Params().uuid(dispatch.uuid)));
    MessageLinks links;
    for (int i = 0; i < rows.size(); ++i) {
        const bool open = rows.text(i, 0) == "open";
        (open ? links.open : links.unsubscribe) = publicUrl + (open ? "/l/" : "/u/") + std::string(rows.text(i, 1));
    }
    if (links.open.empty() || links.unsubscribe.empty()) return fail(Code::damaged, "a dispatch without links");
    return links;
}

bool couponHolds(const Offer& offer, const std::optional<domain::Coupon>& coupon, Time now) {
    if (offer.couponId.isNull()) return true;
    return coupon && coupon->status == domain::CouponStatus::issued && (!coupon->expiresAt || *coupon->expiresAt > now);
}

Mail mailOf(const Dispatch& dispatch, const domain::Message& message, const OfferCase& facts, const domain::Customer& customer,
            const std::string& address, const MessageLinks& links, Time now) {
    Mail mail;
    mail.fromName = facts.brand.senderName.empty() ? facts.brand.name : facts.brand.senderName;
    mail.fromAddress = facts.brand.senderEmail;
    mail.toName = customer.name;
    mail.toAddress = address;
    mail.subject = message.subject;
    mail.text = message.text;
    mail.html = message.html;
    mail.messageId = dispatch.messageId;
    mail.date = now;
    mail.unsubscribeUrl = links.unsubscribe;
    return mail;
}

}  // namespace

Dispatcher::Dispatcher(std::string publicUrl, int smtpTimeoutSeconds, const Clock& clock, Metrics& metrics)
    : m_publicUrl(std::move(publicUrl)), m_leaseMs(leaseMs(smtpTimeoutSeconds)),
      m_clock(clock), m_metrics(metrics) {
    while (m_publicUrl.ends_with('/')) m_publicUrl.pop_back();
}

std::int64_t Dispatcher::retrySeconds(std::int64_t attempts) noexcept {
    return std::min<std::int64_t>(3600, 30LL << std::clamp<std::int64_t>(attempts - 1, 0, 10));
}

void Dispatcher::counted(std::string_view result) {
    m_metrics.count("lianlu_dispatches_total", "result=\"" + std::string(result) + "\"");
}

Result<bool> Dispatcher::watchHistory(pg::Connection& connection) {
    auto changed = noticeHistory(connection, m_clock.now());
    if (changed && *changed) m_metrics.count("lianlu_history_changes_total");
    return changed;
}

Result<bool> Dispatcher::step(pg::Connection& connection, SmtpSender& sender) { return work(connection, "status = 'queued'", &sender); }

Result<bool> Dispatcher::stepByHand(pg::Connection& connection) {
    return work(connection, "status = 'queued' AND (body::json ->> 'channel') = 'wecom'", nullptr);  // as dispatch_to_hand has it
}

Result<bool> Dispatcher::work(pg::Connection& connection, std::string_view due, SmtpSender* sender) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT id, customer_id FROM dispatch WHERE " + std::string(due) + " AND next_try_at <= $1 AND NOT deleted "
                                "ORDER BY next_try_at LIMIT " + std::to_string(kCandidates),
                                pg::Params().integer(toUnixMs(m_clock.now()))));
    // Nothing goes out of a database that went back in time before what may be out already is held.
    if (!rows.empty()) {
        LIANLU_TRY(const bool changed, watchHistory(connection));
        if (changed) return true;
    }
    std::vector<Candidate> candidates;
    for (int i = 0; i < rows.size(); ++i) candidates.push_back({{rows.uuid(i, 0)}, {rows.uuid(i, 1)}});
    // Each sender starts elsewhere, so that several do not stand in one queue.
    std::minstd_rand order{std::random_device{}()};
    std::shuffle(candidates.begin(), candidates.end(), order);
    for (const auto& candidate : candidates) {
        ClaimedMail mail;
        const auto claimed = pg::retrying([&] { return claim(connection, candidate, mail); });
        if (!claimed) {
            // One that cannot be decided (a zone nobody knows) must not stand before the others.
            if (connection.good()) LIANLU_CHECK(putOff(connection, candidate, claimed.error()));
            return tl::unexpected(claimed.error());
        }
        if (*claimed == Claim::notOurs) continue;
        if (*claimed == Claim::settled || !sender) return true;
        const auto outcome = sender->send(mail.from, mail.to, mail.mail);
        if (outcome.kind == SmtpOutcome::Kind::sent) killPoint("server-between-data-and-record");
        LIANLU_CHECK(recordSurely(connection, mail, outcome));
        return true;
    }
    return false;
}

Result<Dispatcher::Claim> Dispatcher::claim(pg::Connection& connection, const Candidate& candidate, ClaimedMail& mail) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    // The person first, as every writer does; two offers to one person must not both be the last that the cap allows.
    LIANLU_TRY(const pg::Rows person, connection.query("SELECT 1 FROM customer WHERE id = $1 AND NOT deleted FOR UPDATE SKIP LOCKED",
                                                       pg::Params().uuid(candidate.customer.uuid)));
    if (person.empty()) return Claim::notOurs;
    WriteBatch batch(connection, m_clock.now());
    LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(candidate.dispatch));
    if (!dispatch || dispatch->status != DispatchStatus::queued || dispatch->nextTryAt.value_or(batch.now()) > batch.now())
        return Claim::notOurs;
    LIANLU_TRY(const Claim claimed, decide(connection, batch, *dispatch, mail));
    LIANLU_CHECK(batch.commit(txn));
    return claimed;
}

Result<void> Dispatcher::putOff(pg::Connection& connection, const Candidate& candidate, const Error& error) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    WriteBatch batch(connection, m_clock.now());
    LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(candidate.dispatch));
    if (!dispatch || dispatch->status != DispatchStatus::queued) return {};
    auto later = *dispatch;
    later.nextTryAt = batch.now() + kPoisonPause;
    later.error = std::string(codeName(error.code)) + ": " + error.context + (error.subject.empty() ? "" : " (" + error.subject + ")");
    counted("error");
    LIANLU_CHECK(writeChanges(batch, *dispatch, later));
    return batch.commit(txn);
}

Result<Dispatcher::Claim> Dispatcher::refuse(WriteBatch& batch, const Dispatch& dispatch, Refusal refusal, std::string words) {
    counted("refused");
    LIANLU_CHECK(refuseOffer(batch, dispatch.offerId, refusal, DispatchStatus::refused, std::move(words)));
    return Claim::settled;
}

Result<Dispatcher::Claim> Dispatcher::decide(pg::Connection& connection, WriteBatch& batch, const Dispatch& dispatch, ClaimedMail& mail) {
    LIANLU_TRY(const auto offer, batch.get<Offer>(dispatch.offerId));
    if (!offer || offer->cancelled) return refuse(batch, dispatch, Refusal::cancelled);
    LIANLU_TRY(const auto customer, readRow<domain::Customer>(connection, dispatch.customerId));
    if (!customer) return refuse(batch, dispatch, Refusal::noAddress);
    LIANLU_TRY(const auto consents, readOfPerson<domain::Consent>(connection, dispatch.customerId));
    LIANLU_TRY(const auto identities, readOfPerson<domain::Identity>(connection, dispatch.customerId));
    LIANLU_TRY(const auto others, readOfPerson<Dispatch>(connection, dispatch.customerId));
    LIANLU_TRY(const auto coupon, readRow<domain::Coupon>(connection, offer->couponId));
    LIANLU_TRY(const auto facts, readOfferCase(connection, *offer));
    const auto sent = sentTimes(others);

    domain::OfferFacts verdictFacts;
    verdictFacts.channel = dispatch.channel;
    verdictFacts.consents = consents;
    verdictFacts.identities = identities;
    verdictFacts.sent = sent;
    verdictFacts.brand = &facts.brand;
    verdictFacts.zone = facts.zone();
    verdictFacts.now = batch.now();
    LIANLU_TRY(const auto verdict, domain::judgeOffer(verdictFacts));
    if (verdict.refusal != Refusal::none) return refuse(batch, dispatch, verdict.refusal);
    // It waited for its hour, for a mail server or for an operator: nobody is sent a code that is good for nothing.
    if (!couponHolds(*offer, coupon, batch.now())) return refuse(batch, dispatch, Refusal::templateClosed, "its coupon has ended");

    auto next = dispatch;
    if (verdict.notBefore) {
        next.nextTryAt = verdict.notBefore;
        next.refusal = Refusal::quietHours;  // not the last word: the status is still queued
        counted("postponed");
        LIANLU_CHECK(writeChanges(batch, dispatch, next));
        return Claim::settled;
    }
    const bool byHand = domain::isByHand(dispatch.channel);
    // Ours to mend, so it costs the message no attempt: it is put off, and the log says why.
    if (!byHand && !isPlainAddress(facts.brand.senderEmail)) return fail(Code::invalid, "the brand has no sender address", "sender_email");
    LIANLU_TRY(const auto links, linksOf(connection, dispatch.id, m_publicUrl));
    const auto message = messageOf(*offer, facts, *customer, coupon ? coupon->code : std::string{}, links);
    if (!message) return refuse(batch, dispatch, Refusal::mailRejected, "message: " + message.error().context);
    if (byHand) {
        counted("handed");
        LIANLU_CHECK(giveToGuide(batch, dispatch, *offer, verdict.address->id, links.open, coupon ? coupon->expiresAt : std::nullopt));
        return Claim::settled;
    }

    next.status = DispatchStatus::sending;
    next.refusal = Refusal::none;
    next.attempts = dispatch.attempts + 1;
    next.identityId = verdict.address->id;
    next.nextTryAt = batch.now() + std::chrono::milliseconds(m_leaseMs);
    next.error.clear();
    LIANLU_CHECK(writeChanges(batch, dispatch, next));
    mail = {dispatch.id, offer->id, dispatch.customerId, verdict.address->id, next.attempts, facts.brand.senderEmail, verdict.address->value,
            writeMail(mailOf(dispatch, *message, facts, *customer, verdict.address->value, links, batch.now()))};
    return Claim::taken;
}

Result<void> Dispatcher::recordSurely(pg::Connection& connection, const ClaimedMail& mail, const SmtpOutcome& outcome) {
    // The message is out: what became of it must be put down even when the database is away for a moment, or others win the race for
    // these rows again and again. After the lease another process calls it unconfirmed, which is what it then is.
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_leaseMs);
    for (;;) {
        const auto recorded = pg::retrying([&] { return record(connection, mail, outcome); });
        const bool away = !connection.good();
        const bool comesAgain = !recorded && (away || pg::isRetryable(recorded.error()));
        if (!comesAgain || std::chrono::steady_clock::now() > until) return recorded;
        std::this_thread::sleep_for(std::chrono::milliseconds(away ? 500 : 50));
        if (away) (void)connection.reopen();
    }
}

Result<void> Dispatcher::record(pg::Connection& connection, const ClaimedMail& mail, const SmtpOutcome& outcome) {
    using Kind = SmtpOutcome::Kind;
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(connection.query("SELECT 1 FROM customer WHERE id = $1 FOR UPDATE", pg::Params().uuid(mail.customer.uuid)));
    WriteBatch batch(connection, m_clock.now());
    LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(mail.dispatch));
    const bool ours = dispatch && dispatch->attempts == mail.attempt &&
                      (dispatch->status == DispatchStatus::sending || dispatch->status == DispatchStatus::unconfirmed);
    if (!ours) return {};
    const bool lastTry = dispatch->attempts >= kMaxAttempts;
    if (outcome.kind == Kind::rejected || (outcome.kind == Kind::later && lastTry)) {
        counted("rejected");
        LIANLU_CHECK(refuseOffer(batch, mail.offer, Refusal::mailRejected, DispatchStatus::failed, outcome.words));
        LIANLU_TRY(const auto identity, batch.get<domain::Identity>(mail.identity));
        if (outcome.addressBad && identity) {
            auto marked = *identity;
            marked.status = domain::IdentityStatus::marked;
            LIANLU_CHECK(writeChanges(batch, *identity, marked));
        }
        return batch.commit(txn);
    }
    auto next = *dispatch;
    next.error = outcome.words;
    next.nextTryAt.reset();
    if (outcome.kind == Kind::later) {
        counted("later");
        next.status = DispatchStatus::queued;
        next.nextTryAt = batch.now() + std::chrono::seconds(retrySeconds(dispatch->attempts));
    } else if (outcome.kind == Kind::unconfirmed) {
        counted("unconfirmed");
        next.status = DispatchStatus::unconfirmed;
    } else {
        counted("sent");
        next.status = DispatchStatus::sent;
        next.sentAt = batch.now();
        LIANLU_TRY(const auto offer, batch.get<Offer>(mail.offer));
        if (offer) {
            auto out = *offer;
            if (offer->status == OfferStatus::accepted || offer->status == OfferStatus::queued) out.status = OfferStatus::dispatched;
            out.dispatchedAt = batch.now();
            LIANLU_CHECK(writeChanges(batch, *offer, out));
        }
    }
    LIANLU_CHECK(writeChanges(batch, *dispatch, next));
    return batch.commit(txn);
}

Result<int> Dispatcher::endUnconfirmed(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, customer_id FROM dispatch WHERE status = 'waiting' AND next_try_at <= $1 AND NOT deleted "
                                                     "ORDER BY next_try_at LIMIT 100",
                                                     pg::Params().integer(toUnixMs(m_clock.now()))));
    int ended = 0;
    for (int i = 0; i < rows.size(); ++i) {
        LIANLU_TRY(const bool done, pg::retrying([&]() -> Result<bool> {
            LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
            // Against a guide who says at this moment that it was sent.
            LIANLU_CHECK(connection.query("SELECT 1 FROM customer WHERE id = $1 FOR UPDATE", pg::Params().uuid(rows.uuid(i, 1))));
            WriteBatch batch(connection, m_clock.now());
            LIANLU_TRY(const auto dispatch, batch.get<Dispatch>({rows.uuid(i, 0)}));
            if (!dispatch || dispatch->status != DispatchStatus::waiting || dispatch->nextTryAt.value_or(batch.now()) > batch.now()) return false;
            LIANLU_CHECK(refuseOffer(batch, dispatch->offerId, Refusal::notConfirmed, DispatchStatus::unconfirmed));
            LIANLU_CHECK(batch.commit(txn));
            return true;
        }));
        if (!done) continue;
        ++ended;
        counted("not_confirmed");
    }
    return ended;
}

Result<int> Dispatcher::endUnwanted(pg::Connection& connection) {
    // Whoever ever said no of this channel; what holds now the ledger tells.
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT d.id, d.customer_id FROM dispatch d WHERE d.status = 'waiting' AND NOT d.deleted AND EXISTS (SELECT 1 FROM consent c "
                                                     "WHERE c.customer_id = d.customer_id AND NOT c.deleted AND (c.body::json ->> 'channel') = (d.body::json ->> 'channel') "
                                                     "AND coalesce((c.body::json ->> 'granted')::boolean, false) = false) ORDER BY d.next_try_at"));
    int ended = 0;
    for (int i = 0; i < rows.size(); ++i) {
        const domain::CustomerId customer{rows.uuid(i, 1)};
        LIANLU_TRY(const bool done, pg::retrying([&]() -> Result<bool> {
            LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
            LIANLU_CHECK(connection.query("SELECT 1 FROM customer WHERE id = $1 FOR UPDATE", pg::Params().uuid(customer.uuid)));
            WriteBatch batch(connection, m_clock.now());
            LIANLU_TRY(const auto dispatch, batch.get<Dispatch>({rows.uuid(i, 0)}));
            if (!dispatch || dispatch->status != DispatchStatus::waiting) return false;
            LIANLU_TRY(const auto consents, readOfPerson<domain::Consent>(connection, customer));
            if (domain::contactable(consents, dispatch->channel, domain::Purpose::marketing)) return false;
            LIANLU_CHECK(refuseOffer(batch, dispatch->offerId, Refusal::noConsent));
            LIANLU_CHECK(batch.commit(txn));
            return true;
        }));
        if (!done) continue;
        ++ended;
        counted("refused");
    }
    return ended;
}

Result<int> Dispatcher::collectLeftovers(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT id, customer_id FROM dispatch WHERE status = 'sending' AND next_try_at < $1 AND NOT deleted "
                                                     "ORDER BY next_try_at LIMIT 100",
                                                     pg::Params().integer(toUnixMs(m_clock.now()))));
    int collected = 0;
    for (int i = 0; i < rows.size(); ++i) {
        const Candidate left{{rows.uuid(i, 0)}, {rows.uuid(i, 1)}};
        LIANLU_TRY(const bool done, pg::retrying([&]() -> Result<bool> {
            LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
            WriteBatch batch(connection, m_clock.now());
            LIANLU_TRY(const auto dispatch, batch.get<Dispatch>(left.dispatch));
            if (!dispatch || dispatch->status != DispatchStatus::sending || dispatch->nextTryAt.value_or(Time{}) >= batch.now()) return false;
            auto next = *dispatch;
            next.status = DispatchStatus::unconfirmed;
            next.nextTryAt.reset();
            next.error = "the server stopped while the message was on its way";
            LIANLU_CHECK(writeChanges(batch, *dispatch, next));
            LIANLU_CHECK(batch.commit(txn));
            return true;
        }));
        if (!done) continue;
        ++collected;
        counted("unconfirmed");
    }
    return collected;
}

}  // namespace lianlu::server
