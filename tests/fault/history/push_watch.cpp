// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/push_watch.h"

#include "models/domain/entities.h"
#include "models/domain/registry.h"
#include "tests/fault/history/broken.h"

namespace lianlu::test::history {

using nlohmann::json;
namespace pg = server::pg;

namespace {

Uuid uuidOf(const std::string& text) { return Uuid::parse(text).value_or(Uuid{}); }
std::string words(const json& op) { return op.value("type", "") + " " + op.value("entity", "") + " " + op.value("id", "") + " " + op.value("fields", json()).dump(); }

bool fell(const std::string& status) { return status == "rejected" || status == "blocked" || status == "quarantined"; }
//! An edit of a row that is gone.
bool meetsNothing(const json& result) { return result.at("status") == "conflict" && result.value("code", "") == codeName(Code::notFound); }

bool falls(const json& ops, const json& results, const json& txn) {
    for (std::size_t i = 0; i < ops.size(); ++i)
        if (ops[i].at("txn_id") == txn && (fell(results[i].at("status")) || meetsNothing(results[i]))) return true;
    return false;
}

//! Rows of these get more from the server in the same push than what the op says.
bool isHooked(const std::string& entity) { return entity == "offer" || entity == "redemption" || entity == "points_entry" || entity == "person_match"; }

}  // namespace

RowBefore PushWatch::rowOf(const Name& name) {
    RowBefore row;
    if (!domain::findEntity(name.first)) return row;
    const auto rows = must(m_db.query("SELECT ver, deleted, body, fv FROM " + pg::quoted(name.first) + " WHERE id = $1", pg::Params().uuid(uuidOf(name.second))));
    if (rows.empty()) return row;
    row.there = true;
    row.ver = rows.integer(0, 0);
    row.deleted = rows.boolean(0, 1);
    row.body = json::parse(rows.text(0, 2));
    row.erased = row.deleted && row.body.empty();
    const auto versions = json::parse(rows.text(0, 3));
    for (const auto& [field, ver] : versions.items()) row.fieldVer[field] = ver.get<std::int64_t>();
    return row;
}

std::string PushWatch::livingOf(const std::string& person) {
    // No circle: each join names a row that was alive then. Bounded all the same.
    auto id = uuidOf(person);
    for (int step = 0; step < 100; ++step) {
        const auto rows = must(m_db.query("SELECT stays_id FROM person_merge WHERE gone_id = $1 AND undone_at IS NULL", pg::Params().uuid(id)));
        if (rows.empty()) break;
        id = rows.uuid(0, 0);
    }
    return id.toString();
}

std::string PushWatch::heads() {
    const auto rows = must(m_db.query("SELECT coalesce(string_agg(scope || ' ' || seq || ' ' || chain, ',' ORDER BY scope), '') FROM scope_head"));
    return std::string(rows.text(0, 0));
}

std::int64_t PushWatch::count(const std::string& sql, const std::string& op) {
    return must(m_db.query("SELECT count(*)::bigint FROM " + sql, pg::Params().uuid(uuidOf(op)))).integer(0, 0);
}

Result<sync::HttpAnswer> PushWatch::watch(const sync::HttpRequest& request, const Serve& serve) {
    const auto said = json::parse(request.body, nullptr, false);
    if (!said.is_object()) return serve();
    const auto& ops = said.at("ops");
    Rows rows;
    m_living.clear();
    std::set<std::string> known;
    for (const auto& op : ops) {
        const Name name{op.at("entity"), op.at("id")};
        const auto& row = rows.try_emplace(name, rowOf(name)).first->second;
        if (name.first == domain::Customer::kEntity && row.deleted) {
            const Name living{name.first, livingOf(name.second)};
            m_living[name.second] = living.second;
            rows.try_emplace(living, rowOf(living));
        }
        if (count("op_result WHERE op_id = $1", op.at("op_id")) > 0) known.insert(op.at("op_id"));
    }
    const auto before = heads();
    auto answer = serve();
    if (!answer || answer->status != 200) {
        if (heads() != before) throw Broken("refused-push-changed", "a push that was not taken changed something");
        return answer;
    }
    const auto results = json::parse(answer->body).at("results");
    if (results.size() != ops.size()) throw Broken("results", "a push was answered with another number of results");
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const auto id = ops[i].at("op_id").get<std::string>();
        const bool again = results[i].at("status") == "duplicate";
        if (again != known.contains(id)) throw Broken("dedupe", std::string(again ? "a new op is called a duplicate: " : "an op was taken twice: ") + words(ops[i]));
    }
    if (known.size() == ops.size() && heads() != before) throw Broken("dedupe", "ops that were there already changed something");
    check(ops, results, rows);
    checkAfter(ops, rows);
    for (const auto& op : ops) m_ledger.committed(uuidOf(op.at("op_id")));
    return answer;
}

