// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTest>

#include "tests/support/meeting.h"

namespace lianlu::actions::test {

struct Run {
    int code = -1;
    QString out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QJsonArray rows() const { return json()[QStringLiteral("rows")].toArray(); }
    [[nodiscard]] QJsonObject error() const { return json()[QStringLiteral("error")].toObject(); }
    [[nodiscard]] QByteArray said() const { return QStringLiteral("exit %1\n%2\n%3").arg(code).arg(out, err).toUtf8(); }
};

//! \brief The real lianlu-cli as a process: nothing on its standard input, no home of anybody's.
class CliRunner {
public:
    explicit CliRunner(const QString& home) {
        m_environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        m_environment.insert(QStringLiteral("HOME"), home);
        m_environment.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Shanghai"));
        m_environment.insert(QStringLiteral("LANG"), QStringLiteral("en_GB.UTF-8"));
    }
    void set(const char* name, const QString& value) { m_environment.insert(QLatin1String(name), value); }
    //! \brief Runs in that folder from now on.
    void in(const QString& folder) { m_folder = folder; }
    void unset(const char* name) { m_environment.remove(QLatin1String(name)); }

    [[nodiscard]] Run operator()(const QStringList& words) const {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder);
        process.setStandardInputFile(QProcess::nullDevice());
        lianlu::test::meet();
        process.start(QStringLiteral(LIANLU_CLI_PROGRAM), words);
        if (!process.waitForFinished(60'000)) process.kill();
        lianlu::test::meet();
        Run run;
        run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        run.out = QString::fromUtf8(process.readAllStandardOutput());
        run.err = QString::fromUtf8(process.readAllStandardError());
        return run;
    }
    //! \brief "leads show" and the like in one text, then words of their own.
    [[nodiscard]] Run operator()(const char* command, const QStringList& more = {}) const {
        return (*this)(QString::fromUtf8(command).split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
    }

private:
    QProcessEnvironment m_environment;
    QString m_folder;
};

}  // namespace lianlu::actions::test

//! Evaluates the run once: most do something.
#define QVERIFY_RUN(run, wanted)                                       \
    do {                                                               \
        const lianlu::actions::test::Run& ran_ = (run);                \
        QVERIFY2(ran_.code == (wanted), ran_.said().constData());      \
    } while (false)
