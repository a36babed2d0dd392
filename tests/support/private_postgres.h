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

    //! \brief The files as they are, beside; nothing is told of it. Stops and starts.
    [[nodiscard]] bool copyAside(const std::string& name);
    //! \brief A power cut, and the files that were copied are the database: what was committed since is lost.
    [[nodiscard]] bool putBack(const std::string& name);
    //! \brief The log is archived from now on, and a base backup taken of what is there; for restoreTo.
    [[nodiscard]] bool backUpOnline(const std::string& name);
    //! \brief Names this moment.
    [[nodiscard]] bool restorePoint(const std::string& point);
    //! \brief A point-in-time restore as an operator does it: base backup, archived log up to the point, a new timeline.
    [[nodiscard]] bool restoreTo(const std::string& backup, const std::string& point);

private:
    PrivatePostgres() = default;
    [[nodiscard]] bool asOwner(const std::string& command) const;
    [[nodiscard]] bool pgCtl(const std::string& what) const;
    [[nodiscard]] bool sql(const std::string& statement) const;
    [[nodiscard]] bool configure(const std::string& lines) const;

    std::string m_bin, m_folder;
    bool m_root = false;
    int m_databases = 0;
};

}  // namespace lianlu::test
