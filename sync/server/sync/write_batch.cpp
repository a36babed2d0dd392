// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/sync/write_batch.h"

#include <algorithm>

#include "models/domain/held_fields.h"
#include "models/domain/rules/tag.h"
#include "sync/protocol/codec.h"
#include "sync/server/sync/batch_writer.h"

namespace lianlu::server {

namespace {

const std::string kReadColumns = "id, scope, ver, deleted, body, fv";
const std::string kPeople = "SELECT id, scope, home_store_id FROM customer WHERE ";
const std::string kPeopleLocked = " AND NOT deleted ORDER BY id FOR SHARE";

domain::Scope personScope(const domain::Fields& fields) {
    return domain::Scope::ofPerson(domain::StaffId{idIn(fields, "guide_id")}, domain::StoreId{idIn(fields, "home_store_id")});
}

}  // namespace

void WriteBatch::takePeople(const pg::Rows& rows) {
    for (int i = 0; i < rows.size(); ++i)
        if (const auto scope = domain::Scope::parse(rows.text(i, 1))) m_people[rows.uuid(i, 0)] = Place{*scope, domain::StoreId{rows.uuid(i, 2)}};
}

Result<void> WriteBatch::takeRows(const std::string& entity, std::span<const Uuid> asked, const pg::Rows& rows) {
    for (const auto& id : asked) m_slots.try_emplace({entity, id});
    for (int i = 0; i < rows.size(); ++i) {
        auto& slot = m_slots[{entity, rows.uuid(i, 0)}];
        LIANLU_TRY(slot.before, readStoredRow(rows, i, 1));
        slot.now = slot.before;
    }
    return {};
}

Result<void> WriteBatch::lockPeople(std::span<const Uuid> customers) {
    std::vector<Uuid> unknown;
    for (const auto& id : customers)
        if (!id.isNull() && !m_people.contains(id) && !m_slots.contains({"customer", id})) unknown.push_back(id);
    if (unknown.empty()) return {};
    LIANLU_TRY(const pg::Rows rows, m_connection.query(kPeople + "id = ANY($1)" + kPeopleLocked, pg::Params().uuids(unknown)));
    for (const auto& id : unknown) m_people[id] = std::nullopt;
    takePeople(rows);
    return {};
}

Result<void> WriteBatch::prefetch(std::string_view entity, std::span<const Uuid> ids) {
    return prefetch(std::map<std::string, std::vector<Uuid>>{{std::string(entity), {ids.begin(), ids.end()}}});
}

Result<void> WriteBatch::prefetch(const std::map<std::string, std::vector<Uuid>>& rows) {
    pg::Pipeline pipeline(m_connection);
    struct Asked {
        const domain::EntityInfo* entity;
        std::vector<Uuid> ids;
        std::size_t answer = 0;
    };
    std::vector<Asked> asked;
    for (const auto& info : domain::entities()) {
        const auto wanted = rows.find(info.name);
        if (wanted == rows.end()) continue;
        std::vector<Uuid> unknown;
        for (const auto& id : wanted->second)
            if (!m_slots.contains({info.name, id})) unknown.push_back(id);
        std::sort(unknown.begin(), unknown.end());
        unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
        if (!unknown.empty()) asked.push_back({&info, std::move(unknown)});
    }
    const auto askRows = [&pipeline](Asked& one) {
        one.answer = pipeline.add("SELECT " + kReadColumns + " FROM " + pg::quoted(one.entity->name) + " WHERE id = ANY($1) ORDER BY id FOR UPDATE",
                                  std::move(pg::Params().uuids(one.ids)));
    };
    // Customers first, then the other people: a move locks the person for update and then all that hangs on it.
    for (auto& one : asked)
        if (one.entity->name == "customer") askRows(one);
    std::string sources;
    pg::Params ids;
    for (const auto& one : asked) {
        if (!hangsOnPerson(*one.entity)) continue;
        ids.uuids(one.ids);
        sources += (sources.empty() ? "" : " UNION ") + ("SELECT customer_id FROM " + pg::quoted(one.entity->name) + " WHERE id = ANY($" + std::to_string(ids.size()) + ")");
    }
    std::optional<std::size_t> lockedPeople;
    if (!sources.empty()) lockedPeople = pipeline.add(kPeople + "id IN (" + sources + ")" + kPeopleLocked, std::move(ids));
    for (auto& one : asked)
        if (one.entity->name != "customer") askRows(one);
    if (pipeline.empty()) return {};
    LIANLU_TRY(const auto answers, pipeline.run());
    for (const auto& one : asked) LIANLU_CHECK(takeRows(one.entity->name, one.ids, answers[one.answer]));
    if (lockedPeople) takePeople(answers[*lockedPeople]);
    return {};
}

Result<WriteBatch::Slot*> WriteBatch::slot(std::string_view entity, const Uuid& id) {
    if (id.isNull()) return fail(Code::invalid, "row without an id", std::string(entity));
    RowName name{std::string(entity), id};
    if (!m_slots.contains(name)) LIANLU_CHECK(prefetch(entity, {&id, 1}));
    return &m_slots[name];
}

Result<const StoredRow*> WriteBatch::find(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(const Slot* held, slot(entity, id));
    return held->now ? &*held->now : nullptr;
}

void WriteBatch::remember(const RowName& name, const Slot& held) {
    m_journal.push_back({false, false, name, held, !held.changed});
    if (!held.changed) m_order.push_back(name);
}

Result<bool> WriteBatch::isAlive(const Uuid& customer) {
    if (const auto held = m_slots.find({"customer", customer}); held != m_slots.end()) return held->second.now && !held->second.now->deleted;
    LIANLU_CHECK(lockPeople({&customer, 1}));
    const auto found = m_people.find(customer);
    return found != m_people.end() && found->second.has_value();
}

Result<std::optional<WriteBatch::Join>> WriteBatch::joinOf(const Uuid& customer) {
    if (const auto known = m_joins.find(customer); known != m_joins.end()) return known->second;
    LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT stays_id, id FROM person_merge WHERE gone_id = $1 AND undone_at IS NULL",
                                                       pg::Params().uuid(customer)));
    const auto join = rows.empty() ? std::nullopt : std::optional(Join{rows.uuid(0, 0), rows.uuid(0, 1)});
    m_joins.emplace(customer, join);
    return join;
}

