// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_peer.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace lianlu::bench {

bool runPeer(const QString& program, const QStringList& words, const QString& folder, int seconds, QByteArray& said) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, words);
    if (!process.waitForStarted(5000) || !process.waitForFinished(seconds * 1000) || process.exitCode() != 0) {
        said = process.readAllStandardError() + process.errorString().toUtf8();
        return false;
    }
    said = process.readAllStandardOutput();
    return true;
}

bool preparePeer(const QString& files, const QString& place, const QString& package, QByteArray& why) {
    QDir().mkpath(place);
    for (const auto* name : {"package.json", "peer.js"}) {
        const auto target = QDir(place).filePath(QString::fromLatin1(name));
        QFile::remove(target);
        if (!QFile::copy(files + QLatin1Char('/') + QString::fromLatin1(name), target)) return why = "the peer's files cannot be copied", false;
    }
    if (QDir(place).exists(QStringLiteral("node_modules/") + package)) return true;
    return runPeer(QStringLiteral("npm"), {QStringLiteral("install"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"), QStringLiteral("--silent")}, place, 300, why);
}

}  // namespace lianlu::bench
