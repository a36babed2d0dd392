// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "models/actions/context.h"
#include "models/base/uuid.h"
#include "models/domain/entities.h"
#include "models/domain/record.h"
#include "models/store/replica.h"
#include "models/store/write_txn.h"

namespace lianlu::test {

//! \brief Half past two on a Friday afternoon in Shanghai, until a test moves it.
class SampleClock final : public Clock {
public:
    [[nodiscard]] Time now() const override { return fromUnixMs(m_ms.load()); }
    void advance(std::chrono::milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<std::int64_t> m_ms{1'795'156'200'000};  // 2026-11-20T06:30Z
};

//! \brief A real encrypted store in a folder of its own, filled as a sync would fill it: one guide's book, the store's
//! pool, leads, tasks, offers, goods. The same rows at every run.
class SampleStore {
public:
    SampleStore();

    [[nodiscard]] actions::Context context();
    [[nodiscard]] lianlu::store::LocalStore& store() { return *m_store; }
    [[nodiscard]] SampleClock& clock() { return m_clock; }

    [[nodiscard]] static Uuid idOf(const std::string& name) { return Uuid::fromName("sample", name); }
    //! \brief By number: 0 … 59 in the book, 60 … 79 in the pool.
    [[nodiscard]] static domain::CustomerId customer(int number) { return {idOf("customer" + std::to_string(number))}; }
    [[nodiscard]] static domain::LeadId lead(int number) { return {idOf("lead" + std::to_string(number))}; }
    [[nodiscard]] static domain::TaskId task(int number) { return {idOf("task" + std::to_string(number))}; }

    //! \brief A row as the server would send it.
    template <class E>
    void put(const domain::Scope& scope, const E& entity) {
        ::lianlu::store::ServerRow row{std::string(E::kEntity), entity.id.uuid, ++m_ver, false, {}};
        for (auto& [name, value] : domain::toFields(entity))
            if (!domain::isNull(value)) row.fields.emplace(name, value);
        m_rows[scope].push_back(std::move(row));
    }
    //! \brief Applies what was put since the last time, in one transaction.
    void flush();
    [[nodiscard]] Time ago(double days) const;
    [[nodiscard]] domain::Scope book() const { return domain::Scope::book(m_staff); }
    [[nodiscard]] domain::Scope pool() const { return domain::Scope::pool(m_shop); }

private:
    void putBrand();
    void putPeople();
    void putStories();
    void putLeads();
    void putTasks();

    QTemporaryDir m_folder;
    SampleClock m_clock;
    IdGenerator m_ids{m_clock};
    domain::StaffId m_staff{idOf("staff")};
    domain::StoreId m_shop{idOf("shop")};
    std::unique_ptr<lianlu::store::LocalStore> m_store;
    std::map<domain::Scope, std::vector<lianlu::store::ServerRow>> m_rows;
    std::int64_t m_ver = 0;
};

}  // namespace lianlu::test
