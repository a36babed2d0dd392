// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reader_pool.h"

namespace lianlu::store {

namespace {
constexpr int kMostReaders = 4;
constexpr int kReaderCacheMib = 32;
}  // namespace

Result<ReaderPool::Loan> ReaderPool::lend() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused && (!m_idle.empty() || m_out < kMostReaders); });
    ++m_out;
    if (!m_idle.empty()) {
        auto connection = std::move(m_idle.back());
        m_idle.pop_back();
        return Loan(*this, std::move(connection));
    }
    lock.unlock();
    return openAnother();
}

Result<ReaderPool::Loan> ReaderPool::openAnother() {
    db::OpenOptions options;
    options.mode = db::OpenOptions::Mode::reader;
    options.cacheMib = kReaderCacheMib;
    auto opened = db::Connection::open(m_file, m_key, options);
    if (opened) return Loan(*this, std::move(*opened));
    const std::lock_guard lock(m_mutex);
    --m_out;
    m_changed.notify_all();
    return fail(std::move(opened).error());
}

void ReaderPool::giveBack(std::unique_ptr<db::Connection> connection) noexcept {
    const std::lock_guard lock(m_mutex);
    --m_out;
    m_idle.push_back(std::move(connection));
    m_changed.notify_all();
}

void ReaderPool::pause() {
    std::unique_lock lock(m_mutex);
    m_paused = true;
    m_changed.wait(lock, [this] { return m_out == 0; });
    m_idle.clear();
}

void ReaderPool::resume() {
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    m_changed.notify_all();
}

}  // namespace lianlu::store
