// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/base/secret_buffer.h"
#include "tests/support/manual_clock.h"
#include "tests/support/private_postgres.h"

namespace lianlu::test::history {

//! \brief What all histories begin with, made once a run: a PostgreSQL of our own with the brand as a template, and five devices that have signed in
//! and hold their scopes. A world is a copy of it.
class Base {
public:
    //! \brief Null where there is no PostgreSQL; `why` says so.
    [[nodiscard]] static std::unique_ptr<Base> make(std::string& why);
    ~Base();

    [[nodiscard]] std::string newDatabase();
    void dropDatabase(const std::string& conninfo);
    //! \brief An empty folder that the caller removes.
    [[nodiscard]] std::filesystem::path newFolder();
    void copyDevice(int device, const std::filesystem::path& folder) const;
    [[nodiscard]] const SecretBuffer& key(int device) const { return m_keys.at(static_cast<std::size_t>(device)); }
    [[nodiscard]] const std::string& sourceKey() const noexcept { return m_sourceKey; }
    [[nodiscard]] static Time start() noexcept { return fromUnixMs(1'772'416'800'000); }  // 2026-03-02T02:00Z

private:
    Base() = default;
    void fill();

    std::unique_ptr<PrivatePostgres> m_postgres;
    std::string m_template, m_admin, m_sourceKey;
    std::filesystem::path m_folder;
    std::vector<SecretBuffer> m_keys;
    int m_made = 0;
};

}  // namespace lianlu::test::history
