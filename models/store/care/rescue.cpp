// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/care/rescue.h"

#include <algorithm>
#include <set>

#include "models/db/connection.h"
#include "models/db/raw_table.h"
#include "models/store/body.h"
#include "models/store/layers.h"
#include "models/store/outbox.h"
#include "models/store/photo_store.h"

namespace lianlu::store {

namespace {

const std::int64_t* whole(const db::RawValue& value) { return std::get_if<std::int64_t>(&value); }
const std::string* textIn(const db::RawValue& value) { return std::get_if<std::string>(&value); }

std::optional<Uuid> idIn(const db::RawValue& value) {
    const auto* bytes = std::get_if<std::vector<std::uint8_t>>(&value);
    Uuid id;
    if (!bytes || bytes->size() != id.bytes.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), id.bytes.begin());
    return id;
}

bool isKind(const std::string& type) { return type == "create" || type == "update" || type == "delete" || type == "void"; }

//! The columns of the table outbox, if the row is one of it: position is the row id and stands as NULL.
std::optional<FoundOp> opIn(const db::RawRow& row) {
    const auto& v = row.values;
    // 18 columns of the first schema; those that were added since say nothing that a rescue needs.
    if ((v.size() != 18 && v.size() != 20) || !std::holds_alternative<std::monostate>(v[0])) return std::nullopt;
    const auto opId = idIn(v[1]), txnId = idIn(v[2]), id = idIn(v[6]);
    for (const int at : {3, 7, 8, 12, 13})
        if (!whole(v[static_cast<std::size_t>(at)])) return std::nullopt;
    for (const int at : {4, 5, 9, 10, 14, 15, 16})
        if (!textIn(v[static_cast<std::size_t>(at)])) return std::nullopt;
    if (!opId || !txnId || !id || !isKind(*textIn(v[4]))) return std::nullopt;
    FoundOp op;
    op.position = row.rowId;
    op.opId = *opId;
    op.txnId = *txnId;
    op.opSeq = *whole(v[3]);
    op.type = *textIn(v[4]);
    op.entity = *textIn(v[5]);
    op.id = *id;
    op.scope = *whole(v[7]);
    op.baseVer = *whole(v[8]);
    op.oldFields = *textIn(v[9]);
    op.newFields = *textIn(v[10]);
    if (const auto* hint = textIn(v[11])) op.hint = *hint;
    op.occurredAt = *whole(v[12]);
    op.state = *whole(v[13]);
    op.code = *textIn(v[14]);
    op.reason = *textIn(v[15]);
    op.field = *textIn(v[16]);
    if (const auto* at = whole(v[17])) op.settledAt = *at;
    const bool fits = op.state >= 0 && op.state <= static_cast<std::int64_t>(OpState::quarantined) && op.position > 0 && parseFields(op.oldFields) && parseFields(op.newFields) &&
                      (!op.hint || parseFields(*op.hint));
    return fits ? std::optional(std::move(op)) : std::nullopt;
}

class Finder {
public:
    Finder(db::RawFile& file, db::Connection& like) : m_tables(file), m_like(like) {}

    Result<FoundWork> all() {
        LIANLU_CHECK(texts("device_state", m_work.device));
        LIANLU_CHECK(texts("draft", m_work.drafts));
        LIANLU_CHECK(texts("setting", m_work.settings));
        LIANLU_TRY(const bool scopesWhole, walk("scope", [this](const db::RawRow& row) {
            if (row.values.size() == 2 && textIn(row.values[1])) m_work.scopes.emplace(row.rowId, *textIn(row.values[1]));
        }));
        LIANLU_TRY(m_work.opsWhole, walk("outbox", [this](const db::RawRow& row) { note(row, false); }));
        m_work.opsWhole = m_work.opsWhole && scopesWhole && m_strangers == 0;
        if (!m_work.opsWhole) m_tables.searchLost([this](const db::RawRow& row) { note(row, true); });
        LIANLU_CHECK(pictures());
        std::sort(m_work.ops.begin(), m_work.ops.end(), [](const FoundOp& a, const FoundOp& b) { return a.position < b.position; });
        m_work.unreadablePages = m_tables.unreadablePages();
        return std::move(m_work);
    }

private:
    Result<bool> walk(const std::string& table, const db::RawTables::Sink& sink) {
        auto root = m_tables.rootOf(table);
        if (!root) {
            LIANLU_TRY(const auto page, m_like.integer("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?", table));
            root = static_cast<std::uint32_t>(page);
        }
        return m_tables.walk(*root, sink);
    }
    Result<void> texts(const std::string& table, std::map<std::string, std::string, std::less<>>& into) {
        LIANLU_TRY(const bool whole, walk(table, [&](const db::RawRow& row) {
            if (row.values.size() == 2 && textIn(row.values[0]) && textIn(row.values[1])) into.emplace(*textIn(row.values[0]), *textIn(row.values[1]));
        }));
        m_work.textsWhole = m_work.textsWhole && whole;
        return {};
    }
    //! What others added comes from the server again; what was added here may be nowhere else.
    Result<void> pictures() {
        std::set<std::string> own;
        for (const auto& op : m_work.ops) {
            if (op.entity != domain::Photo::kEntity || op.type != "create") continue;
            const auto fields = parseFields(op.newFields);
            const auto* hash = fields ? std::get_if<std::string>(&valueIn(*fields, "sha256")) : nullptr;
            if (hash) own.insert(*hash);
        }
        if (own.empty()) return {};
        // One that cannot be read whole does not fit its hash, and is left out.
        return walk("photo_blob", [&](const db::RawRow& row) {
            const auto& v = row.values;
            const auto* hash = v.size() == 5 ? textIn(v[1]) : nullptr;
            const auto* bytes = v.size() == 5 ? std::get_if<std::vector<std::uint8_t>>(&v[4]) : nullptr;
            if (!hash || !bytes || !own.contains(*hash)) return;
            std::string picture(bytes->begin(), bytes->end());
            if (PhotoStore::hashOf(picture) == *hash) m_work.photos.emplace(*hash, std::move(picture));
        }).map([](bool) {});
    }
    //! A page that was lost may be an older one of the same rows: of two, the one that is further on is the newer.
    void note(const db::RawRow& row, bool lost) {
        auto op = opIn(row);
        if (!op) {
            m_strangers += lost ? 0 : 1;
            return;
        }
        const auto known = m_byId.find(op->opId);
        if (known == m_byId.end()) {
            m_byId.emplace(op->opId, m_work.ops.size());
            m_work.ops.push_back(std::move(*op));
        } else if (lost && m_work.ops[known->second].state < op->state) {
            m_work.ops[known->second] = std::move(*op);
        }
    }

    db::RawTables m_tables;
    db::Connection& m_like;
    FoundWork m_work;
    std::map<Uuid, std::size_t> m_byId;
    int m_strangers = 0;
};

}  // namespace

Result<FoundWork> findWork(const std::filesystem::path& path, const SecretBuffer& key, db::Connection& like) {
    LIANLU_TRY(auto file, db::RawFile::open(path, key));
    LIANLU_TRY(auto work, Finder(file, like).all());
    work.authenticated = file.authenticates();
    work.pages = file.pageCount();
    return work;
}

}  // namespace lianlu::store
