// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_vault.h"

#include <stdexcept>

#include "models/base/uuid.h"

namespace lianlu::test {

TempVault::TempVault(const Clock& clock) : m_clock(clock) {
    if (!startCrypto()) throw std::runtime_error("no entropy");
    m_key = SecretBuffer::random(32);
    IdGenerator ids(clock);
    m_folder = std::filesystem::temp_directory_path() / ("lianlu-vault-" + ids.next().toString());
    std::filesystem::create_directories(m_folder);
}

TempVault::~TempVault() {
    m_store.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

store::LocalStore& TempVault::store() {
    if (!m_store) {
        auto opened = std::filesystem::exists(file()) ? store::LocalStore::open(file(), m_key, m_clock)
                                                      : store::LocalStore::create(file(), m_key, m_clock);
        if (!opened) throw std::runtime_error(opened.error().describe());
        m_store = std::move(*opened);
    }
    return *m_store;
}

}  // namespace lianlu::test
