// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/oneid/person_reader.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "models/domain/rules/consent.h"
#include "sync/server/dispatch/rows.h"

namespace lianlu::server {

namespace {

const std::string kFetchedAtOnce = "10000";

//! Rows of a declared cursor, one after the other.
class Cursor {
public:
    static Result<Cursor> declare(pg::Connection& connection, std::string name, const std::string& select) {
        LIANLU_CHECK(connection.script("DECLARE " + name + " NO SCROLL CURSOR FOR " + select));
        return Cursor(connection, std::move(name));
    }
    //! False at the end.
    Result<bool> next() {
        if (++m_at < m_rows.size()) return true;
        if (m_ended) return false;
        LIANLU_TRY(m_rows, m_connection->fetch("FETCH FORWARD " + kFetchedAtOnce + " FROM " + m_name));
        m_at = 0;
        m_ended = m_rows.empty();
        return !m_ended;
    }
    const pg::Rows& rows() const noexcept { return m_rows; }
    int at() const noexcept { return m_at; }

private:
    Cursor(pg::Connection& connection, std::string name) : m_connection(&connection), m_name(std::move(name)) {}
    pg::Connection* m_connection;
    std::string m_name;
    pg::Rows m_rows;
    int m_at = 0;
    bool m_ended = false;
};

class Marker {
public:
    static Result<Marker> open(pg::Connection& connection) {
        LIANLU_TRY(const pg::Rows rows, connection.query("SELECT value FROM server_meta WHERE key = 'one_id_salt'"));
        if (rows.empty()) return fail(Code::damaged, "no salt for marks");
        const auto salt = rows.text(0, 0);
        Marker marker;
        crypto_generichash(marker.m_key.data(), marker.m_key.size(), reinterpret_cast<const unsigned char*>(salt.data()), salt.size(), nullptr, 0);
        return marker;
    }
    std::int64_t of(const MatchCells& cells) {
        m_text.clear();
        for (const auto& cell : cells) m_text.append(cell).push_back('\0');
        std::int64_t mark = 0;
        static_assert(crypto_shorthash_BYTES == sizeof mark);
        std::array<unsigned char, sizeof mark> hash{};
        crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(m_text.data()), m_text.size(), m_key.data());
        std::memcpy(&mark, hash.data(), sizeof mark);
        return mark;
    }

private:
    std::array<unsigned char, crypto_shorthash_KEYBYTES> m_key{};
    std::string m_text;
    static_assert(crypto_shorthash_KEYBYTES >= crypto_generichash_BYTES_MIN);
};

Result<std::unordered_set<Uuid>> whoWithdrew(pg::Connection& connection) {
    // Most have never withdrawn: only ledgers with a "no" in them are read.
    LIANLU_TRY(auto cursor, Cursor::declare(connection, "ledgers",
                                            "SELECT customer_id, id, body FROM consent WHERE NOT deleted AND body LIKE '%\"profiling\"%' AND customer_id IN "
                                            "(SELECT customer_id FROM consent WHERE NOT deleted AND body LIKE '%\"profiling\"%' "
                                            "AND body::json ->> 'granted' IS DISTINCT FROM 'true') ORDER BY customer_id"));
    std::unordered_set<Uuid> withdrew;
    std::vector<domain::Consent> ledger;
    const auto settle = [&] {
        if (!ledger.empty() && !domain::mayProfile(ledger)) withdrew.insert(ledger.front().customerId.uuid);
        ledger.clear();
    };
    for (;;) {
        LIANLU_TRY(const bool more, cursor.next());
        if (!more) break;
        LIANLU_TRY(auto entry, entityOf<domain::Consent>(cursor.rows().uuid(cursor.at(), 1), cursor.rows().text(cursor.at(), 2)));
        if (!ledger.empty() && ledger.front().customerId != entry.customerId) settle();
        ledger.push_back(std::move(entry));
    }
    settle();
    return withdrew;
}

//! Of several identities of one kind two telephones count, else the first; in the order of their values, so that a row's mark stands still.
void layIdentities(MatchCells& cells, std::array<std::vector<std::string>, kMatchCells>& held) {
    constexpr auto kMobile = static_cast<std::size_t>(MatchCell::mobile);
    for (std::size_t cell = kMobile; cell < kMatchCells; ++cell) {
        auto& values = held[cell];
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        if (!values.empty()) cells[cell] = values[0];
        if (cell == kMobile && values.size() > 1) cells[cell + 1] = values[1];
        values.clear();
    }
}

}  // namespace

Result<std::vector<std::string>> identityKinds(pg::Connection& connection) {
    LIANLU_TRY(const pg::Rows rows, connection.query("SELECT kind FROM identity WHERE NOT deleted AND kind IS NOT NULL GROUP BY kind ORDER BY kind"));
    std::vector<std::string> kinds;
    for (int i = 0; i < rows.size(); ++i) kinds.emplace_back(rows.text(i, 0));
    return kinds;
}

Result<void> readPersons(pg::Connection& connection, const std::function<Result<void>(const ReadPerson&)>& each,
                         const std::function<Result<void>(const Uuid&)>& leftOut) {
    LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
    // All rows are wanted, so what is quick for all and not for the first ones.
    LIANLU_CHECK(connection.script("SET LOCAL cursor_tuple_fraction = 1"));
    LIANLU_TRY(const auto withdrew, whoWithdrew(connection));
    LIANLU_TRY(auto marker, Marker::open(connection));
    LIANLU_TRY(auto persons, Cursor::declare(connection, "persons",
                                             "SELECT c.id, x.name, x.birthday, x.gender, x.city, s.mark FROM customer c "
                                             "CROSS JOIN LATERAL json_to_record(c.body::json) AS x(name text, birthday text, gender text, city text) "
                                             "LEFT JOIN one_id_seen s ON s.customer_id = c.id WHERE NOT c.deleted ORDER BY c.id"));
    // A number that was given up may be somebody else's by now.
    LIANLU_TRY(auto identities, Cursor::declare(connection, "identities",
                                                "SELECT customer_id, kind, value FROM identity WHERE NOT deleted AND customer_id IS NOT NULL "
                                                "AND body::json ->> 'status' IS DISTINCT FROM 'retired' ORDER BY customer_id"));
    LIANLU_TRY(bool more, identities.next());
    std::array<std::vector<std::string>, kMatchCells> held;
    ReadPerson person;
    for (;;) {
        LIANLU_TRY(const bool another, persons.next());
        if (!another) break;
        const auto& rows = persons.rows();
        const int at = persons.at();
        person.id = rows.uuid(at, 0);
        for (auto& cell : person.cells) cell.clear();
        for (int cell = 0; cell < 4; ++cell) person.cells[static_cast<std::size_t>(cell)] = rows.text(at, cell + 1);
        while (more && identities.rows().uuid(identities.at(), 0) <= person.id) {
            const auto cell = cellOfKind(identities.rows().text(identities.at(), 1));
            if (cell < kMatchCells && identities.rows().uuid(identities.at(), 0) == person.id)
                held[cell].emplace_back(identities.rows().text(identities.at(), 2));
            LIANLU_TRY(more, identities.next());
        }
        layIdentities(person.cells, held);
        if (withdrew.contains(person.id)) {
            LIANLU_CHECK(leftOut(person.id));
            continue;
        }
        person.mark = marker.of(person.cells);
        person.changed = rows.isNull(at, 5) || rows.integer(at, 5) != person.mark;
        LIANLU_CHECK(each(person));
    }
    return txn.commit();
}

}  // namespace lianlu::server
