// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace lianlu::test {

//! \brief A PostgreSQL cluster of its own in a short folder below the temporary one, reached over its socket only; gone with the object.
//! As root it runs under the user postgres, whom PostgreSQL asks for. One a test executable: it takes two seconds to make.
class PrivatePostgres {
public:
    //! \brief Null where PostgreSQL is not installed or does not start; `why` says so: QSKIP with it.
    [[nodiscard]] static std::unique_ptr<PrivatePostgres> start(std::string& why);
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    //! \brief A new database owned by the role `lianlu`, who is no superuser; its conninfo. Empty `from`: an empty one, else a copy of that
    //! database, which nobody may be connected to.
    [[nodiscard]] std::string newDatabase(const std::string& from = {});
    //! \brief The name within a conninfo that newDatabase gave.
    [[nodiscard]] static std::string nameIn(const std::string& conninfo);
    //! \brief SIGKILL to all of it, as a power cut; then start again.
    [[nodiscard]] bool crashAndRestart();
    void stop();
    [[nodiscard]] bool restart();

private:
    PrivatePostgres() = default;
    [[nodiscard]] bool asOwner(const std::string& command) const;
    [[nodiscard]] bool pgCtl(const std::string& what) const;

    std::string m_bin, m_folder;
    bool m_root = false;
    int m_databases = 0;
};

}  // namespace lianlu::test
