// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/privacy/person_export.h"

#include <array>
#include <vector>

#include <nlohmann/json.hpp>

#include "models/support/zip_writer.h"
#include "sync/protocol/codec.h"
#include "sync/server/privacy/person_page.h"
#include "sync/server/privacy/subject.h"
#include "sync/server/sync/stored_row.h"

namespace lianlu::server {

namespace {

using nlohmann::json;

constexpr std::size_t kMostPictures = std::size_t{200} << 20u;  // bytes; a device takes no larger archive

class Gatherer {
public:
    Gatherer(pg::Connection& connection, const domain::CustomerId& person) : m_connection(connection), m_person(person) {}

    Result<json> all(Time now) {
        LIANLU_CHECK(entity("customer", "id = $1"));
        if (m_sections["customer"].empty()) return fail(Code::notFound, "no such customer");
        for (const auto& name : personEntities()) LIANLU_CHECK(entity(name, "customer_id = $1"));
        // What happened in a store stands there, and says of whom.
        LIANLU_CHECK(entity("order", "customer_id = $1"));
        LIANLU_CHECK(entity("order_line", "order_id IN (SELECT o.id FROM \"order\" o WHERE o.customer_id = $1 AND NOT o.deleted)"));
        LIANLU_CHECK(entity("redemption", "coupon_id IN (SELECT c.id FROM coupon c WHERE c.customer_id = $1)"));
        LIANLU_CHECK(entity("task", "customer_id = $1"));
        LIANLU_CHECK(entity("conflict", "(customer_id = $1 OR row_id IN (SELECT t.id FROM task t WHERE t.customer_id = $1))"));
        LIANLU_CHECK(conflicts());
        LIANLU_CHECK(others());
        LIANLU_CHECK(handlings());
        LIANLU_CHECK(plain("join", "SELECT stays_id, gone_id, at, method, score, evidence, undone_at FROM person_merge WHERE stays_id = $1 OR gone_id = $1 ORDER BY at",
                           pg::Params().uuid(m_person.uuid)));
        json document;
        document["format"] = "lianlu-person-export";
        document["version"] = 1;
        document["customer_id"] = m_person.toString();
        document["made_at"] = toUnixMs(now);
        document["times"] = "Unix milliseconds";
        document["money"] = "minor units (fen, cents)";
        document["sections"] = std::move(m_sections);
        return document;
    }

    //! \brief Pictures of the photo rows, by the name that their rows give; after all().
    Result<void> addPictures(support::ZipWriter& zip, json& document) {
        std::size_t total = 0;
        for (auto& row : document["sections"]["photo"]) {
            const auto id = Uuid::parse(row.value("id", ""));
            if (!id || total > kMostPictures) continue;
            LIANLU_TRY(const pg::Rows blob, m_connection.query("SELECT b.bytes FROM photo_sent s JOIN photo_blob b ON b.hash = s.hash WHERE s.photo_id = $1",
                                                               pg::Params().uuid(*id)));
            if (blob.empty()) continue;
            const auto bytes = blob.bytes(0, 0);
            total += bytes.size();
            if (total > kMostPictures) continue;  // the row says what it was; who asks is given the rest apart
            row["file"] = "photos/" + id->toString() + ".jpg";
            zip.add(row.value("file", ""), bytes);
        }
        return {};
    }

private:
    Result<void> entity(const std::string& name, const std::string& condition) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, body FROM " + pg::quoted(name) + " WHERE " + condition + " AND NOT deleted ORDER BY id",
                                                           pg::Params().uuid(m_person.uuid)));
        auto& section = m_sections[name] = json::array();
        for (int i = 0; i < rows.size(); ++i) {
            LIANLU_TRY(const auto fields, protocol::parseBody(rows.text(i, 1)));
            auto row = protocol::toJson(fields);
            row["id"] = rows.uuid(i, 0).toString();
            m_ids.push_back(rows.uuid(i, 0));
            section.push_back(std::move(row));
        }
        return {};
    }

    //! Rows of tables that are not synced, as the database writes them.
    Result<void> plain(const std::string& section, const std::string& sql, const pg::Params& params) {
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT to_jsonb(r)::text FROM (" + sql + ") r", params));
        auto& list = m_sections[section] = json::array();
        for (int i = 0; i < rows.size(); ++i) list.push_back(json::parse(rows.text(i, 0), nullptr, false));
        return {};
    }

    Result<void> conflicts() {
        LIANLU_CHECK(plain("conflict_before", "SELECT entity, row_id, fields, at, reviewed_at FROM conflict_before WHERE row_id = ANY($1) ORDER BY at", pg::Params().uuids(m_ids)));
        return plain("op_result", "SELECT o.op_id, o.status, o.result, o.at FROM op_result o JOIN conflict c USING (op_id) WHERE c.row_id = ANY($1) ORDER BY o.at",
                     pg::Params().uuids(m_ids));
    }

    Result<void> others() {
        LIANLU_TRY(const auto tables, sideTables(m_connection));
        for (const auto& table : tables) {
            // The code of a link is a key to withdraw and to click with; what it was for is what the person is owed.
            const std::string what = table.name == "mail_link" ? "kind, offer_id, dispatch_id, created_at, hits" : "*";
            auto params = table.textColumn ? std::move(pg::Params().text(m_person.toString())) : std::move(pg::Params().uuid(m_person.uuid));
            LIANLU_CHECK(plain(table.name, "SELECT " + what + " FROM " + pg::quoted(table.name) + " WHERE customer_id = $1", params));
        }
        return {};
    }

    Result<void> handlings() {
        return plain("audit", "SELECT at, happened_at, role, action, reason FROM audit WHERE subject = $1 ORDER BY seq", pg::Params().text(m_person.toString()));
    }

    pg::Connection& m_connection;
    domain::CustomerId m_person;
    json m_sections = json::object();
    std::vector<Uuid> m_ids;
};

}  // namespace

Result<std::string> exportPerson(pg::Connection& connection, const domain::CustomerId& person, AuditNote note, Time now) {
    json document;
    support::ZipWriter zip;
    {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection, pg::Isolation::repeatableReadOnly));
        Gatherer gatherer(connection, person);
        LIANLU_TRY(document, gatherer.all(now));
        LIANLU_CHECK(gatherer.addPictures(zip, document));
        LIANLU_CHECK(txn.commit());
    }
    zip.add("person.json", document.dump(2, ' ', false, json::error_handler_t::replace));
    zip.add("person.html", personPage(document));
    note.action = "privacy-export";
    note.subject = person.toString();
    const auto noted = pg::retrying([&]() -> Result<void> {
        LIANLU_TRY(auto txn, pg::Transaction::begin(connection));
        LIANLU_CHECK(Audit::append(connection, {&note, 1}, now));
        return txn.commit();
    });
    if (!noted) return fail(noted.error());
    return std::move(zip).finish();
}

}  // namespace lianlu::server
