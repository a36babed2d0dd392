// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/match_finder.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "models/domain/rules/person_match.h"
#include "models/insight/resolve/parallel.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/oneid/seen_marks.h"

namespace lianlu::server {

namespace {

constexpr std::size_t kRecordsAtOnce = 20'000;
constexpr std::int64_t kOpenAtOnce = 5'000;
//! Another number: everybody is compared anew, for what is compared or how has changed.
constexpr int kVersion = 1;

class Watch {
public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(m_since, now)).count();
    }

private:
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

}  // namespace

MatchFinder::MatchFinder(pg::Connection& connection, const Clock& clock, MatchSettings settings)
    : m_connection(connection), m_clock(clock), m_settings(std::move(settings)) {}

std::string MatchFinder::settingsText() const { return fmt::format("{} auto {} review {}", kVersion, m_settings.autoFrom, m_settings.reviewFrom); }

Result<void> MatchFinder::goOn(std::string_view step, double done) const {
    if (m_settings.cancelled && m_settings.cancelled()) return fail(Code::cancelled, "search for persons who are one", std::string(step));
    if (m_settings.progress) m_settings.progress(step, done);
    return {};
}

Result<MatchReport> MatchFinder::run() {
    if (!(m_settings.reviewFrom > 0 && m_settings.reviewFrom <= m_settings.autoFrom && m_settings.autoFrom <= 1 && m_settings.reviewFrom < 1))
        return fail(Code::invalid, "0 < review-from <= auto-from <= 1, review-from < 1");
    Watch watch;
    LIANLU_TRY(const auto last, lastRunSettings(m_connection));
    m_report.whole = m_settings.whole || last != settingsText();
    LIANLU_CHECK(read());
    m_report.readSeconds = watch.lap();
    LIANLU_CHECK(compare());
    m_report.compareSeconds = watch.lap();
    // Nothing was asked of it for long; what lies between may have closed it.
    if (!m_connection.query("SELECT 1")) LIANLU_CHECK(m_connection.reopen());
    LIANLU_CHECK(guard());
    MatchRows rows(m_connection, m_clock.now(), m_settings.dry);
    LIANLU_CHECK(rows.reopenDue());
    LIANLU_CHECK(write(rows));
    LIANLU_CHECK(removeStale(rows));
    m_report.rows = rows.counts();
    if (!m_settings.dry) LIANLU_CHECK(remember());
    m_report.writeSeconds = watch.lap();
    return m_report;
}

Result<void> MatchFinder::read() {
    LIANLU_CHECK(goOn("read", 0));
    LIANLU_TRY(const auto kinds, identityKinds(m_connection));
    m_columns = std::make_unique<MatchColumns>(kinds);
    oneid::Settings settings;
    settings.threshold = m_settings.reviewFrom;
    settings.threads = m_settings.threads;
    settings.cancelled = m_settings.cancelled;
    settings.progress = [this](double done) {
        if (m_settings.progress) m_settings.progress("compare", done);
    };
    m_resolver = std::make_unique<oneid::Resolver>(m_columns->columns(), std::move(settings));
    LIANLU_CHECK(readPersons(m_connection, [this](const ReadPerson& person) { return take(person); }, [this](const Uuid& id) -> Result<void> {
        m_leftOut.push_back(id);
        return {};
    }));
    addRecords();
    m_report.persons = static_cast<std::int64_t>(m_ids.size());
    m_report.leftOut = static_cast<std::int64_t>(m_leftOut.size());
    return {};
}

Result<void> MatchFinder::take(const ReadPerson& person) {
    m_report.changed += person.changed;
    m_isChanged.push_back(person.changed);
    if (person.changed || m_report.whole) {
        m_changed.push_back(static_cast<std::uint32_t>(m_ids.size()));
        m_marks.push_back(person.mark);
    }
    m_ids.push_back(person.id);
    m_waiting.push_back(person.cells);
    if (m_waiting.size() < kRecordsAtOnce) return {};
    addRecords();
    return goOn("read", 0);
}

void MatchFinder::addRecords() {
    std::vector<std::string_view> row;
    row.reserve(m_waiting.size() * m_columns->size());
    for (const auto& cells : m_waiting) m_columns->appendTo(row, cells);
    m_resolver->records().add(row, oneid::threadsOr(m_settings.threads));
    m_waiting.clear();
}

