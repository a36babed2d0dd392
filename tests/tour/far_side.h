// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace lianlu::tour {

//! \brief What is not the workbench: the server's process, its database, the customer's mail box. Configured by run.sh through the
//! environment (LIANLU_TOUR_*). Members throw Failed.
class FarSide {
public:
    FarSide();
    ~FarSide();

    void startServer();
    void stopServer();  //!< this is what "offline" means here
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QString login() const { return m_login; }
    [[nodiscard]] QString password() const { return m_password; }

    //! \brief First column of the first row, by psql. `sql` holds no values of a person's; ids only.
    [[nodiscard]] QString ask(const QString& sql) const;

    //! \brief Another device of the same login writes a text field of a row, as it is now, over the wire.
    void writeAsAnother(const QString& entity, const QString& id, const QString& field, const QString& value) const;

    //! \brief Another process waits for the mail, reads its .eml and follows the link once.
    [[nodiscard]] QJsonObject followLink(const QString& word, int seconds) const;

private:
    [[nodiscard]] QJsonObject post(const QString& path, const QJsonObject& body, const QString& token = {}) const;

    QString m_serve, m_mail, m_db, m_url, m_login, m_password, m_follow;
    std::unique_ptr<QProcess> m_server;
};

}  // namespace lianlu::tour
