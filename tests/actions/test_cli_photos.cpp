// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_photos {

using namespace lianlu;
using namespace lianlu::actions::test;

//! `lianlu-cli photos`: added, listed, captioned, saved, removed.
class TestCliPhotos : public QObject {
    Q_OBJECT

    [[nodiscard]] QString write(const char* name, const QByteArray& bytes) const {
        const auto path = m_folder->filePath(QString::fromUtf8(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a file cannot be written");
        return path;
    }
    //! One pixel, a PNG.
    static QByteArray pixel() { return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<Profile>();
    }
    void cleanup() {
        m_profile.reset();
        m_folder.reset();
    }

    void fromAFileToAFile() {
        const auto file = write("大衣.png", pixel());
        const auto li = str(m_profile->floor.li.toString());
        const auto added = m_profile->run("photos add --json", {li, QStringLiteral("--file"), file, QStringLiteral("--caption"), QStringLiteral("红色大衣")});
        if (added.code != 0 && added.err.contains(QStringLiteral("reads no pictures"))) QSKIP("built without pictures");
        QVERIFY_RUN(added, 0);
        const auto id = added.json()[QStringLiteral("photos")].toArray()[0].toObject()[QStringLiteral("id")].toString();
        QVERIFY(!id.isEmpty());
        const auto again = m_profile->run("photos add", {li, QStringLiteral("--file"), file});
        QVERIFY_RUN(again, 1);
        QVERIFY2(again.err.contains(QStringLiteral("already")), again.said().constData());
        const auto list = m_profile->run("photos list --json", {li});
        QVERIFY_RUN(list, 0);
        QCOMPARE(list.rows().size(), 1);
        const auto row = list.rows()[0].toObject();
        QCOMPARE(row[QStringLiteral("caption")].toString(), QStringLiteral("红色大衣"));
        QVERIFY(row[QStringLiteral("here")].toBool() && !row[QStringLiteral("sent")].toBool());
        QCOMPARE(list.json()[QStringLiteral("unsent")].toInt(), 1);
        const auto queue = m_profile->run("queue list --json");
        QVERIFY_RUN(queue, 0);
        QCOMPARE(queue.json()[QStringLiteral("photos")].toInt(), 1);

        QVERIFY_RUN(m_profile->run("photos edit --json", {id.left(12), QStringLiteral("--caption"), QStringLiteral("改短")}), 0);
        const auto out = m_folder->filePath(QStringLiteral("out.jpg"));
        QVERIFY_RUN(m_profile->run("photos save --json", {id, QStringLiteral("--out"), out}), 0);
        QFile saved(out);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().startsWith("\xFF\xD8\xFF"));
        QVERIFY_RUN(m_profile->run("photos save --json", {id, QStringLiteral("--out"), out}), 1);  // nothing is written over
        QVERIFY_RUN(m_profile->run("photos remove --json", {id}), 0);
        QCOMPARE(m_profile->run("photos list --json", {li}).rows().size(), 0);
    }

    void whatIsNoPictureIsSaidInThreeLanguages() {
        const auto li = str(m_profile->floor.li.toString());
        const auto letter = write("letter.jpg", "Dear customer");
        const auto told = [&](const char* language) { return m_profile->run("photos add", {li, QStringLiteral("--file"), letter, QStringLiteral("--lang"), QString::fromLatin1(language)}).err; };
        if (told("en").contains(QStringLiteral("reads no pictures"))) QSKIP("built without pictures");
        QVERIFY2(told("en").contains(QStringLiteral("not a picture")), qPrintable(told("en")));
        QVERIFY(told("en").contains(QStringLiteral("letter.jpg")));
        QVERIFY(told("zh_CN").contains(QStringLiteral("无法读取此图片")));
        QVERIFY(told("zh_TW").contains(QStringLiteral("無法讀取此圖片")));
        QVERIFY_RUN(m_profile->run("photos add --json", {li}), 2);
        QVERIFY_RUN(m_profile->run("photos add --json", {li, QStringLiteral("--file"), letter, QStringLiteral("--file"), letter, QStringLiteral("--caption"), QStringLiteral("x")}), 2);
        QVERIFY_RUN(m_profile->run("photos add --json", {li, QStringLiteral("--file"), m_folder->filePath(QStringLiteral("none.jpg"))}), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
};

LIANLU_TEST(TestCliPhotos)

}  // namespace test_cli_photos

#include "test_cli_photos.moc"
