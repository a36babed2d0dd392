// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/links.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "models/base/text.h"
#include "models/domain/rules/consent.h"
#include "models/domain/rules/offer.h"
#include "sync/server/dispatch/by_hand.h"
#include "sync/server/dispatch/link_pages.h"
#include "sync/server/dispatch/offer_case.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

using domain::OfferStatus;

namespace {

constexpr auto kScannerWindow = std::chrono::seconds(2);
constexpr std::int64_t kMostTouches = 50;  // of one link; after that it still leads to the mall and is only counted

//! Programs of mail filters, previews and monitors; lower case.
constexpr auto kScannerWords = std::to_array<std::string_view>(
    {"bot/", "bot;", "bot)", "crawler", "spider", "scanner", "preview", "proofpoint", "mimecast", "barracuda", "safelinks", "urldefense",
     "trendmicro", "symantec", "fireeye", "cloudmark", "slurp", "curl/", "wget/", "python-", "go-http", "headless", "phantom",
     "facebookexternal", "whatsapp/", "microsoft office", "ms-office"});

std::string languageOf(const Request& request) {
    const auto accepted = request.header("accept-language");
    return std::string(accepted.substr(0, std::min(accepted.find(','), std::size_t{20})));
}

Response noStore(Response response) {
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

//! How far an offer has come; a later event of an earlier kind does not take it back.
bool comesAfter(OfferStatus next, OfferStatus held) {
    return held != OfferStatus::refused && static_cast<int>(next) > static_cast<int>(held);
}

//! The clicks of this offer that counted until a second one within the window gave the scanner away.
Result<void> recountAsScanner(WriteBatch& batch, pg::Connection& connection, domain::Offer offer) {
    LIANLU_TRY(const auto touches, readOfPerson<domain::TouchEvent>(connection, offer.customerId));
    for (const auto& touch : touches) {
        if (touch.offerId != offer.id || touch.kind != domain::TouchKind::linkClick || touch.scanner) continue;
        auto scanned = touch;
        scanned.scanner = true;
        LIANLU_CHECK(writeChanges(batch, touch, scanned));
    }
    const auto before = offer;
    offer.clickedAt.reset();
    if (offer.status == OfferStatus::clicked) offer.status = offer.deliveredAt ? OfferStatus::delivered : OfferStatus::dispatched;
    return writeChanges(batch, before, offer);
}

}  // namespace

bool saysItScans(const Request& request) {
    if (request.method == "HEAD") return true;
    for (const std::string_view name : {"purpose", "sec-purpose", "x-purpose", "x-moz"})
        if (const auto value = text::lowerAscii(request.header(name)); value.find("prefetch") != value.npos || value.find("preview") != value.npos)
            return true;
    const auto agent = text::lowerAscii(request.header("user-agent"));
    if (agent.empty()) return true;
    return std::any_of(kScannerWords.begin(), kScannerWords.end(), [&](std::string_view word) { return agent.find(word) != agent.npos; });
}

void Links::addRoutes(Router& router) {
    router.add({"GET", "/l/{code}", [this](const Request& request, pg::Connection& connection) { return open(request, connection); }});
    const auto leave = [this](const Request& request, pg::Connection& connection) { return unsubscribe(request, connection); };
    router.add({"GET", "/u/{code}", leave});
    router.add({"POST", "/u/{code}", leave});
}

Result<Links::Found> Links::find(const Request& request, std::string_view kind, pg::Connection& connection) {
    if (const int wait = m_all.take(request.remote, m_clock.now()); wait > 0) return slowDown(wait, "link codes");
    const auto code = request.param("code");
    if (isLinkCode(code)) {
        LIANLU_TRY(const pg::Rows rows,
                   connection.query("UPDATE mail_link l SET hits = hits + 1 FROM customer c WHERE l.code = $1 AND l.kind = $2 AND c.id = l.customer_id "
                                    "RETURNING l.customer_id, l.offer_id, l.dispatch_id, coalesce(c.body::json ->> 'language', '')",
                                    pg::Params().text(code).text(kind)));
        if (!rows.empty()) return Found{std::string(rows.text(0, 3)), {rows.uuid(0, 0)}, {rows.uuid(0, 1)}, {rows.uuid(0, 2)}};
    }
    m_metrics.count("lianlu_link_misses_total");
    // Only who asks for what is not there runs out: a customer with a real link is never paid for by a neighbour's guesses.
    if (const int wait = m_misses.take(request.remote, m_clock.now()); wait > 0) return slowDown(wait, "link codes");
    return fail(Code::notFound, "no such link");
}

Response Links::refuse(const Request& request, const Error& error) const {
    const auto language = languageOf(request);
    if (error.code == Code::notFound) return linkGonePage(language);
    if (error.code == Code::rateLimited) return slowDownPage(language);
    m_log.error("link failed", {{"code", codeName(error.code)}, {"step", std::string_view(error.context)}});
    return troublePage(language);
}

Response Links::open(const Request& request, pg::Connection& connection) {
    const auto found = find(request, "open", connection);
    if (!found) return refuse(request, found.error());
    const auto offer = readRow<domain::Offer>(connection, found->offer);
    if (!offer) return refuse(request, offer.error());
    if (!*offer) return linkGonePage(found->language);
    const auto facts = readOfferCase(connection, **offer);
    if (!facts) return refuse(request, facts.error());
    const auto coupon = readRow<domain::Coupon>(connection, (*offer)->couponId);
    if (!coupon) return refuse(request, coupon.error());
    const auto path = facts->product ? facts->product->mallPath : std::string{};
    const auto target = domain::mallAddress(facts->brand.mallUrl, path, "coupon", *coupon ? (*coupon)->code : std::string{});
    if (!target) {
        m_log.error("link leads out of the mall", {});
        return linkGonePage(found->language);
    }
    const auto plain = domain::mallAddress(facts->brand.mallUrl, path, {}, {}).value_or(std::string{});
    const auto recorded = pg::retrying([&] { return recordClick(request, *found, request.param("code"), plain, connection); });
    // The customer is on the way to a purchase: that we could not write it down is our trouble, not theirs.
    if (!recorded) m_log.error("click not recorded", {{"code", codeName(recorded.error().code)}, {"step", std::string_view(recorded.error().context)}});
    return noStore(Response::redirect(*target));
}

Result<void> Links::recordClick(const Request& request, const Found& found, std::string_view code, const std::string& url,
                                pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_TRY(const pg::Rows hits, connection.query("SELECT hits FROM mail_link WHERE code = $1", pg::Params().text(code)));
    if (hits.empty() || hits.integer(0, 0) > kMostTouches) return {};
    WriteBatch batch(connection, m_clock.now());
    LIANLU_CHECK(batch.scopeOfPerson(found.customer));
    LIANLU_TRY(const auto offer, batch.get<domain::Offer>(found.offer));
    if (!offer) return {};
    LIANLU_TRY(const auto dispatch, readRow<domain::Dispatch>(connection, found.dispatch));
    const auto sentAt = dispatch ? dispatch->sentAt : std::nullopt;
    // Nobody reads and clicks twice within two seconds of the sending: a filter that follows every link does.
    const bool early = sentAt && !domain::isByHand(offer->channel) && batch.now() - *sentAt < kScannerWindow;
    const bool several = early && hits.integer(0, 0) > 1;
    const bool scanner = several || saysItScans(request);

    domain::TouchEvent touch;
    touch.id = m_ids.next<domain::TouchEventId>();
    touch.customerId = found.customer;
    touch.kind = domain::TouchKind::linkClick;
    touch.channel = domain::nameOf(offer->channel);
    touch.at = batch.now();
    touch.source = "offer";
    touch.sourceId = found.offer.toString();
    touch.storeId = offer->storeId;
    touch.offerId = found.offer;
    touch.dispatchId = found.dispatch;
    touch.url = url;
    touch.scanner = scanner;
    LIANLU_CHECK(batch.create(touch, domain::Scope{}));
    m_metrics.count("lianlu_link_clicks_total", scanner ? "by=\"scanner\"" : "by=\"person\"");
    if (several && offer->clickedAt) {
        LIANLU_CHECK(recountAsScanner(batch, connection, *offer));
    } else if (!scanner) {
        LIANLU_CHECK(provedSent(batch, found.offer, batch.now()));
        LIANLU_TRY(const auto out, batch.get<domain::Offer>(found.offer));
        auto clicked = *out;
        if (!clicked.clickedAt) clicked.clickedAt = batch.now();
        if (comesAfter(OfferStatus::clicked, clicked.status)) clicked.status = OfferStatus::clicked;
        LIANLU_CHECK(writeChanges(batch, *out, clicked));
    }
    return batch.commit(txn);
}

Response Links::unsubscribe(const Request& request, pg::Connection& connection) {
    const auto found = find(request, "unsubscribe", connection);
    if (!found) return refuse(request, found.error());
    const auto brand = readBrand(connection);
    const auto name = brand ? brand->name : std::string{};
    const auto language = !found->language.empty() ? found->language : brand ? brand->locale : languageOf(request);
    // A scanner follows links but does not post: only a post withdraws.
    if (request.method != "POST") return confirmUnsubscribePage(language, name);
    const auto form = request.form();
    const auto says = [&form](std::string_view key, std::string_view value) {
        const auto held = form.find(key);
        return held != form.end() && text::lowerAscii(held->second) == value;
    };
    if (!says("List-Unsubscribe", "one-click") && !says("confirm", "yes")) return confirmUnsubscribePage(language, name);
    if (const auto done = pg::retrying([&] { return withdraw(*found, connection); }); !done) return refuse(request, done.error());
    return unsubscribedPage(language, name);
}

Result<void> Links::withdraw(const Found& found, pg::Connection& connection) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    // Against a sender that decides at this moment: it holds the same lock.
    LIANLU_CHECK(connection.query("SELECT 1 FROM customer WHERE id = $1 FOR UPDATE", pg::Params().uuid(found.customer.uuid)));
    WriteBatch batch(connection, m_clock.now());
    LIANLU_TRY(const auto ledger, readOfPerson<domain::Consent>(connection, found.customer));
    LIANLU_TRY(const auto dispatch, readRow<domain::Dispatch>(connection, found.dispatch));
    const auto channel = dispatch ? dispatch->channel : domain::Channel::email;
    if (!domain::contactable(ledger, channel, domain::Purpose::marketing)) return {};  // has been done
    domain::Consent consent;
    consent.id = m_ids.next<domain::ConsentId>();
    consent.customerId = found.customer;
    consent.channel = channel;
    consent.purpose = domain::Purpose::marketing;
    consent.granted = false;
    consent.source = "unsubscribe link";
    consent.at = domain::nextConsentTime(ledger, channel, domain::Purpose::marketing, batch.now());
    LIANLU_CHECK(batch.create(consent, domain::Scope{}));
    domain::TouchEvent touch;
    touch.id = m_ids.next<domain::TouchEventId>();
    touch.customerId = found.customer;
    touch.kind = domain::TouchKind::unsubscribe;
    touch.channel = domain::nameOf(channel);
    touch.at = batch.now();
    touch.source = "offer";
    touch.sourceId = found.offer.toString();
    touch.offerId = found.offer;
    touch.dispatchId = found.dispatch;
    LIANLU_CHECK(batch.create(touch, domain::Scope{}));
    m_metrics.count("lianlu_unsubscribes_total");
    return batch.commit(txn);
}

}  // namespace lianlu::server
