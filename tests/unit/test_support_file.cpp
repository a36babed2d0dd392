// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "models/support/bundle.h"
#include "models/support/fact_sheet.h"
#include "tests/support/test_main.h"

namespace test_support_file {

using namespace lianlu;
using support::Bundle;

namespace {

Bundle small() {
    Bundle bundle;
    bundle.files = {{"about.txt", "about", "one\n"}, {"logs/lianlu.log", "logs", "two\n"}, {"logs/lianlu.1.log", "logs", "three\n"}};
    return bundle;
}

}  // namespace

//! The bundle as a file: whole or not there.
class TestSupportFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] std::filesystem::path to(const char* name = "支持 1.zip") const { return m_folder->filePath(QString::fromUtf8(name)).toStdU16String(); }
    [[nodiscard]] QStringList inFolder() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    [[nodiscard]] QByteArray bytes(const char* name = "支持 1.zip") const {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void partsAreLeftOutByNameAndByGroup() {
        QVERIFY(support::writeBundle(small(), {"logs"}, to()).has_value());
        QVERIFY(bytes().startsWith("PK") && bytes().contains("about.txt") && !bytes().contains("logs/"));
        QVERIFY(support::writeBundle(small(), {"logs/lianlu.1.log"}, to()).has_value());
        QVERIFY(bytes().contains("logs/lianlu.log") && !bytes().contains("lianlu.1.log"));
        QCOMPARE(inFolder().size(), 1);
    }

    void whatCannotBeWrittenLeavesNothing() {
        const auto nowhere = support::writeBundle(small(), {}, to("no/such.zip"));
        QVERIFY(!nowhere && nowhere.error().code == Code::io);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.zip")));
        const auto folder = support::writeBundle(small(), {}, to("folder.zip"));
        QVERIFY(!folder && folder.error().code == Code::exists);
        QCOMPARE(inFolder(), QStringList{QStringLiteral("folder.zip")});
    }

    void cancelledAtAnyMomentTheOldOneStays() {
        std::ofstream(to(), std::ios::binary) << "what was there";
        int asked = 0;
        QVERIFY(support::writeBundle(small(), {}, to("other.zip"), [&] { return ++asked < 0; }).has_value());
        QVERIFY(asked >= 4);
        for (int at = 1; at <= asked; ++at) {
            int now = 0;
            const auto stopped = support::writeBundle(small(), {}, to(), [&] { return ++now >= at; });
            QVERIFY(!stopped && stopped.error().code == Code::cancelled);
            QCOMPARE(bytes(), QByteArray("what was there"));
            QCOMPARE(inFolder().size(), 2);
        }
    }

    void itIsBounded() {
        Bundle large = small();
        large.files.push_back({"logs/lianlu.2.log", "logs", std::string(support::kMostBundleBytes, '.')});
        const auto written = support::writeBundle(large, {}, to());
        QVERIFY(!written && written.error().code == Code::tooLarge);
        QVERIFY(inFolder().isEmpty());
        QVERIFY(support::writeBundle(large, {"logs"}, to()).has_value());
    }

    void wordsOfAFactPassTheRedactor() {
        support::Redactor redactor({});
        support::FactSheet sheet;
        sheet.heading("Store").add("rows", std::int64_t{12'345'678}).add("name", "call 13877665544").addPlain("file", "12345678 KiB").add("made at", fromUnixMs(1'764'180'000'000));
        sheet.add("trouble", Error{Code::diskFull, "write a page"});
        const auto text = sheet.text(redactor).value();
        QCOMPARE(QByteArray::fromStdString(text), QByteArray("Store\n-----\n"
                                                             "rows                               12345678\n"
                                                             "name                               call [number]\n"
                                                             "file                               12345678 KiB\n"
                                                             "made at                            2025-11-26T18:00:00Z\n"
                                                             "trouble                            disk-full: write a page\n"));
    }

    void aLogOfOneEndlessLine() {
        std::ofstream(to("endless.log"), std::ios::binary) << std::string(5'000, '.');
        support::Redactor redactor({});
        const auto text = support::redactedLog(redactor, to("endless.log"), 1'000);
        QVERIFY(text.has_value());
        QCOMPARE(*text, std::string("(older lines are left out)\n"));
        QVERIFY(!support::redactedLog(redactor, to("none.log"), 1'000));
    }
};

LIANLU_TEST(TestSupportFile)

}  // namespace test_support_file

#include "test_support_file.moc"