Result<void> MatchFinder::compare() {
    LIANLU_CHECK(goOn("compare", 0));
    if (m_changed.empty() || m_ids.size() < 2) return {};
    LIANLU_CHECK(m_resolver->index());
    LIANLU_TRY(m_matches, m_resolver->matchAmong(m_changed));
    m_report.compared = m_resolver->statistics().comparedPairs;
    m_report.pairs = static_cast<std::int64_t>(m_matches.size());
    m_report.bytes = m_resolver->bytes();
    return {};
}

Result<void> MatchFinder::guard() {
    m_joins.assign(m_matches.size(), false);
    std::vector<GuardedPair> pairs;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        // A probability may be 1 to the last digit and is still none.
        if (m_settings.autoFrom >= 1 || m_matches[i].probability < m_settings.autoFrom) continue;
        pairs.push_back({m_matches[i].a, m_matches[i].b, Guard::none});
        places.push_back(i);
    }
    const auto score = [this](std::uint32_t a, std::uint32_t b) {
        const auto& records = m_resolver->records();
        return oneid::Model::probability(m_resolver->model().logOdds(records, a, b, records.compare(a, b)));
    };
    MatchGuards guards(m_connection, m_ids, score, m_settings.reviewFrom);
    LIANLU_CHECK(guards.look(pairs));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        m_joins[places[i]] = pairs[i].guard == Guard::none;
        if (pairs[i].guard != Guard::none) ++m_report.guarded[static_cast<std::size_t>(pairs[i].guard)];
    }
    return {};
}

Result<void> MatchFinder::write(MatchRows& rows) {
    std::vector<FoundMatch> some;
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        const auto& match = m_matches[i];
        const domain::CustomerId a{m_ids[match.a]}, b{m_ids[match.b]};
        some.push_back({a, b, match.probability, m_columns->evidence(m_resolver->model(), match.pattern), m_joins[i]});
        m_found.insert(domain::matchId(a, b).uuid);
        if (some.size() < MatchRows::kAtOnce && i + 1 < m_matches.size()) continue;
        LIANLU_CHECK(goOn("write", static_cast<double>(i + 1) / static_cast<double>(m_matches.size())));
        LIANLU_CHECK(rows.write(some));
        some.clear();
    }
    return {};
}

std::size_t MatchFinder::numberOf(const Uuid& person) const {
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), person);
    return found != m_ids.end() && *found == person ? static_cast<std::size_t>(found - m_ids.begin()) : m_ids.size();
}

bool MatchFinder::isStale(const Uuid& match, const Uuid& first, const Uuid& second) const {
    const auto a = numberOf(first), b = numberOf(second);
    // Gone, joined with somebody, or no longer to be profiled.
    if (a == m_ids.size() || b == m_ids.size()) return true;
    return (m_report.whole || m_isChanged[a] || m_isChanged[b]) && !m_found.contains(match);
}

Result<void> MatchFinder::removeStale(MatchRows& rows) {
    std::vector<Uuid> stale;
    Uuid after;
    for (;;) {
        LIANLU_CHECK(goOn("write", 1));
        LIANLU_TRY(const pg::Rows open, m_connection.query("SELECT id, first_id, second_id, body FROM person_match WHERE status = 'open' AND NOT deleted "
                                                           "AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2",
                                                           pg::Params().uuid(after).integer(kOpenAtOnce)));
        if (open.empty()) break;
        after = open.uuid(open.size() - 1, 0);
        for (int i = 0; i < open.size(); ++i) {
            if (!isStale(open.uuid(i, 0), open.uuid(i, 1), open.uuid(i, 2))) continue;
            LIANLU_TRY(const auto match, entityOf<domain::PersonMatch>(open.uuid(i, 0), open.text(i, 3)));
            if (isOnlyFound(match)) stale.push_back(match.id.uuid);
        }
        while (!stale.empty()) {
            const auto count = std::min(stale.size(), MatchRows::kAtOnce);
            LIANLU_CHECK(rows.remove(std::span(stale).last(count)));
            stale.resize(stale.size() - count);
        }
    }
    return {};
}

Result<void> MatchFinder::remember() {
    std::vector<Uuid> seen;
    seen.reserve(m_changed.size());
    for (const auto number : m_changed) seen.push_back(m_ids[number]);
    LIANLU_CHECK(saveMarks(m_connection, seen, m_marks, m_settings.cancelled));
    LIANLU_CHECK(forgetMarks(m_connection, m_leftOut));
    return saveRun(m_connection, settingsText(), m_clock.now(), m_report.persons);
}

}  // namespace lianlu::server
