// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/base/uuid.h"
#include "models/domain/record.h"
#include "models/store/outbox.h"
#include "models/store/replica.h"
#include "sync/client/engine.h"
#include "tests/support/fault_transport.h"
#include "tests/support/temp_vault.h"

namespace lianlu::test {

struct Login {
    std::string name, password;
};

//! \brief One workbench without its windows: a vault, the real store, the real engine, and a road that can break.
//! Helpers throw std::runtime_error where a test cannot go on.
class Device {
public:
    Device(std::shared_ptr<sync::Transport> road, const Clock& clock);

    [[nodiscard]] FaultTransport& road() noexcept { return *m_road; }
    [[nodiscard]] TempVault& vault() noexcept { return m_vault; }
    [[nodiscard]] store::LocalStore& store() { return m_vault.store(); }
    [[nodiscard]] sync::Engine& engine();

    //! \brief Sign-in and first bootstrap.
    [[nodiscard]] Result<void> enrol(const Login& login);
    //! \brief First bootstrap of who has signed in.
    [[nodiscard]] Result<void> bootstrap(const store::DeviceState& device);
    [[nodiscard]] Result<void> signIn(const Login& login, store::DeviceState& state);
    //! \brief One round of the engine.
    [[nodiscard]] Result<void> sync() { return engine().runOnce(); }
    //! \brief Closes the store and forgets the engine, as a restart does.
    void restart();

    [[nodiscard]] store::DeviceState state();
    [[nodiscard]] std::vector<Uuid> ids(const std::string& entity);
    //! \brief Rows of `entity` in the person's own book, oldest id first.
    [[nodiscard]] std::vector<Uuid> idsInBook(const std::string& entity);
    [[nodiscard]] bool has(const std::string& entity, const Uuid& id);
    [[nodiscard]] domain::Fields fields(const std::string& entity, const Uuid& id);
    [[nodiscard]] std::string text(const std::string& entity, const Uuid& id, const std::string& field);
    void edit(const std::string& entity, const Uuid& id, const domain::Fields& changed);
    void create(const std::string& entity, const Uuid& id, const domain::Scope& scope, const domain::Fields& fields);
    void remove(const std::string& entity, const Uuid& id);
    [[nodiscard]] domain::Scope scopeOf(const std::string& entity, const Uuid& id);
    //! \brief An interaction with this customer; its id.
    Uuid logCall(const Uuid& customer, const std::string& note);

    [[nodiscard]] store::OutboxCounts counts();
    [[nodiscard]] std::vector<store::OutboxOp> outbox();
    [[nodiscard]] std::vector<store::ScopeCursor> cursors();
    [[nodiscard]] std::uint64_t digest(const domain::Scope& scope);
    //! \brief Scope → digest, for all scopes held: equal on devices that hold the same.
    [[nodiscard]] std::vector<std::pair<std::string, std::uint64_t>> digests();
    [[nodiscard]] Uuid newId() { return m_ids.next(); }

private:
    const Clock& m_clock;
    IdGenerator m_ids;
    std::shared_ptr<FaultTransport> m_road;
    TempVault m_vault;
    std::unique_ptr<sync::Engine> m_engine;
};

}  // namespace lianlu::test