void PushWatch::check(const json& ops, const json& results, Rows& rows) {
    for (std::size_t i = 0; i < ops.size(); ++i) {
        const auto& op = ops[i];
        const auto status = results[i].at("status").get<std::string>();
        checkNotes(op, results[i]);
        if (status == "duplicate") continue;
        auto& row = rows.at({op.at("entity"), op.at("id")});
        // One that falls takes its transaction along.
        if (falls(ops, results, op.at("txn_id"))) {
            if (!fell(status) && !meetsNothing(results[i])) throw Broken("half-transaction", "a transaction stands in part: " + words(op));
            continue;
        }
        const auto type = op.at("type").get<std::string>();
        if (type == "update") {
            if (!row.deleted) checkUpdate(op, results[i], row);
            else if (op.at("entity") == domain::Customer::kEntity) checkJoined(op, results[i], rows);
        } else if (type == "create") {
            const auto fields = op.value("fields", json::object());
            if (!row.there)
                for (const auto& [name, change] : fields.items()) row.body[name] = change.value("new", json());
            row.there = true;
        } else if (status == "applied") {
            row.deleted = true;
        }
    }
}

void PushWatch::checkJoined(json op, const json& result, Rows& rows) {
    const auto living = m_living.find(op.at("id"));
    if (living == m_living.end()) return;
    auto& row = rows.at({op.at("entity"), living->second});
    if (row.deleted) return;  // an edit of what is gone: told at the end
    // What was written of one who was joined is the other's who stays, by value: versions of another row say nothing.
    op["base_ver"] = 0;
    for (const auto* place : {"guide_id", "home_store_id"}) op["fields"].erase(place);
    checkUpdate(op, result, row);
}

void PushWatch::checkUpdate(const json& op, const json& result, RowBefore& row) {
    const auto status = result.at("status").get<std::string>();
    const auto expected = expectedOf(row, op, toUnixMs(m_clock.now()));
    std::set<std::string> conflicts;
    for (const auto& field : result.value("conflict_fields", json::array())) conflicts.insert(field.get<std::string>());
    if (conflicts != expected.conflicts || (status == "conflict") != !conflicts.empty())
        throw Broken("merge", "an edit met another's and was answered " + status + " with " + std::to_string(conflicts.size()) + " conflicts, not " +
                                  std::to_string(expected.conflicts.size()) + ": " + words(op) + " on " + row.body.dump());
    for (const auto& [name, value] : expected.fields) {
        if (row.body.value(name, json()) != value) row.fieldVer[name] = row.ver + 1;
        if (value.is_null()) row.body.erase(name);
        else row.body[name] = value;
    }
    for (const auto& [name, time] : expected.times) row.fieldVer[name + '@'] = time;
}

void PushWatch::checkAfter(const json& ops, const Rows& rows) {
    for (const auto& op : ops) {
        const Name name{op.at("entity"), op.at("id")};
        const auto& expected = rows.at(name);
        if (!expected.there || isHooked(name.first)) continue;
        const auto now = rowOf(name);
        if (now.deleted != expected.deleted) throw Broken("effect", "a row is there that should be gone, or gone that should be there: " + words(op));
        if (now.deleted) continue;
        const auto fields = op.value("fields", json::object());
        for (const auto& [field, change] : fields.items()) {
            // A row made for a person who was joined is the one's who stays.
            if (field == "customer_id") continue;
            if (now.body.value(field, json()) != expected.body.value(field, json()))
                throw Broken("merge", "after a push " + field + " is " + now.body.value(field, json()).dump() + ", not " +
                                          expected.body.value(field, json()).dump() + ": " + words(op));
        }
    }
}

void PushWatch::checkNotes(const json& op, const json& result) {
    const auto id = op.at("op_id").get<std::string>();
    if (count("op_result WHERE op_id = $1", id) != 1) throw Broken("dedupe", "an op has no result, or several: " + words(op));
    const auto status = result.at("status") == "duplicate" ? result.value("first", "") : result.at("status").get<std::string>();
    const auto conflicts = count("conflict WHERE NOT deleted AND body::json ->> 'op_id' = $1::uuid::text", id);
    if (conflicts > 1 || (status != "conflict" && conflicts > 0)) throw Broken("dedupe", "a conflict is told more than once: " + words(op));
    // What somebody says of a tag is said again by setting it again.
    if (status != "conflict" || result.at("status") == "duplicate" || op.at("entity") == "tag") return;
    if (conflicts == 0) throw Broken("lost-conflict", "nobody is told of a conflict: " + words(op));
    const auto kept = must(m_db.query("SELECT body::json ->> 'mine' FROM conflict WHERE NOT deleted AND body::json ->> 'op_id' = $1::uuid::text", pg::Params().uuid(uuidOf(id))));
    const auto told = json::parse(kept.text(0, 0));
    for (const auto& field : result.at("conflict_fields")) {
        const auto name = field.get<std::string>();
        if (told.value(name, json()) != op.value("fields", json::object()).value(name, json::object()).value("new", json()))
            throw Broken("lost-conflict", "what the person wrote is not in the conflict: " + words(op));
    }
}

}  // namespace lianlu::test::history
