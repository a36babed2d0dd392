// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/actions/context.h"
#include "models/base/secret_buffer.h"
#include "models/db/connection.h"
#include "models/domain/scope.h"
#include "models/store/local_store.h"
#include "models/store/replica.h"
#include "sync/client/engine.h"
#include "tests/support/fault_transport.h"
#include "tests/support/manual_clock.h"

namespace lianlu::test::history {

//! \brief A device's own idea of the time.
class SkewedClock final : public Clock {
public:
    explicit SkewedClock(const Clock& world) : m_world(world) {}
    [[nodiscard]] Time now() const override { return m_world.now() + m_skew; }
    void setSkew(std::chrono::milliseconds skew) noexcept { m_skew = skew; }

private:
    const Clock& m_world;
    std::chrono::milliseconds m_skew{0};
};

//! \brief One device: its encrypted store, its engine, the person at it, and a road that can break. Thread: one at a time.
class Workbench {
public:
    Workbench(int device, std::filesystem::path folder, const SecretBuffer& key, const Clock& world, std::shared_ptr<sync::Transport> road);
    ~Workbench();

    [[nodiscard]] int device() const noexcept { return m_device; }
    [[nodiscard]] FaultTransport& road() noexcept { return *m_road; }
    [[nodiscard]] SkewedClock& clock() noexcept { return m_clock; }
    [[nodiscard]] store::LocalStore& store();
    [[nodiscard]] actions::Context context();
    //! \brief The shop in which the person works, as far as the device has heard.
    [[nodiscard]] domain::StoreId home();

    //! \brief One round of the engine; before it the person signs in anew where the last one asked for that.
    [[nodiscard]] Result<void> sync();
    //! \brief The files as they are at this moment are all that is left when the round ends: the process died here.
    void dieHere();
    //! \brief Dies now and comes back.
    void kill();
    [[nodiscard]] bool backUp();
    //! \brief Puts the last backup in the store's place; `lost`: the store itself is gone. False: there is no backup.
    [[nodiscard]] bool restore(bool lost);

    //! \brief Everything in the outbox, acknowledged ops too.
    struct QueuedOp {
        Uuid op, txn, row;
        std::string type, entity, code, fields, old;
        int state = 0;  //!< store::OpState
    };
    [[nodiscard]] std::vector<QueuedOp> queue();
    //! \brief One text column of a query, in its order.
    [[nodiscard]] std::vector<std::string> texts(const std::string& sql);
    [[nodiscard]] std::int64_t number(const std::string& sql);
    //! \brief Ids of a query, in its order.
    [[nodiscard]] std::vector<Uuid> ids(const std::string& sql);
    [[nodiscard]] std::vector<store::ScopeCursor> cursors();
    void read(const store::LocalStore::ReadJob& job);

private:
    void comeBack();
    [[nodiscard]] std::filesystem::path file(const char* suffix = "") const { return m_folder / (std::string("store.db") + suffix); }

    int m_device;
    std::filesystem::path m_folder;
    const SecretBuffer& m_key;
    SkewedClock m_clock;
    IdGenerator m_ids;
    std::shared_ptr<FaultTransport> m_road;
    std::unique_ptr<store::LocalStore> m_store;
    std::unique_ptr<sync::Engine> m_engine;
    bool m_died = false, m_mustSignIn = false, m_hasBackup = false;
};

}  // namespace lianlu::test::history