Result<Uuid> WriteBatch::livingPerson(const Uuid& customer) {
    auto person = customer;
    // Whoever never was is nobody else: new people of a load are not asked for one by one.
    if (const auto held = m_slots.find({"customer", customer}); held != m_slots.end() && !held->second.now) return customer;
    // No circle: who was joined is a tombstone and joins nobody. Bounded all the same.
    for (int step = 0; step < 100 && !person.isNull(); ++step) {
        LIANLU_TRY(const bool alive, isAlive(person));
        if (alive) return person;
        LIANLU_TRY(const auto join, joinOf(person));
        if (!join) break;
        person = join->stays;
    }
    return customer;
}

Result<void> WriteBatch::followJoin(const domain::EntityInfo& entity, const Uuid& id, domain::Fields& fields) {
    const domain::CustomerId named{idIn(fields, "customer_id")};
    if (named.isNull() || entity.name == "customer") return {};
    // An order's person is looked at where this batch knows them already: orders come in thousands, and no order needs its person locked.
    if (!hangsOnPerson(entity) && entity.name != domain::Task::kEntity && !m_slots.contains({"customer", named.uuid})) return {};
    LIANLU_TRY(const Uuid living, livingPerson(named.uuid));
    if (living == named.uuid) return {};
    LIANLU_TRY(const auto join, joinOf(named.uuid));
    fields.insert_or_assign("customer_id", living.toString());
    also("INSERT INTO person_merge_row (merge_id, entity, row_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
         std::move(pg::Params().uuid(join->merge).text(entity.name).uuid(id)));
    return {};
}

Result<void> WriteBatch::upsert(std::string_view entity, const Uuid& id, const domain::Scope& scope, domain::Fields wanted, const EditTimes& times) {
    const auto* info = domain::findEntity(entity);
    if (!info) return fail(Code::invalid, "no such entity", std::string(entity));
    LIANLU_TRY(Slot* held, slot(entity, id));
    const bool creating = !held->now;
    if (!creating && held->now->deleted) return fail(Code::conflict, "row is deleted", info->name);
    LIANLU_CHECK(domain::checkHeldFields(*info, wanted, creating));
    LIANLU_CHECK(followJoin(*info, id, wanted));
    LIANLU_TRY(held, slot(entity, id));

    StoredRow row;
    if (creating) {
        std::erase_if(wanted, [](const auto& field) { return domain::isNull(field.second); });
        row.fields = std::move(wanted);
        row.ver = 1;
    } else {
        row = *held->now;
        row.ver = held->before ? held->before->ver + 1 : 1;
        if (!layOver(*info, row, std::move(wanted), times)) return {};
    }
    if (info->name == "customer") {
        row.scope = personScope(row.fields);
    } else if (hangsOnPerson(*info) && !idIn(row.fields, "customer_id").isNull()) {
        LIANLU_TRY(row.scope, placeOfChild(info->name, row.fields));
    } else if (creating) {
        row.scope = scope;
    }
    const RowName name{info->name, id};
    LIANLU_TRY(held, slot(entity, id));  // the map may have grown; the slot stays, but say so
    remember(name, *held);
    held->now = std::move(row);
    held->changed = true;
    return {};
}

