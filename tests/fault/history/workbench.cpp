// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/workbench.h"

#include "models/store/care/restore.h"
#include "sync/client/sign_in.h"
#include "tests/fault/history/brand.h"
#include "tests/fault/history/broken.h"
#include "tests/fault/history/step.h"

namespace lianlu::test::history {

namespace fs = std::filesystem;

Workbench::Workbench(int device, fs::path folder, const SecretBuffer& key, const Clock& world, std::shared_ptr<sync::Transport> road)
    : m_device(device), m_folder(std::move(folder)), m_key(key), m_clock(world), m_ids(m_clock), m_road(std::make_shared<FaultTransport>(std::move(road))) {}

Workbench::~Workbench() = default;

store::LocalStore& Workbench::store() {
    if (!m_store) m_store = must(store::LocalStore::open(file(), m_key, m_clock));
    return *m_store;
}

actions::Context Workbench::context() {
    return {store(), m_clock, m_ids, staffAt(m_device), home(), isManager(m_device) ? domain::Role::manager : domain::Role::guide};
}

domain::StoreId Workbench::home() {
    domain::StoreId home;
    read([&home](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto device, store::Replica::device(connection));
        if (device) home = device->storeId;
        return {};
    });
    return home.isNull() ? shop(shopOf(m_device)) : home;
}

Result<void> Workbench::sync() {
    if (m_mustSignIn) {
        const sync::SignIn words{{"https://test.invalid", {}}, std::string(nameOfDevice(m_device)), SecretBuffer::fromText(kPassword), "desk", "test"};
        const auto signedIn = sync::signInAgainOver(*m_road, store(), words);
        if (m_died) {
            comeBack();
            return fail(Code::cancelled, "killed by the history");
        }
        LIANLU_CHECK(signedIn);
        m_mustSignIn = false;
    }
    if (!m_engine) {
        sync::EngineOptions options;
        options.transport = m_road;
        options.seed = 7;
        m_engine = std::make_unique<sync::Engine>(store(), m_clock, options);
    }
    auto done = m_engine->runOnce();
    if (!done && done.error().code == Code::unauthenticated) m_mustSignIn = true;
    if (m_died) comeBack();
    return done;
}

void Workbench::dieHere() {
    if (m_died) return;
    m_died = true;
    // No job runs at the moment of a request, so the files stand as a power cut would leave them: the last commit is in the log.
    fs::copy_file(file(), file(".dead"), fs::copy_options::overwrite_existing);
    std::error_code error;
    fs::remove(file(".dead-wal"), error);
    if (fs::exists(file("-wal"))) fs::copy_file(file("-wal"), file(".dead-wal"));
}

void Workbench::comeBack() {
    m_engine.reset();
    m_store.reset();
    m_died = false;
    std::error_code error;
    for (const auto* journal : {"-wal", "-shm", "-journal"}) fs::remove(file(journal), error);
    fs::rename(file(".dead"), file());
    if (fs::exists(file(".dead-wal"))) fs::rename(file(".dead-wal"), file("-wal"));
}

void Workbench::kill() {
    (void)store();
    dieHere();
    comeBack();
}

bool Workbench::backUp() {
    must(store().backUpTo(file(".saved")));
    return m_hasBackup = true;
}

bool Workbench::restore(bool lost) {
    if (!m_hasBackup) return false;
    m_engine.reset();
    m_store.reset();
    std::error_code error;
    if (lost)
        for (const auto* part : {"", "-wal", "-shm"}) fs::remove(file(part), error);
    must(store::restoreStore(file(), m_key, file(".saved"), m_clock.now()));
    for (const auto& entry : fs::directory_iterator(m_folder))
        if (entry.path().filename().string().find(".kept-") != std::string::npos) fs::remove(entry.path(), error);
    return true;
}

void Workbench::read(const store::LocalStore::ReadJob& job) { must(store().read(job)); }

std::vector<Workbench::QueuedOp> Workbench::queue() {
    std::vector<QueuedOp> all;
    read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto rows, connection.prepare("SELECT op_id, txn_id, id, type, entity, coalesce(code, ''), new, old, state FROM outbox ORDER BY position"));
        for (;;) {
            LIANLU_TRY(const bool more, rows->step());
            if (!more) return {};
            all.push_back({rows->uuid(0), rows->uuid(1), rows->uuid(2), rows->string(3), rows->string(4), rows->string(5), rows->string(6), rows->string(7),
                           static_cast<int>(rows->integer(8))});
        }
    });
    return all;
}

std::vector<std::string> Workbench::texts(const std::string& sql) {
    std::vector<std::string> all;
    read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto rows, connection.prepare(sql));
        for (;;) {
            LIANLU_TRY(const bool more, rows->step());
            if (!more) return {};
            all.push_back(rows->string(0));
        }
    });
    return all;
}

std::vector<Uuid> Workbench::ids(const std::string& sql) {
    std::vector<Uuid> all;
    read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(const auto rows, connection.prepare(sql));
        for (;;) {
            LIANLU_TRY(const bool more, rows->step());
            if (!more) return {};
            all.push_back(rows->uuid(0));
        }
    });
    return all;
}

std::int64_t Workbench::number(const std::string& sql) {
    std::int64_t value = 0;
    read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(value, connection.integer(sql));
        return {};
    });
    return value;
}

std::vector<store::ScopeCursor> Workbench::cursors() {
    std::vector<store::ScopeCursor> all;
    read([&](db::Connection& connection) -> Result<void> {
        LIANLU_TRY(all, store::Replica::cursors(connection));
        return {};
    });
    return all;
}

}  // namespace lianlu::test::history
