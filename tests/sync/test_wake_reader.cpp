// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <random>

#include "sync/protocol/wake.h"
#include "tests/support/test_main.h"

namespace test_wake_reader {

using namespace lianlu;
using protocol::Wake;

namespace {

const domain::Scope kBook = domain::Scope::book({Uuid::fromName("test", "guide")});

std::vector<Wake> read(protocol::WakeReader& reader, std::string_view bytes, bool good = true) {
    std::vector<Wake> wakes;
    const auto done = reader.feed(bytes, wakes);
    if (done.has_value() != good) qFatal("%s", done ? "was taken" : done.error().describe().c_str());
    return wakes;
}

}  // namespace

//! The stream of events, taken apart as the standard has it.
class TestWakeReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead() {
        protocol::WakeReader reader;
        QVERIFY(read(reader, protocol::wakeGreeting()).empty());
        QCOMPARE(reader.retry(), protocol::kWakeRetry);
        const auto wakes = read(reader, protocol::wakeEvent(kBook.toString(), 17) + std::string(protocol::kWakeComment) + protocol::wakeEvent("brand", 3));
        QVERIFY((wakes == std::vector<Wake>{{kBook, 17}, {domain::Scope::brand(), 3}}));
    }

    void howeverItIsCut() {
        const auto whole = protocol::wakeGreeting() + protocol::wakeEvent(kBook.toString(), 1) + ": alive\r\n\r\n" +
                           "id: 9\revent: wake\r\ndata: {\"scope\":\"brand\",\rdata:\"head\":2}\n\n" + protocol::wakeEvent("brand", 3);
        const std::vector<Wake> expected{{kBook, 1}, {domain::Scope::brand(), 2}, {domain::Scope::brand(), 3}};
        std::mt19937 random(11);
        for (int round = 0; round < 300; ++round) {
            protocol::WakeReader reader;
            std::vector<Wake> all;
            for (std::size_t at = 0; at < whole.size();) {
                const std::size_t size = 1 + random() % (round == 0 ? 1 : 40);
                for (const auto& wake : read(reader, std::string_view(whole).substr(at, size))) all.push_back(wake);
                at += size;
            }
            QVERIFY2(all == expected, qPrintable(QString::number(round)));
        }
    }

    void whatIsNotOursIsPassedOver() {
        protocol::WakeReader reader;
        for (const char* text : {"data: {\"scope\":\"brand\",\"head\":2}\n\n", "event: wake\n\n", "event: wake\ndata: {\"scope\":\"brand\"}\n\n",
                                 "event: wake\ndata: {\"scope\":\"nonsense\",\"head\":2}\n\n", "event: wake\ndata: {\"scope\":\"brand\",\"head\":\"2\"}\n\n",
                                 "event: wake\ndata: [1\n\n", "event: other\ndata: {\"scope\":\"brand\",\"head\":2}\n\n", "retry: x\n\n", "retry: -1\n\n", "wake\n\n"})
            QVERIFY2(read(reader, text).empty(), text);
        QCOMPARE(reader.retry(), protocol::kWakeRetry);
        QCOMPARE(read(reader, protocol::wakeEvent("brand", 4)).size(), std::size_t{1});
    }

    void aWaitIsBounded() {
        protocol::WakeReader reader;
        QVERIFY(read(reader, "retry: 0\n\n").empty());
        QCOMPARE(reader.retry(), std::chrono::milliseconds(1'000));
        QVERIFY(read(reader, "retry: 999999999\n\n").empty());
        QCOMPARE(reader.retry(), std::chrono::milliseconds(300'000));
    }

    void IN02_endlessLinesAreRefused() {
        protocol::WakeReader reader;
        QVERIFY(read(reader, std::string(5'000, 'x'), false).empty());
        protocol::WakeReader lines;
        std::vector<Wake> wakes;
        bool refused = false;
        for (int i = 0; i < 10'000 && !refused; ++i) refused = !lines.feed("data: more of the same\n", wakes);
        QVERIFY(refused);
    }
};

LIANLU_TEST(TestWakeReader)

}  // namespace test_wake_reader

#include "test_wake_reader.moc"
