// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sync/server/http/message.h"
#include "tests/support/test_main.h"

namespace test_message {

using namespace lianlu;
using namespace lianlu::server;

class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formsOfBothKinds_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("value");
        const QByteArray part = "Content-Disposition: form-data; name=\"confirm\"\r\n\r\nyes\r\n";
        QTest::newRow("urlencoded") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=b&confirm=yes") << QByteArray("yes");
        QTest::newRow("no type") << QByteArray() << QByteArray("confirm=yes") << QByteArray("yes");
        QTest::newRow("multipart") << QByteArray("multipart/form-data; boundary=x") << "--x\r\n" + part + "--x--\r\n" << QByteArray("yes");
        QTest::newRow("quoted boundary") << QByteArray("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") << "--a b\r\n" + part + "--a b--" << QByteArray("yes");
        QTest::newRow("preamble and a file before") << QByteArray("multipart/form-data;boundary=x")
                                                    << "hello\r\n--x\r\nContent-Disposition: form-data; filename=\"confirm\"; name=file\r\nContent-Type: text/plain\r\n\r\nno\r\n--x\r\n" + part + "--x--\r\n"
                                                    << QByteArray("yes");
        QTest::newRow("cut short") << QByteArray("multipart/form-data; boundary=x") << "--x\r\n" + part << QByteArray();
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << "--\r\n" + part + "----\r\n" << QByteArray();
        QTest::newRow("only a file's name") << QByteArray("multipart/form-data; boundary=x")
                                            << QByteArray("--x\r\nContent-Disposition: form-data; filename=confirm\r\n\r\nyes\r\n--x--\r\n") << QByteArray();
    }
    void formsOfBothKinds() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, value);
        Request request;
        request.headers["content-type"] = type.toStdString();
        request.body = body.toStdString();
        const auto form = request.form();
        const auto held = form.find("confirm");
        QCOMPARE(QByteArray::fromStdString(held == form.end() ? std::string{} : held->second), value);
    }

    void ourTroubleIsNotTheirs() {
        // Whatever broke in here (a disk, a database), the far side must not take it for its own.
        for (int i = 0; i <= static_cast<int>(Code::internal); ++i) {
            const auto code = static_cast<Code>(i);
            const auto answer = problem({code, "secret step", "secret field"});
            const auto body = nlohmann::json::parse(answer.body);
            QCOMPARE(body.at("status").get<int>(), answer.status);
            if (answer.status < 500) {
                QCOMPARE(body.at("type").get<std::string>(), "urn:lianlu:" + std::string(codeName(code)));
                continue;
            }
            QCOMPARE(body.at("type").get<std::string>(), std::string("urn:lianlu:server"));
            QVERIFY2(answer.body.find("secret") == std::string::npos, answer.body.c_str());
            QVERIFY2(answer.fault.find("secret step") != std::string::npos, answer.fault.c_str());  // the log is told
        }
    }

    void aRaceLostInTheDatabaseComesAgain() {
        for (const auto& error : {Error{Code::conflict, "database: query", "40P01"}, Error{Code::conflict, "heads moved", "40001"}}) {
            const auto answer = problem(error);
            QCOMPARE(answer.status, 503);
            QVERIFY(answer.body.find("database") == std::string::npos && answer.body.find("4000") == std::string::npos);
            QVERIFY(std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto& header) { return header.first == "Retry-After"; }));
        }
        QCOMPARE(problem({Code::exists, "database: query [device_login]", "23505"}).status, 500);  // ours, and no better the next time
        QCOMPARE(problem({Code::conflict, "somebody else changed it", "name"}).status, 409);
    }
};

LIANLU_TEST(TestMessage)

}  // namespace test_message

#include "test_message.moc"
