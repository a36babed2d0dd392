// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_world.h"

#include "models/domain/registry.h"

namespace lianlu::test {

namespace {

Uuid idIn(const domain::Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    if (found == fields.end()) return {};
    const auto* text = std::get_if<std::string>(&found->second);
    return text ? Uuid::parse(*text).value_or(Uuid{}) : Uuid{};
}

}  // namespace

FakeScope& FakeWorld::scope(const domain::Scope& scope) {
    auto& found = m_scopes[scope];
    if (found.epoch.empty()) found.epoch = "epoch-" + std::to_string(++m_epochs);
    return found;
}

void FakeWorld::log(const domain::Scope& where, protocol::ChangeKind kind, const FakeKey& key, std::int64_t ver,
                    const std::string& other) {
    auto& head = scope(where);
    ++head.seq;
    const auto before = head.log.empty() ? head.epoch : head.log.back().chain;
    const auto chain = Uuid::fromName(before, std::to_string(m_lives) + "/" + std::to_string(head.seq) + key.entity + key.id.toString() + std::to_string(ver)).toString();
    head.log.push_back({head.seq, kind, key, ver, other, chain});
}

void FakeWorld::write(const FakeKey& key, const domain::Scope& where, const domain::Fields& changed) {
    auto [it, fresh] = m_rows.try_emplace(key);
    auto& row = it->second;
    if (fresh || row.deleted) {
        row.scope = where;
        row.deleted = false;
    } else {
        scope(row.scope).digest -= domain::digestShare(key.id, row.ver);
    }
    ++row.ver;
    for (const auto& [name, value] : changed) {
        row.fieldVer[name] = row.ver;
        if (domain::isNull(value)) row.fields.erase(name);
        else row.fields.insert_or_assign(name, value);
    }
    scope(row.scope).digest += domain::digestShare(key.id, row.ver);
    log(row.scope, protocol::ChangeKind::upsert, key, row.ver, {});
}

void FakeWorld::noteTimes(const FakeKey& key, const std::map<std::string, std::int64_t, std::less<>>& times) {
    if (const auto it = m_rows.find(key); it != m_rows.end()) it->second.fieldTime = times;
}

void FakeWorld::remove(const FakeKey& key) {
    const auto it = m_rows.find(key);
    if (it == m_rows.end() || it->second.deleted) return;
    auto& row = it->second;
    scope(row.scope).digest -= domain::digestShare(key.id, row.ver);
    ++row.ver;
    row.deleted = true;
    row.fields.clear();
    log(row.scope, protocol::ChangeKind::remove, key, row.ver, {});
}

void FakeWorld::move(const Uuid& customer, const domain::Scope& to) {
    const FakeKey root{"customer", customer};
    const auto it = m_rows.find(root);
    if (it == m_rows.end() || it->second.scope == to) return;
    const auto from = it->second.scope;
    const auto shift = [&](const FakeKey& key, FakeRow& row, std::int64_t step) {
        scope(from).digest -= domain::digestShare(key.id, row.ver);
        row.ver += step;
        row.scope = to;
        scope(to).digest += domain::digestShare(key.id, row.ver);
    };
    shift(root, it->second, 1);
    for (const auto& key : childrenOf(customer)) shift(key, m_rows.at(key), 0);
    log(from, protocol::ChangeKind::leave, root, it->second.ver, to.toString());
    log(to, protocol::ChangeKind::enter, root, it->second.ver, from.toString());
}

void FakeWorld::compact(const domain::Scope& where) {
    auto& head = scope(where);
    head.floor = head.seq;
}

void FakeWorld::diverge(const domain::Scope& where) {
    auto& head = scope(where);
    for (auto& entry : head.log) entry.chain = "another " + entry.chain;
}

void FakeWorld::goBackTo(const FakeWorld& earlier) {
    const int lives = m_lives;
    *this = earlier;
    m_lives = lives + 1;
}

const FakeRow* FakeWorld::find(const FakeKey& key) const {
    const auto it = m_rows.find(key);
    return it == m_rows.end() ? nullptr : &it->second;
}

std::vector<FakeKey> FakeWorld::childrenOf(const Uuid& customer) const {
    std::vector<FakeKey> children;
    for (const auto& info : domain::entities()) {
        if (info.home != domain::Home::person || info.name == "customer") continue;
        for (auto it = m_rows.lower_bound({info.name, {}}); it != m_rows.end() && it->first.entity == info.name; ++it)
            if (!it->second.deleted && idIn(it->second.fields, "customer_id") == customer) children.push_back(it->first);
    }
    return children;
}

Result<domain::Scope> FakeWorld::homeOf(const FakeKey& key, const domain::Fields& fields) const {
    const auto* info = domain::findEntity(key.entity);
    if (!info) return fail(Code::unsupported, "unknown entity");
    switch (info->home) {
        case domain::Home::brand: return domain::Scope::brand();
        case domain::Home::store: return domain::Scope::store({idIn(fields, "store_id")});
        case domain::Home::user: return domain::Scope::user({idIn(fields, "staff_id")});
        case domain::Home::person: break;
    }
    if (key.entity == "customer") return domain::Scope::ofPerson({idIn(fields, "guide_id")}, {idIn(fields, "home_store_id")});
    const auto* person = find({"customer", idIn(fields, "customer_id")});
    if (!person || person->deleted) return fail(Code::notFound, "no such person", "customer_id");
    return person->scope;
}

}  // namespace lianlu::test
