// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/visit/visit_service.h"

#include <sodium.h>

#include "models/base/text.h"
#include "models/insight/resolve/normalise.h"
#include "sync/protocol/codec.h"
#include "sync/server/audit/audit.h"
#include "sync/server/privacy/subject.h"
#include "sync/server/visit/visit_card.h"
#include "sync/server/visit/visit_grant.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kLongestNumber = 40;

AuditNote noteOf(const Caller& caller, std::string action, std::string subject, std::string reason) {
    return {caller.standing.staff.toString(), std::string(domain::nameOf(caller.standing.role)), std::move(action), std::move(subject), std::move(reason)};
}

struct Number {
    std::string phone, code;  //!< one of them empty
};

//! What cannot be a number at all is told before anybody is looked for, so it says nothing about anybody.
Result<Number> numberOf(const protocol::LookupRequest& wish) {
    const auto phone = text::trim(wish.phone), code = text::trim(wish.memberCode);
    if (phone.empty() == code.empty()) return fail(Code::invalid, "a phone number or a member code", "phone");
    if (!text::isCleanUtf8(phone) || !text::isCleanUtf8(code)) return fail(Code::invalid, "not a number", phone.empty() ? "member_code" : "phone");
    if (phone.size() > kLongestNumber || code.size() > kLongestNumber) return fail(Code::invalid, "too long", phone.empty() ? "member_code" : "phone");
    if (phone.empty()) return Number{{}, std::string(code)};
    const auto normal = oneid::phoneE164(phone);
    if (!normal) return fail(Code::invalid, "not a whole phone number", "phone");
    return Number{*normal, {}};
}

//! At most two: more than one is all that needs to be known.
Result<std::vector<domain::CustomerId>> personsWith(pg::Connection& connection, const Number& number) {
    LIANLU_TRY(const pg::Rows rows,
               connection.query("SELECT DISTINCT p.id FROM (SELECT customer_id AS id FROM identity WHERE kind = 'mobile' AND value = $1 AND $1 <> '' AND NOT deleted "
                                "AND coalesce(body::json ->> 'status', '') <> 'retired' UNION ALL "
                                "SELECT customer_id FROM identity WHERE kind = 'card' AND value = $2 AND $2 <> '' AND NOT deleted "
                                "AND coalesce(body::json ->> 'status', '') <> 'retired' UNION ALL "
                                "SELECT id FROM customer WHERE body::json ->> 'member_code' = $2 AND $2 <> '' AND NOT deleted) p "
                                "JOIN customer c ON c.id = p.id AND NOT c.deleted LIMIT 2",
                                pg::Params().text(number.phone).text(number.code)));
    std::vector<domain::CustomerId> persons;
    for (int i = 0; i < rows.size(); ++i) persons.push_back({rows.uuid(i, 0)});
    return persons;
}

//! For nobody: the statements that follow find nothing, and take as long.
domain::CustomerId somebodyElse() {
    domain::CustomerId id;
    randombytes_buf(id.uuid.bytes.data(), id.uuid.bytes.size());
    return id;
}

template <class Ask>
Response answered(const Ask& ask) {
    const auto found = ask();
    return found ? Response::json(protocol::encode(*found)) : problem(found.error());
}

}  // namespace

void VisitService::addRoutes(Router& router) {
    router.add({"POST", "/v1/lookup", [this](const Request& r, pg::Connection& c) { return answered([&] { return lookUp(r, c); }); }, Lane::normal, true, 4 * 1024});
    router.add({"GET", "/v1/visits/{customer}", [this](const Request& r, pg::Connection& c) { return answered([&] { return visit(r, c); }); }, Lane::normal, true, 0});
}

Result<protocol::LookupAnswer> VisitService::lookUp(const Request& request, pg::Connection& connection) {
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, m_clock.now()));
    LIANLU_CHECK(domain::mayLookUp(caller.standing));
    LIANLU_TRY(const auto wish, protocol::decode<protocol::LookupRequest>(request.body));
    auto answer = pg::retrying([&] { return lookUp(caller, wish, connection); });
    if (!answer && answer.error().code == Code::rateLimited) m_metrics.count("lianlu_lookups_total", R"(result="limited")");
    if (answer) m_metrics.count("lianlu_lookups_total", "result=\"" + answer->result + "\"");
    return answer;
}

Result<protocol::LookupAnswer> VisitService::lookUp(const Caller& caller, const protocol::LookupRequest& wish, pg::Connection& connection) {
    LIANLU_TRY(const auto number, numberOf(wish));
    const auto now = m_clock.now();
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    LIANLU_CHECK(takeLookup(connection, caller.standing, m_limits, now));
    LIANLU_TRY(const auto persons, personsWith(connection, number));
    const bool one = persons.size() == 1;
    const auto person = one ? persons.front() : somebodyElse();
    LIANLU_TRY(auto card, readVisitCard(connection, person, now));
    LIANLU_TRY(const pg::Rows place, connection.query("SELECT scope FROM customer WHERE id = $1", pg::Params().uuid(person.uuid)));
    const auto scope = place.empty() ? std::nullopt : domain::Scope::parse(place.text(0, 0));
    const bool own = scope && caller.mayRead(*scope);
    protocol::LookupAnswer answer;
    answer.result = own ? "own" : card ? "found" : persons.size() > 1 ? "several" : "nobody";
    LIANLU_CHECK(grantVisit(connection, caller.standing, own ? somebodyElse().uuid : person.uuid, now));
    const auto note = noteOf(caller, "lookup", one ? person.toString() : std::string("-"), answer.result);
    LIANLU_CHECK(Audit::append(connection, {&note, 1}, now));
    LIANLU_CHECK(txn.commit());
    if (card && !own) answer.until = toUnixMs(now + kVisitLife);
    answer.card = std::move(card);
    answer.serverTime = toUnixMs(now);
    return answer;
}

Result<protocol::GuestVisit> VisitService::visit(const Request& request, pg::Connection& connection) {
    const auto now = m_clock.now();
    LIANLU_TRY(const Caller caller, authenticate(request, connection, m_tokens, now));
    LIANLU_CHECK(domain::mayLookUp(caller.standing));
    if (const int wait = m_visitsPerStaff.take(caller.standing.staff.toString(), now)) return slowDown(wait, "too many persons");
    const auto asked = domain::CustomerId::parse(request.param("customer"));
    if (!asked) return fail(Code::notFound, "no such visit");
    LIANLU_TRY(const auto person, livingSubject(connection, *asked));
    LIANLU_TRY(const auto names, rowsBehind(connection, person));
    protocol::GuestVisit answer;
    answer.serverTime = toUnixMs(now);
    LIANLU_TRY(answer.until, visitUntil(connection, caller.standing, names, now));
    // The same words for "not there" and "not yours".
    if (answer.until == 0) return fail(Code::notFound, "no such visit");
    LIANLU_TRY(auto card, readVisitCard(connection, person, now));
    if (!card) return fail(Code::notFound, "no such visit");
    answer.card = std::move(*card);
    LIANLU_TRY(answer.timeline, readVisitTimeline(connection, person));
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
    const auto note = noteOf(caller, "visit-read", person.toString(), {});
    LIANLU_CHECK(Audit::append(connection, {&note, 1}, now));
    LIANLU_CHECK(txn.commit());
    return answer;
}

}  // namespace lianlu::server
