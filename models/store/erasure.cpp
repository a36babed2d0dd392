// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/erasure.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "models/db/connection.h"
#include "models/domain/entities/person.h"
#include "models/store/care/backup_wish.h"
#include "models/store/draft.h"
#include "models/store/layers.h"
#include "models/store/outbox_rows.h"
#include "models/store/photo_store.h"
#include "models/store/write_txn.h"

namespace lianlu::store {

namespace {

struct Edit {
    std::int64_t position = 0;
    std::string entity;
    Uuid id;
    bool surely = false;  //!< it is of this row, or names the person itself
};

Result<std::vector<Edit>> editsOf(db::Connection& connection, std::string_view entity, const Uuid& id) {
    // What names a person is about that person, wherever it stands; the id of any other row is only its own. That somebody saw whole what is
    // erased now says nothing of the person, and an audit is owed it.
    const bool person = entity == domain::Customer::kEntity;
    std::vector<Edit> edits;
    LIANLU_TRY(const auto found,
               connection.prepare("SELECT position, entity, id, (entity = ?1 AND id = ?2) OR instr(new, ?3) OR instr(old, ?3) FROM outbox "
                                  "WHERE (entity = ?1 AND id = ?2) OR (?3 <> '' AND entity <> 'disclosure' AND (instr(new, ?3) OR instr(old, ?3) OR instr(coalesce(hint, ''), ?3)))"));
    found->bindAll(entity, id, person ? id.toString() : std::string{});
    for (;;) {
        LIANLU_TRY(const bool more, found->step());
        if (!more) return edits;
        edits.push_back({found->integer(0), found->string(1), found->uuid(2), found->integer(3) != 0});
    }
}

//! The row was this person's when it was edited, and has gone back to somebody else since: two who were joined were parted.
Result<bool> isAnothers(Layers& layers, const Edit& edit, const Uuid& person) {
    if (edit.surely) return false;
    LIANLU_TRY(const auto held, layers.server(edit.entity, edit.id));
    if (!held || !held->fields) return false;
    const auto text = domain::Value{person.toString()};
    return std::none_of(outboxrows::kPersonFields.begin(), outboxrows::kPersonFields.end(),
                        [&](const char* name) { return valueIn(*held->fields, name) == text; });
}

}  // namespace

Result<void> forgetErased(WriteTxn& txn, Layers& layers, std::string_view entity, const Uuid& id) {
    auto& connection = txn.connection();
    // Pages that are let go are overwritten from now on.
    LIANLU_CHECK(connection.execute("PRAGMA secure_delete=ON"));
    LIANLU_TRY(auto edits, editsOf(connection, entity, id));
    for (auto edit = edits.begin(); edit != edits.end();) {
        LIANLU_TRY(const bool anothers, isAnothers(layers, *edit, id));
        if (!anothers) LIANLU_CHECK(outboxrows::remove(connection, edit->position));
        edit = anothers ? edits.erase(edit) : edit + 1;
    }
    // While the rows still say which they were.
    LIANLU_CHECK(PhotoStore::forget(connection, entity, id));
    if (!edits.empty()) {
        txn.noteOutbox();
        layers.editsChanged();
        // Without its edits a row made here is gone, and any other is the server's again until its own tombstone comes.
        for (const auto& edit : edits) LIANLU_CHECK(layers.relay(edit.entity, edit.id));
    }
    LIANLU_CHECK(outdateBackups(connection, txn.now()));
    const auto text = id.toString();
    LIANLU_CHECK(connection.run("DELETE FROM setting WHERE instr(name, ?1) OR name = ?2", text, kUndoSetting));
    return connection.run("DELETE FROM draft WHERE instr(name, ?1) OR instr(value, ?1)", text);
}

}  // namespace lianlu::store
