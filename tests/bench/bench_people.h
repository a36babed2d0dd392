// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/store/local_store.h"
#include "tests/store/store_fixture.h"

//! A store of many persons for the programs that measure lists and search: made once, and where a folder is named, kept there for the next run.
namespace lianlu::bench {

using Steady = std::chrono::steady_clock;
[[nodiscard]] inline double msSince(Steady::time_point begin) { return std::chrono::duration<double, std::milli>(Steady::now() - begin).count(); }

[[noreturn]] inline void end(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}
template <class T>
T take(Result<T> result) {
    if (!result) end(result.error().describe());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

struct Times {
    std::vector<double> ms;
    [[nodiscard]] double at(double share) {
        std::sort(ms.begin(), ms.end());
        return ms.empty() ? 0 : ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
    }
};

//! \brief Tags of those persons: three in ten, one in two hundred, one in a thousand, and all who never bought, who stand last in the usual order.
inline constexpr const char* kPeopleTags[]{"common", "some", "rare", "never bought"};

//! \brief Persons with a number each, one in three with an e-mail address, three in five with a purchase, nine in ten in the book, one in five a lead.
class People {
public:
    //! \brief `folder`: where the store is kept, empty: nowhere.
    People(std::size_t persons, const std::string& folder);
    [[nodiscard]] store::LocalStore& store() { return *m_vault.store; }
    [[nodiscard]] store::test::Vault& vault() { return m_vault; }

private:
    store::test::Vault m_vault;
};

//! \brief Of "--name VALUE" pairs.
[[nodiscard]] std::string argument(int argc, char** argv, std::string_view name, std::string otherwise);

}  // namespace lianlu::bench
