// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/invitation/invitation_mailer.h"

#include <algorithm>

#include "sync/server/auth/access_token.h"
#include "sync/server/dispatch/mime.h"
#include "sync/server/invitation/invitation_code.h"
#include "sync/server/invitation/invitation_mail.h"

namespace lianlu::server {

namespace {

constexpr std::int64_t kMostTries = 8;

std::int64_t pauseMs(std::int64_t tries) noexcept { return std::min<std::int64_t>(3'600'000, 30'000LL << std::clamp<std::int64_t>(tries - 1, 0, 10)); }

std::string withoutSlash(std::string url) {
    while (url.ends_with('/')) url.pop_back();
    return url;
}

}  // namespace

struct InvitationMailer::Taken {
    Uuid id;
    std::int64_t tries = 0;
    InvitationFacts facts;
};

InvitationMailer::InvitationMailer(std::string publicUrl, int smtpTimeoutSeconds, const Clock& clock, Metrics& metrics)
    : m_publicUrl(withoutSlash(std::move(publicUrl))), m_leaseMs(smtpTimeoutSeconds * 3000LL), m_clock(clock), m_metrics(metrics) {}

Result<bool> InvitationMailer::step(pg::Connection& connection, SmtpSender& sender) {
    Taken taken;
    LIANLU_TRY(const bool due, take(connection, taken));
    if (!due) return false;
    const auto& facts = taken.facts;
    const auto at = facts.senderEmail.find('@');
    const auto messageId = base64url(randomBytes(18)) + "@" + (at == std::string::npos ? "localhost" : facts.senderEmail.substr(at + 1));
    const auto outcome = sender.send(facts.senderEmail, facts.email, writeMail(invitationMail(facts, messageId, m_clock.now())));
    LIANLU_CHECK(record(connection, taken, outcome));
    return true;
}

Result<bool> InvitationMailer::take(pg::Connection& connection, Taken& taken) {
    const auto now = toUnixMs(m_clock.now());
    LIANLU_TRY([[maybe_unused]] const pg::Rows left, connection.query("UPDATE invitation SET mail = 'unconfirmed' WHERE mail = 'sending' AND mail_at < $1", pg::Params().integer(now)));
    auto& facts = taken.facts;
    facts.code = newInvitationCode();
    const auto hash = invitationHash(facts.code);
    LIANLU_TRY(const pg::Rows rows,
               connection.query("UPDATE invitation SET mail = 'sending', mail_tries = mail_tries + 1, mail_at = $2, code_hash = $3 WHERE id = ("
                                "SELECT id FROM invitation WHERE mail = 'queued' AND mail_at <= $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $1 "
                                "ORDER BY mail_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, mail_tries, email, name, store_id, invited_by, expires_at",
                                pg::Params().integer(now).integer(now + m_leaseMs).bytes({reinterpret_cast<const std::uint8_t*>(hash.data()), hash.size()})));
    if (rows.empty()) return false;
    taken.id = rows.uuid(0, 0);
    taken.tries = rows.integer(0, 1);
    facts.email = rows.text(0, 2);
    facts.name = rows.text(0, 3);
    facts.expires = fromUnixMs(rows.integer(0, 6));
    facts.server = m_publicUrl;
    LIANLU_TRY(const pg::Rows words,
               connection.query("SELECT COALESCE(b.body::json ->> 'name', ''), COALESCE(b.body::json ->> 'sender_name', ''), COALESCE(b.body::json ->> 'sender_email', ''), "
                                "COALESCE(b.body::json ->> 'locale', ''), COALESCE(s.body::json ->> 'name', ''), COALESCE(p.body::json ->> 'name', ''), "
                                "COALESCE(NULLIF(s.body::json ->> 'time_zone', ''), b.body::json ->> 'time_zone', '') "
                                "FROM brand b LEFT JOIN store s ON s.id = $1 LEFT JOIN staff p ON p.id = $2 WHERE NOT b.deleted ORDER BY b.id LIMIT 1",
                                pg::Params().uuid(rows.uuid(0, 4)).uuid(rows.uuid(0, 5))));
    if (words.empty()) return fail(Code::notFound, "no brand");
    facts.brandName = words.text(0, 0);
    facts.senderName = words.text(0, 1);
    facts.senderEmail = words.text(0, 2);
    facts.locale = words.text(0, 3);
    facts.storeName = words.text(0, 4);
    facts.inviter = words.text(0, 5);
    facts.timeZone = words.text(0, 6);
    return true;
}

Result<void> InvitationMailer::record(pg::Connection& connection, const Taken& taken, const SmtpOutcome& outcome) {
    using Kind = SmtpOutcome::Kind;
    std::string_view state = "sent";
    std::int64_t at = 0;
    if (outcome.kind == Kind::unconfirmed) state = "unconfirmed";
    if (outcome.kind == Kind::rejected || (outcome.kind == Kind::later && taken.tries >= kMostTries)) state = "rejected";
    else if (outcome.kind == Kind::later) {
        state = "queued";
        at = toUnixMs(m_clock.now()) + pauseMs(taken.tries);
    }
    m_metrics.count("lianlu_invitation_mails_total", "result=\"" + std::string(state) + "\"");
    // Sent anew meanwhile, it is another mail's.
    LIANLU_TRY([[maybe_unused]] const pg::Rows done, connection.query("UPDATE invitation SET mail = $3, mail_at = $4 WHERE id = $1 AND mail_tries = $2 AND mail IN ('sending', 'unconfirmed')",
                                                                     pg::Params().uuid(taken.id).integer(taken.tries).text(state).integer(at)));
    return {};
}

}  // namespace lianlu::server
