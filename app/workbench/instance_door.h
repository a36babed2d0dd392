// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include <QObject>
#include <QString>

class QLocalServer;
class QLocalSocket;

namespace lianlu::app {

//! \brief The program that runs hears here of one that was started beside it: that one hands its link over and ends. One of each login and place of
//! profiles; nobody else of the computer can reach it. Thread: the screen's.
class InstanceDoor : public QObject {
    Q_OBJECT
public:
    explicit InstanceDoor(const std::filesystem::path& profile, QObject* parent = nullptr);
    ~InstanceDoor() override;

    //! \brief Hands `link` (empty: be shown) to the one that runs. False: none runs, or it does not answer within a second. Before open().
    [[nodiscard]] bool handOver(const QString& link);
    //! \brief From now on this program is the one that runs. False: it cannot be heard of others; it works all the same.
    bool open();

Q_SIGNALS:
    void called(const QString& link);

private:
    void take(QLocalSocket* socket);

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

}  // namespace lianlu::app
