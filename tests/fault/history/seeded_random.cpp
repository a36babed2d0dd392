// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history/seeded_random.h"

#include <cstring>
#include <mutex>

#include <sodium.h>

namespace lianlu::test::history {

std::uint64_t Dice::next() noexcept {
    auto z = m_state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30u)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27u)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31u);
}

int Dice::below(int n) noexcept { return n <= 0 ? 0 : static_cast<int>(next() % static_cast<std::uint64_t>(n)); }

namespace {

// libsodium takes functions, not objects.
std::mutex mutex;
Dice stream{0};

std::uint32_t randomNumber() {
    const std::lock_guard lock(mutex);
    return static_cast<std::uint32_t>(stream.next());
}

void randomBuffer(void* const buffer, const std::size_t size) {
    const std::lock_guard lock(mutex);
    auto* at = static_cast<unsigned char*>(buffer);
    for (std::size_t done = 0; done < size; done += sizeof(std::uint64_t)) {
        const auto number = stream.next();
        std::memcpy(at + done, &number, size - done < sizeof number ? size - done : sizeof number);
    }
}

const char* name() { return "history"; }

randombytes_implementation implementation{name, randomNumber, nullptr, nullptr, randomBuffer, nullptr};

}  // namespace

void SeededRandom::install() { randombytes_set_implementation(&implementation); }

void SeededRandom::restart(std::uint64_t seed, std::uint64_t step) {
    const std::lock_guard lock(mutex);
    Dice mixed(seed * 0x9e3779b97f4a7c15u + step);
    stream = Dice(mixed.next());
}

}  // namespace lianlu::test::history
