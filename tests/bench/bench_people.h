// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
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

//! \brief What this thread has had of the processor: on a machine with other work it says more than the time that went by. 0 where the system does not tell.
[[nodiscard]] inline double threadMs() {
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

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
    std::vector<double> busy{};  //!< of the thread, where it was taken
    void add(double went, double had) {
        ms.push_back(went);
        busy.push_back(had);
    }
    void add(const Times& other) {
        ms.insert(ms.end(), other.ms.begin(), other.ms.end());
        busy.insert(busy.end(), other.busy.begin(), other.busy.end());
    }
    [[nodiscard]] double at(double share) { return in(ms, share); }
    [[nodiscard]] double busyAt(double share) { return in(busy, share); }

private:
    [[nodiscard]] static double in(std::vector<double>& times, double share) {
        std::sort(times.begin(), times.end());
        return times.empty() ? 0 : times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
    }
};

//! \brief Tags of those persons: three in ten, one in two hundred, one in a thousand; all who never bought, who stand last in the usual order; those
//! who bought in the middle of the time; all of two surnames, who stand together by name.
inline constexpr const char* kPeopleTags[]{"common", "some", "rare", "never bought", "middle", "surname"};

//! \brief Persons with a number each, one in three with an e-mail address, three in five with a purchase, nine in ten in the book, one in five a lead. Whoever bought last long
//! ago is of another guide's book; two in three may be written to, and of those who bought in the later half all have withdrawn.
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
