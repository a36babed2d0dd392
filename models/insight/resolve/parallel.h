// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace lianlu::oneid {

[[nodiscard]] inline unsigned threadsOr(unsigned wanted) {
    return wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

//! \brief work(chunk, first, last) for each chunk of `size` out of 0 … count, on so many threads. What a chunk yields must be kept by the
//! chunk's number and put together in that order: then the result is the same whatever the number of threads.
template <class Work>
void inChunks(std::size_t count, std::size_t size, unsigned threads, Work work) {
    const std::size_t chunks = (count + size - 1) / size;
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t chunk = next++; chunk < chunks; chunk = next++) work(chunk, chunk * size, std::min(count, (chunk + 1) * size));
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads && i < chunks; ++i) others.emplace_back(run);
    run();
    for (auto& other : others) other.join();
}

}  // namespace lianlu::oneid