bool WriteBatch::layOver(const domain::EntityInfo& info, StoredRow& row, domain::Fields wanted, const EditTimes& times) const {
    bool different = false;
    for (auto& [name, value] : wanted) {
        const auto old = row.fields.find(name);
        const bool same = domain::isNull(value) ? old == row.fields.end() : old != row.fields.end() && old->second == value;
        if (same) continue;
        different = true;
        if (domain::isNull(value)) row.fields.erase(old);
        else row.fields.insert_or_assign(name, std::move(value));
        if (row.ver == 1) continue;
        row.fieldVer.insert_or_assign(name, row.ver);
        if (info.field(name)->rule.merge != domain::Merge::latest) continue;
        const auto said = times.find(name);
        row.noteTime(name, said != times.end() ? said->second : std::max(toUnixMs(m_now), row.timeOf(name).value_or(0) + 1));
    }
    return different;
}

Result<void> WriteBatch::bury(std::string_view entity, const Uuid& id, bool erased) {
    LIANLU_TRY(Slot* held, slot(entity, id));
    if (!held->now || held->now->deleted) return {};
    remember({std::string(entity), id}, *held);
    held->now->deleted = true;
    held->now->ver = held->before ? held->before->ver + 1 : 1;
    held->changed = true;
    if (!erased) return {};
    held->now->erased = true;
    held->now->fields.clear();
    held->now->fieldVer.clear();
    return {};
}

Result<void> WriteBatch::revive(std::string_view entity, const Uuid& id) {
    LIANLU_TRY(Slot* held, slot(entity, id));
    if (!held->now || !held->now->deleted) return {};
    if (held->now->isErased()) return fail(Code::conflict, "row was erased", std::string(entity));
    remember({std::string(entity), id}, *held);
    held->now->deleted = false;
    held->now->ver = held->before ? held->before->ver + 1 : 1;
    held->changed = true;
    const auto* info = domain::findEntity(entity);
    if (!info || !hangsOnPerson(*info) || idIn(held->now->fields, "customer_id").isNull()) return {};
    // The person may have moved meanwhile.
    LIANLU_TRY(const domain::Scope place, placeOfChild(entity, held->now->fields));
    m_slots[{std::string(entity), id}].now->scope = place;
    return {};
}

Result<void> WriteBatch::remove(std::string_view entity, const Uuid& id) { return bury(entity, id, false); }
Result<void> WriteBatch::erase(std::string_view entity, const Uuid& id) { return bury(entity, id, true); }

void WriteBatch::tellErased(std::string_view entity, const Uuid& id, const domain::Scope& scope) {
    m_told.emplace_back(scope, RowName{std::string(entity), id});
}

Result<void> WriteBatch::moveRoot(const Uuid& customer, const domain::Scope& to) {
    LIANLU_TRY(Slot* held, slot("customer", customer));
    if (!held->now || held->now->deleted) return fail(Code::notFound, "no such customer");
    if (held->now->scope == to) return {};
    remember({"customer", customer}, *held);
    held->now->scope = to;
    held->now->ver = held->before ? held->before->ver + 1 : 1;
    held->changed = true;
    return {};
}

Result<domain::Scope> WriteBatch::scopeOfPerson(const domain::CustomerId& customer) {
    LIANLU_TRY(const Place place, placeOfPerson(customer));
    return place.scope;
}

Result<WriteBatch::Place> WriteBatch::placeOfPerson(const domain::CustomerId& named) {
    LIANLU_TRY(const Uuid living, livingPerson(named.uuid));
    const domain::CustomerId customer{living};
    if (const auto held = m_slots.find({"customer", customer.uuid}); held != m_slots.end()) {
        const auto& now = held->second.now;
        if (!now || now->deleted) return fail(Code::notFound, "no such customer", "customer_id");
        return Place{now->scope, domain::StoreId{idIn(now->fields, "home_store_id")}};
    }
    LIANLU_CHECK(lockPeople({&customer.uuid, 1}));
    const auto found = m_people.find(customer.uuid);
    if (found == m_people.end() || !found->second) return fail(Code::notFound, "no such customer", "customer_id");
    return *found->second;
}

std::vector<const StoredRow*> WriteBatch::changedRows(std::string_view entity) const {
    std::vector<const StoredRow*> rows;
    for (const auto& name : m_order)
        if (const auto& held = m_slots.at(name); name.entity == entity && held.now && !held.now->deleted) rows.push_back(&*held.now);
    return rows;
}

