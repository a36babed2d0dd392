// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sync/server/sync/write_batch.h"
#include "tests/fault/history/base.h"
#include "tests/fault/history/ledger.h"
#include "tests/fault/history/push_watch.h"
#include "tests/fault/history/server_copy.h"
#include "tests/fault/history/step.h"
#include "tests/fault/history/workbench.h"

namespace lianlu::test::history {

//! \brief Five devices, two copies of the server, one database and one clock: where one history happens. Gone with the object.
class World {
public:
    World(Base& base, std::uint64_t seed);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] Workbench& bench(int device) { return *m_benches.at(static_cast<std::size_t>(device)); }
    [[nodiscard]] server::pg::Connection& db() { return *m_db; }
    [[nodiscard]] ManualClock& clock() noexcept { return m_clock; }
    [[nodiscard]] Ledger& ledger() noexcept { return m_ledger; }
    [[nodiscard]] const std::string& sourceKey() const noexcept { return m_base.sourceKey(); }

    //! \brief The shop in which the person at a device works today: that of brand.h, until head office sends them elsewhere.
    [[nodiscard]] int shopOf(int device);

    void startCopy(int copy);
    void stopCopy(int copy);
    [[nodiscard]] bool runs(int copy) const { return m_copies.at(static_cast<std::size_t>(copy)) != nullptr; }
    //! \brief To a copy that runs, without a device's road in between: a source, a request that was held up.
    [[nodiscard]] Result<sync::HttpAnswer> ask(const sync::HttpRequest& request, const std::string& remote);
    [[nodiscard]] Result<sync::HttpAnswer> serve(int copy, const sync::HttpRequest& request, const std::string& remote);
    [[nodiscard]] std::string log() const;

    //! \brief Holds a request up until deliver().
    void holdUp(const sync::HttpRequest& request, int device) { m_heldUp.emplace_back(request, device); }
    int deliver();

    //! \brief One transaction of head office or of a worker.
    template <class Work>
    void write(Work work) {
        must(server::pg::retrying([&]() -> Result<void> {
            LIANLU_TRY(auto txn, server::pg::Transaction::begin(db()));
            server::WriteBatch batch(db(), m_clock.now());
            LIANLU_CHECK(work(batch));
            return batch.commit(txn);
        }));
    }
    //! \brief Ids of a query without parameters, in its order.
    [[nodiscard]] std::vector<Uuid> ids(const std::string& sql);
    [[nodiscard]] std::string one(const std::string& sql);

    //! \brief Ids of persons who were erased and of all that hung on them.
    std::set<Uuid> erased;
    //! \brief Where each source's record stands: kind and number to version.
    std::map<std::string, int> versions;

private:
    Base& m_base;
    ManualClock m_clock{Base::start()};
    std::string m_conninfo;
    std::filesystem::path m_folder;
    std::unique_ptr<server::pg::Connection> m_db;
    Ledger m_ledger;
    std::unique_ptr<PushWatch> m_watch;
    std::array<std::unique_ptr<ServerCopy>, 2> m_copies;
    std::string m_logs;
    std::vector<std::unique_ptr<Workbench>> m_benches;
    std::deque<std::pair<sync::HttpRequest, int>> m_heldUp;
    bool m_cutsShared = true;
};

}  // namespace lianlu::test::history
