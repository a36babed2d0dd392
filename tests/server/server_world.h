// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QTemporaryDir>

#include "models/base/clock.h"
#include "models/domain/entities.h"
#include "models/domain/scope.h"
#include "sync/server/db/pg.h"
#include "tests/server/http_client.h"
#include "tests/support/private_postgres.h"
#include "tests/support/real_server.h"

namespace lianlu::test {

//! \brief A device signed in: token, its ops' numbers, and short words for pushing and pulling.
class TestDevice {
public:
    TestDevice(const std::string& url, std::string login);
    [[nodiscard]] Answer signIn(const std::string& password);
    [[nodiscard]] nlohmann::json op(const std::string& type, const std::string& entity, const Uuid& id, std::int64_t baseVer, nlohmann::json fields);
    //! \brief Numbers the ops that have no op_seq yet and sends them.
    [[nodiscard]] Answer push(std::vector<nlohmann::json> ops);
    [[nodiscard]] Answer pull(const nlohmann::json& cursors, int maxChanges = 2000);
    //! \brief The manifest's cursor of a scope.
    [[nodiscard]] nlohmann::json cursorOf(const domain::Scope& scope);

    HttpClient http;
    std::string login, refreshToken;
    Uuid id;
    std::int64_t nextSeq = 1;
    nlohmann::json session;
};

//! \brief The new values of fields, without old ones: {"note": {"new": "hello"}}.
[[nodiscard]] nlohmann::json news(const nlohmann::json& values);

//! \brief Two stores, two guides and a manager in the first, a guide in the second, a regional head and HQ; each guide has customers and
//! each store a pool. All passwords are kPassword.
class ServerWorld {
public:
    static constexpr const char* kPassword = "correct horse battery";

    //! \brief Makes the template database. Empty: good, else why not.
    [[nodiscard]] std::string prepare();
    //! \brief A fresh copy of the brand and a server on it.
    [[nodiscard]] bool start(const QStringList& serverOptions = {});
    [[nodiscard]] bool startServer(const QStringList& serverOptions = {});
    //! \brief The same as start(), with a server that sends mail (LIANLU_SMTP, LIANLU_PUBLIC_URL).
    [[nodiscard]] bool startSending(const QStringList& serverOptions = {});
    void stop();
    void stopServer() { m_server.reset(); }

    [[nodiscard]] TestDevice device(const std::string& login) const;
    //! \brief Signed in; fails the test otherwise.
    [[nodiscard]] TestDevice signedIn(const std::string& login) const;
    [[nodiscard]] server::pg::Connection& db() { return *m_db; }
    [[nodiscard]] std::string one(const std::string& sql);
    //! \brief Sum of shares of the rows of a scope: what its digest must be.
    [[nodiscard]] std::string recount(const domain::Scope& scope);
    [[nodiscard]] std::string digest(const domain::Scope& scope);

    struct Person {
        domain::CustomerId customer;
        domain::LeadId lead;
        domain::IdentityId email;
    };
    domain::StoreId store1, store2;
    domain::StaffId anna, ben, mia, carl, rita, hugo;  //!< guides of store 1, its manager, guide of store 2, regional head, HQ
    Person annas, annas2, bens, carls, pooled;

    PrivatePostgres& postgres() { return *m_postgres; }
    RealServer& server() { return *m_server; }
    [[nodiscard]] const std::string& conninfo() const noexcept { return m_conninfo; }
    [[nodiscard]] QString cache() const { return m_folder.filePath(QStringLiteral("cache")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

private:
    [[nodiscard]] Result<void> fill(server::pg::Connection& connection);
    [[nodiscard]] bool freshBrand();
    [[nodiscard]] bool run(const QStringList& serverOptions);
    std::unique_ptr<PrivatePostgres> m_postgres;
    std::string m_template, m_conninfo;
    std::unique_ptr<server::pg::Connection> m_db;
    QTemporaryDir m_folder;
    std::unique_ptr<RealServer> m_server;
};

}  // namespace lianlu::test
