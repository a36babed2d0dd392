// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/device.h"

#include <stdexcept>

#include "models/db/connection.h"
#include "models/domain/registry.h"
#include "models/store/write_txn.h"
#include "sync/client/enrolment.h"
#include "sync/client/sign_in.h"

namespace lianlu::test {

namespace {

void must(const Result<void>& done) {
    if (!done) throw std::runtime_error(done.error().describe());
}

template <class T>
void must(const Result<T>& done) {
    if (!done) throw std::runtime_error(done.error().describe());
}

}  // namespace

Device::Device(std::shared_ptr<sync::Transport> road, const Clock& clock)
    : m_clock(clock), m_ids(clock), m_road(std::make_shared<FaultTransport>(std::move(road))), m_vault(clock) {}

sync::Engine& Device::engine() {
    if (!m_engine) {
        sync::EngineOptions options;
        options.transport = m_road;
        options.seed = 7;
        m_engine = std::make_unique<sync::Engine>(store(), m_clock, options);
    }
    return *m_engine;
}

Result<void> Device::signIn(const Login& login, store::DeviceState& state) {
    sync::SignIn request{{"https://test.invalid", {}}, login.name, SecretBuffer::fromText(login.password), "test", "test"};
    LIANLU_TRY(state, sync::signInOver(*m_road, request, m_clock));
    return {};
}

Result<void> Device::enrol(const Login& login) {
    store::DeviceState device;
    LIANLU_CHECK(signIn(login, device));
    return bootstrap(device);
}

Result<void> Device::bootstrap(const store::DeviceState& device) {
    sync::EnrolOptions options;
    options.transport = m_road;
    options.attempts = 1;
    return sync::enrol(m_vault.file(), m_vault.key(), device, m_clock, {}, nullptr, options);
}

void Device::restart() {
    m_engine.reset();
    m_vault.close();
}

store::DeviceState Device::state() {
    std::optional<store::DeviceState> found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::Replica::device(connection));
        return {};
    }));
    if (!found) throw std::runtime_error("no device state");
    return *found;
}

std::vector<Uuid> Device::ids(const std::string& entity) {
    std::vector<Uuid> found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto statement, connection.prepare("SELECT id FROM \"" + entity + "\" ORDER BY id"));
        for (;;) {
            LIANLU_TRY(const bool more, statement->step());
            if (!more) return {};
            found.push_back(statement->uuid(0));
        }
    }));
    return found;
}

std::vector<Uuid> Device::idsInBook(const std::string& entity) {
    const auto book = domain::Scope::book(state().staffId);
    std::vector<Uuid> mine;
    for (const auto& id : ids(entity))
        if (scopeOf(entity, id) == book) mine.push_back(id);
    return mine;
}

bool Device::has(const std::string& entity, const Uuid& id) {
    for (const auto& known : ids(entity))
        if (known == id) return true;
    return false;
}

domain::Fields Device::fields(const std::string& entity, const Uuid& id) {
    domain::Fields found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::WriteTxn(connection, m_clock.now()).fieldsOf(entity, id));
        return {};
    }));
    std::erase_if(found, [](const auto& field) { return domain::isNull(field.second); });
    return found;
}

std::string Device::text(const std::string& entity, const Uuid& id, const std::string& field) {
    const auto row = fields(entity, id);
    const auto found = row.find(field);
    if (found == row.end()) return {};
    const auto* held = std::get_if<std::string>(&found->second);
    return held ? *held : std::string{};
}

void Device::edit(const std::string& entity, const Uuid& id, const domain::Fields& changed) {
    must(store().writeNow([&](store::WriteTxn& txn) { return txn.updateRow(entity, id, changed); }));
}

void Device::create(const std::string& entity, const Uuid& id, const domain::Scope& scope, const domain::Fields& fields) {
    must(store().writeNow([&](store::WriteTxn& txn) { return txn.createRow(entity, id, scope, fields); }));
}

void Device::remove(const std::string& entity, const Uuid& id) {
    must(store().writeNow([&](store::WriteTxn& txn) { return txn.removeRow(entity, id); }));
}

domain::Scope Device::scopeOf(const std::string& entity, const Uuid& id) {
    domain::Scope found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::WriteTxn(connection, m_clock.now()).scopeOf(entity, id));
        return {};
    }));
    return found;
}

Uuid Device::logCall(const Uuid& customer, const std::string& note) {
    const auto id = newId();
    const auto who = state();
    create("interaction", id, scopeOf("customer", customer),
           {{"customer_id", customer.toString()},
            {"staff_id", who.staffId.toString()},
            {"store_id", who.storeId.toString()},
            {"kind", std::string("call")},
            {"note", note},
            {"at", toUnixMs(m_clock.now())}});
    return id;
}

store::OutboxCounts Device::counts() {
    store::OutboxCounts found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::Outbox::counts(connection));
        return {};
    }));
    return found;
}

std::vector<store::OutboxOp> Device::outbox() {
    std::vector<store::OutboxOp> found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::Outbox::list(connection));
        return {};
    }));
    return found;
}

std::vector<store::ScopeCursor> Device::cursors() {
    std::vector<store::ScopeCursor> found;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::Replica::cursors(connection));
        return {};
    }));
    return found;
}

std::uint64_t Device::digest(const domain::Scope& scope) {
    std::uint64_t found = 0;
    must(store().read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(found, store::Replica::digest(connection, scope));
        return {};
    }));
    return found;
}

std::vector<std::pair<std::string, std::uint64_t>> Device::digests() {
    std::vector<std::pair<std::string, std::uint64_t>> all;
    for (const auto& cursor : cursors()) all.emplace_back(cursor.scope.toString(), digest(cursor.scope));
    return all;
}

}  // namespace lianlu::test
