// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/far_side.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <QtTest>

#include "tests/tour/driver.h"

namespace lianlu::tour {

namespace {

QString need(const char* name) {
    const auto value = qEnvironmentVariable(name);
    if (value.isEmpty()) throw Failed(std::string(name) + " is not set: start the tour with packaging/run.sh --tour DIR");
    return value;
}

//! Runs to the end while the workbench goes on living.
QByteArray output(const QString& program, const QStringList& arguments, int milliseconds) {
    QProcess process;
    process.start(program, arguments);
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, milliseconds);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw Failed(program.toStdString() + " failed: " + process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}

}  // namespace

FarSide::FarSide()
    : m_serve(need("LIANLU_TOUR_SERVE")),
      m_mail(need("LIANLU_TOUR_MAIL")),
      m_db(need("LIANLU_TOUR_DB")),
      m_url(need("LIANLU_TOUR_URL")),
      m_login(need("LIANLU_TOUR_LOGIN")),
      m_password(need("LIANLU_PASSWORD")),
      m_follow(need("LIANLU_TOUR_FOLLOW")) {}

FarSide::~FarSide() {
    if (m_server && m_server->state() != QProcess::NotRunning) {
        m_server->terminate();
        m_server->waitForFinished(10'000);
    }
}

void FarSide::startServer() {
    m_server = std::make_unique<QProcess>();
    m_server->setStandardErrorFile(QProcess::nullDevice());
    m_server->setStandardOutputFile(QProcess::nullDevice());
    m_server->start(m_serve, QStringList());
    const auto answers = [this] {
        QProcess curl;
        curl.start(QStringLiteral("curl"), {QStringLiteral("-fsS"), QStringLiteral("-o"), QProcess::nullDevice(), m_url + QStringLiteral("/healthz")});
        return curl.waitForFinished(2'000) && curl.exitCode() == 0;
    };
    if (!QTest::qWaitFor(answers, 30'000)) throw Failed("the server did not come up");
    // Whoever answers must be ours, not one that took the port while ours was away.
    if (m_server->state() == QProcess::NotRunning) throw Failed("the server ended at once, and something else answers at its address");
}

void FarSide::stopServer() {
    if (!m_server) return;
    m_server->terminate();
    if (!QTest::qWaitFor([this] { return m_server->state() == QProcess::NotRunning; }, 20'000))
        throw Failed("the server did not stop on SIGTERM");
}

QString FarSide::ask(const QString& sql) const {
    const auto answer = output(QStringLiteral("psql"), {QStringLiteral("-Atq"), QStringLiteral("-d"), m_db, QStringLiteral("-c"), sql}, 20'000);
    return QString::fromUtf8(answer).section(QLatin1Char('\n'), 0, 0);
}

QJsonObject FarSide::post(const QString& path, const QJsonObject& body, const QString& token) const {
    QProcess curl;
    // The body, and the token in it, by standard input: arguments are everybody's to read.
    QStringList words{QStringLiteral("-sS"), QStringLiteral("-K"), QStringLiteral("-")};
    curl.start(QStringLiteral("curl"), words);
    auto text = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    QString config = QStringLiteral("url = \"%1%2\"\nheader = \"Content-Type: application/json\"\nheader = \"Lianlu-Proto: 1\"\n").arg(m_url, path);
    if (!token.isEmpty()) config += QStringLiteral("header = \"Authorization: Bearer %1\"\n").arg(token);
    config += QStringLiteral("data-raw = \"%1\"\n").arg(text);
    curl.write(config.toUtf8());
    curl.closeWriteChannel();
    const bool ended = QTest::qWaitFor([&] { return curl.state() == QProcess::NotRunning; }, 20'000);
    const auto answer = curl.readAllStandardOutput();
    const auto json = QJsonDocument::fromJson(answer);
    if (!ended || curl.exitCode() != 0 || !json.isObject()) throw Failed("POST " + path.toStdString() + " failed");
    return json.object();
}

void FarSide::writeAsAnother(const QString& entity, const QString& id, const QString& field, const QString& value) const {
    const auto uuid = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    const auto device = uuid();
    const auto session = post(QStringLiteral("/v1/auth/sign-in"), {{QStringLiteral("login"), m_login}, {QStringLiteral("password"), m_password}, {QStringLiteral("device_id"), device},
                                                                   {QStringLiteral("device_name"), QStringLiteral("the other till")}, {QStringLiteral("platform"), QStringLiteral("tour")}});
    const auto row = ask(QStringLiteral("select ver, coalesce(body::json->>'%3', '') from \"%1\" where id = '%2'").arg(entity, id, field));
    const auto before = row.section(QLatin1Char('|'), 1);
    const QJsonObject change{{QStringLiteral("old"), before.isEmpty() ? QJsonValue() : QJsonValue(before)}, {QStringLiteral("new"), value}};
    const QJsonObject op{{QStringLiteral("op_id"), uuid()}, {QStringLiteral("op_seq"), 1}, {QStringLiteral("txn_id"), uuid()}, {QStringLiteral("type"), QStringLiteral("update")},
                         {QStringLiteral("entity"), entity}, {QStringLiteral("id"), id}, {QStringLiteral("base_ver"), row.section(QLatin1Char('|'), 0, 0).toInt()},
                         {QStringLiteral("fields"), QJsonObject{{field, change}}}, {QStringLiteral("schema"), 1}, {QStringLiteral("occurred_at"), QDateTime::currentMSecsSinceEpoch()}};
    const auto answer = post(QStringLiteral("/v1/sync/push"), {{QStringLiteral("device_id"), device}, {QStringLiteral("ops"), QJsonArray{op}}}, session.value(QStringLiteral("access_token")).toString());
    const auto status = answer.value(QStringLiteral("results")).toArray().at(0).toObject().value(QStringLiteral("status")).toString();
    if (status != QLatin1String("applied")) throw Failed("the other device's edit was not applied: " + status.toStdString());
}

QJsonObject FarSide::followLink(const QString& word, int seconds) const {
    const auto answer = output(QStringLiteral("/usr/bin/python3"), {m_follow, m_mail, word, QString::number(seconds)}, (seconds + 30) * 1000);
    return QJsonDocument::fromJson(answer).object();
}

}  // namespace lianlu::tour
