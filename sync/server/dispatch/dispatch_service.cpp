// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/dispatch/dispatch_service.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "sync/server/dispatch/dispatcher.h"
#include "sync/server/dispatch/links.h"
#include "sync/server/dispatch/offer_hook.h"
#include "sync/server/dispatch/points_hook.h"
#include "sync/server/dispatch/redemption_hook.h"
#include "sync/server/invitation/invitation_mailer.h"

namespace lianlu::server {

namespace {

constexpr auto kPause = std::chrono::seconds(1);
constexpr auto kSweep = std::chrono::seconds(5);
constexpr int kMostSenders = 32;

//! The host of an http(s) address; empty where it is none.
std::string hostOf(std::string_view url) {
    if (!url.starts_with("https://") && !url.starts_with("http://")) return {};
    url.remove_prefix(url.find("//") + 2);
    return std::string(url.substr(0, url.find_first_of(":/?#")));
}

//! A mail server is told a name, never an address without brackets.
std::string heloName(std::string_view url) {
    const auto host = hostOf(url);
    const bool isName = host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") == host.npos &&
                        host.find_first_not_of("0123456789.") != host.npos;
    return isName ? host : "localhost";
}

}  // namespace

struct DispatchService::Parts {
    Parts(DispatchSettings wanted, const Clock& clock, IdGenerator& ids, Log& theLog, Metrics& theMetrics)
        : settings(std::move(wanted)), log(theLog), metrics(theMetrics), offers(theMetrics), redemptions(theMetrics), points(theMetrics),
          links(clock, ids, theLog, theMetrics), dispatcher(settings.publicUrl, settings.smtp.timeoutSeconds, clock, theMetrics),
          invitations(settings.publicUrl, settings.smtp.timeoutSeconds, clock, theMetrics) {}

    void run(int number);
    //! Sends what is due; false: nothing is, or it failed and wants a pause.
    //! Without a sender only what goes by guides' own hands.
    bool work(std::optional<pg::Connection>& connection, SmtpSender* sender, bool sweep);
    void complain(const Error& error);

    DispatchSettings settings;
    Log& log;
    Metrics& metrics;
    OfferHook offers;
    RedemptionHook redemptions;
    PointsHook points;
    Links links;
    Dispatcher dispatcher;
    InvitationMailer invitations;

    std::mutex mutex;
    std::condition_variable wake;
    std::uint64_t pokes = 0;
    bool stopping = false;
    std::chrono::steady_clock::time_point complained{};
    std::vector<std::thread> threads;
};

void DispatchService::Parts::complain(const Error& error) {
    metrics.count("lianlu_dispatch_errors_total");
    const std::scoped_lock lock(mutex);
    const auto now = std::chrono::steady_clock::now();
    if (now - complained < std::chrono::seconds(10)) return;
    complained = now;
    log.error("dispatch failed", {{"code", codeName(error.code)}, {"step", std::string_view(error.context)}, {"subject", std::string_view(error.subject)}});
}

bool DispatchService::Parts::work(std::optional<pg::Connection>& connection, SmtpSender* sender, bool sweep) {
    if (!connection) {
        auto opened = pg::Connection::open(settings.conninfo);
        if (!opened) {
            complain(opened.error());
            return false;
        }
        connection.emplace(std::move(*opened));
    } else if (!connection->good()) {
        if (const auto again = connection->reopen(); !again) {
            complain(again.error());
            return false;
        }
    }
    if (sweep) {
        const auto changed = dispatcher.watchHistory(*connection);
        if (!changed) complain(changed.error());
        else if (*changed) log.warn("the database failed over or was restored: messages that were due wait for an operator");
        const auto collected = dispatcher.collectLeftovers(*connection);
        if (!collected) complain(collected.error());
        else if (*collected > 0) log.warn("messages are unconfirmed", {{"count", std::int64_t{*collected}}});
        if (const auto ended = dispatcher.endUnwanted(*connection); !ended) complain(ended.error());
        if (const auto ended = dispatcher.endUnconfirmed(*connection); !ended) complain(ended.error());
    }
    const auto did = sender ? dispatcher.step(*connection, *sender) : dispatcher.stepByHand(*connection);
    if (!did) complain(did.error());
    if (did && *did) return true;
    if (!sender) return false;
    const auto invited = invitations.step(*connection, *sender);
    if (!invited) complain(invited.error());
    return invited && *invited;
}

void DispatchService::Parts::run(int number) {
    std::optional<pg::Connection> connection;
    std::optional<SmtpSender> sender;
    if (!settings.smtp.url.empty()) sender.emplace(settings.smtp);
    auto nextSweep = std::chrono::steady_clock::now();
    for (;;) {
        std::uint64_t seen = 0;
        {
            const std::scoped_lock lock(mutex);
            if (stopping) return;
            seen = pokes;
        }
        const auto now = std::chrono::steady_clock::now();
        const bool sweep = number == 0 && now >= nextSweep;
        if (sweep) nextSweep = now + kSweep;
        if (work(connection, sender ? &*sender : nullptr, sweep)) continue;
        std::unique_lock lock(mutex);
        wake.wait_for(lock, kPause, [&] { return stopping || pokes != seen; });
    }
}

DispatchService::DispatchService(DispatchSettings settings, const Clock& clock, IdGenerator& ids, Log& log, Metrics& metrics)
    : m_parts(std::make_unique<Parts>(std::move(settings), clock, ids, log, metrics)) {}

DispatchService::~DispatchService() { stop(); }

std::vector<AfterApply*> DispatchService::hooks() const { return {&m_parts->offers, &m_parts->redemptions, &m_parts->points}; }

void DispatchService::addRoutes(Router& router) { m_parts->links.addRoutes(router); }

Result<void> DispatchService::start() {
    auto& parts = *m_parts;
    if (!parts.threads.empty()) return {};
    const bool mails = !parts.settings.smtp.url.empty();
    if (!mails) parts.log.warn("no mail server is set (LIANLU_SMTP): offers by e-mail wait");
    if (!mails && hostOf(parts.settings.publicUrl).empty()) {
        parts.log.warn("no public address is set (LIANLU_PUBLIC_URL): offers by hand wait");
        return {};
    }
    if (mails) LIANLU_CHECK(parts.settings.smtp.check());
    if (hostOf(parts.settings.publicUrl).empty())
        return fail(Code::invalid, "links in mails need the http(s) address under which people reach this server", "LIANLU_PUBLIC_URL");
    if (parts.settings.smtp.heloName.empty()) parts.settings.smtp.heloName = heloName(parts.settings.publicUrl);
    parts.stopping = false;
    const int senders = mails ? std::clamp(parts.settings.senders, 1, kMostSenders) : 1;
    for (int i = 0; i < senders; ++i) parts.threads.emplace_back([&parts, i] { parts.run(i); });
    parts.log.info("dispatcher started", {{"senders", std::int64_t{senders}}});
    return {};
}

void DispatchService::stop() {
    auto& parts = *m_parts;
    {
        const std::scoped_lock lock(parts.mutex);
        parts.stopping = true;
    }
    parts.wake.notify_all();
    for (auto& thread : parts.threads) thread.join();
    parts.threads.clear();
}

void DispatchService::poke() {
    {
        const std::scoped_lock lock(m_parts->mutex);
        ++m_parts->pokes;
    }
    m_parts->wake.notify_all();
}

}  // namespace lianlu::server
