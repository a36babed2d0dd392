// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sync/client/answer_check.h"
#include "sync/client/backoff.h"
#include "tests/support/fault_transport.h"
#include "tests/support/test_main.h"

namespace test_answer_check {

using namespace lianlu;
using namespace lianlu::test;

//! What an answer of the server is taken for: a server knows nothing of this machine's disk, keys or windows.
class TestAnswerCheck : public QObject {
    Q_OBJECT

    static Error checked(int status, const std::string& code) {
        FaultTransport road(nullptr);
        road.next(faults::problem("/", status, code, 7));
        sync::HttpRequest request;
        request.path = "/v1/sync/push";
        const auto answer = road.send(request);
        const auto checked = sync::checkAnswer(*answer, "application/json", nullptr);
        return checked ? Error{} : checked.error();
    }

private Q_SLOTS:
    void failureInsideTheServerIsTheServers() {
        for (int i = 0; i <= static_cast<int>(Code::internal); ++i) {
            const std::string name(codeName(static_cast<Code>(i)));
            QVERIFY2(checked(500, name).code == Code::server, name.c_str());
            QVERIFY2(checked(599, name).code == Code::server, name.c_str());
            QVERIFY2(checked(503, name).code == Code::rateLimited, name.c_str());
        }
        QVERIFY(sync::isPassing(Code::server));
        QCOMPARE(checked(503, "in-use").retryAfterSeconds, 7);
    }

    void onlyWhatAServerCanKnowIsTakenFromIt() {
        for (const auto code : {Code::io, Code::damaged, Code::diskFull, Code::readOnly, Code::wrongPassphrase, Code::keychainUnavailable,
                                Code::notOurs, Code::tooNew, Code::inUse, Code::cancelled, Code::unreachable, Code::tlsUntrusted,
                                Code::notLianlu, Code::internal})
            QVERIFY2(checked(422, std::string(codeName(code))).code == Code::invalid, codeName(code).data());
        for (const auto code : {Code::refused, Code::unsupported, Code::exists, Code::forbidden, Code::wrongCredentials,
                                Code::sequenceGap, Code::cursorDiverged})
            QCOMPARE(checked(409, std::string(codeName(code))).code, code);
        QCOMPARE(checked(409, "a-code-of-a-newer-server").code, Code::conflict);
    }
};

LIANLU_TEST(TestAnswerCheck)

}  // namespace test_answer_check

#include "test_answer_check.moc"