Result<const domain::TagDefinition*> WriteBatch::tagDefinition(std::string_view name) {
    auto known = m_tagDefinitions.find(name);
    if (known == m_tagDefinitions.end()) {
        if (m_tagDefinitions.empty()) {
            LIANLU_TRY([[maybe_unused]] const pg::Rows locked,
                       m_connection.query("SELECT pg_advisory_xact_lock_shared($1)", pg::Params().integer(kTagLock)));
        }
        LIANLU_TRY(const pg::Rows rows, m_connection.query("SELECT id, body FROM tag_definition WHERE code = $1 AND NOT deleted", pg::Params().text(name)));
        std::optional<domain::TagDefinition> definition;
        if (!rows.empty()) {
            LIANLU_TRY(const domain::Fields fields, protocol::parseBody(rows.text(0, 1)));
            definition.emplace().id = {rows.uuid(0, 0)};
            if (!domain::applyFields(*definition, fields)) return fail(Code::damaged, "stored row does not fit", "tag_definition");
        }
        known = m_tagDefinitions.emplace(std::string(name), std::move(definition)).first;
    }
    return known->second ? &*known->second : nullptr;
}

Result<domain::Scope> WriteBatch::placeOfChild(std::string_view entity, const domain::Fields& fields) {
    LIANLU_TRY(const Place place, placeOfPerson(domain::CustomerId{idIn(fields, "customer_id")}));
    if (entity != domain::Tag::kEntity) return place.scope;
    const auto name = fields.find("name");
    const auto* text = name == fields.end() ? nullptr : std::get_if<std::string>(&name->second);
    LIANLU_TRY(const domain::TagDefinition* definition, tagDefinition(text ? std::string_view(*text) : std::string_view{}));
    return domain::scopeOfTag(place.scope, place.home, definition);
}

Result<void> WriteBatch::placeTagAnew(const Uuid& tag) {
    LIANLU_TRY(Slot* held, slot(domain::Tag::kEntity, tag));
    if (!held->now || held->now->deleted) return {};
    LIANLU_TRY(const domain::Scope scope, placeOfChild(domain::Tag::kEntity, held->now->fields));
    if (held->now->scope == scope) return {};
    remember({std::string(domain::Tag::kEntity), tag}, *held);
    held->now->scope = scope;
    held->now->ver = held->before ? held->before->ver + 1 : 1;
    held->changed = true;
    return {};
}

void WriteBatch::also(std::string sql, pg::Params params) {
    m_journal.push_back({true});
    m_also.emplace_back(std::move(sql), std::move(params));
}

void WriteBatch::note(AuditNote note) {
    m_journal.push_back({false, true});
    m_notes.push_back(std::move(note));
}

void WriteBatch::rollbackTo(std::size_t mark) {
    while (m_journal.size() > mark) {
        auto undo = std::move(m_journal.back());
        m_journal.pop_back();
        if (undo.isStatement) {
            m_also.pop_back();
            continue;
        }
        if (undo.isNote) {
            m_notes.pop_back();
            continue;
        }
        if (undo.firstChange) m_order.pop_back();
        m_slots[undo.row] = std::move(undo.before);
    }
}

bool WriteBatch::changes(std::string_view entity, const Uuid& id) const {
    const auto held = m_slots.find({std::string(entity), id});
    return held != m_slots.end() && held->second.changed;
}

std::vector<domain::Scope> WriteBatch::touchedScopes() const {
    std::vector<domain::Scope> scopes;
    for (const auto& name : m_order) {
        const auto& held = m_slots.at(name);
        scopes.push_back(held.now->scope);
        if (held.before) scopes.push_back(held.before->scope);
    }
    for (const auto& told : m_told) scopes.push_back(told.first);
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    return scopes;
}

Result<void> WriteBatch::write(bool withCommit) {
    std::vector<ChangedRow> changed;
    for (const auto& name : m_order) {
        auto& held = m_slots.at(name);
        if (held.now->deleted && !held.before) continue;  // made and taken back within the batch
        changed.push_back({&name, held.before ? &*held.before : nullptr, &*held.now});
    }
    std::vector<ToldRow> told;
    for (const auto& [scope, name] : m_told) {
        const auto held = m_slots.find(name);
        if (held == m_slots.end() || !held->second.now) return fail(Code::internal, "an erased row that was not read", name.entity);
        told.push_back({&name, held->second.now->ver, scope});
    }
    for (const auto& copy : m_copies) LIANLU_CHECK(copy(m_connection));
    LIANLU_CHECK(Audit::append(m_connection, m_notes, m_now));
    BatchWriter writer(m_connection);
    return writer.write(changed, told, m_also, withCommit);
}

Result<void> WriteBatch::commit(pg::Transaction& txn) {
    LIANLU_CHECK(write(true));
    txn.markCommitted();
    return {};
}

Result<void> WriteBatch::flush() { return write(false); }

}  // namespace lianlu::server
