// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "models/base/clock.h"
#include "models/base/secret_buffer.h"
#include "models/store/local_store.h"

namespace lianlu::test {

//! \brief A folder of its own with a key, and the store of one device in it. The folder goes with the object.
class TempVault {
public:
    explicit TempVault(const Clock& clock);
    ~TempVault();
    TempVault(const TempVault&) = delete;
    TempVault& operator=(const TempVault&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder; }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "store.db"; }
    [[nodiscard]] const SecretBuffer& key() const noexcept { return m_key; }
    //! \brief The open store; opened or made at the first call. Throws std::runtime_error where it cannot be.
    [[nodiscard]] store::LocalStore& store();
    //! \brief Closes it, as the end of the program does.
    void close() { m_store.reset(); }

private:
    const Clock& m_clock;
    std::filesystem::path m_folder;
    SecretBuffer m_key;
    std::unique_ptr<store::LocalStore> m_store;
};

}  // namespace lianlu::test
