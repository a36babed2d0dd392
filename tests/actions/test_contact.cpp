// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <sstream>

#include <QTemporaryDir>

#include "models/actions/export_contact.h"
#include "models/base/utf8_path.h"
#include "models/exchange/contact_card.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_contact {

using namespace lianlu;
using namespace lianlu::actions;
using namespace lianlu::actions::test;

//! Somebody as a file for an address book.
class TestContact : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aCardIsWrittenAndNoted() {
        ShopFloor floor;
        QVERIFY(floor.open());
        QTemporaryDir folder;
        const auto file = pathFromUtf8(folder.filePath(QStringLiteral("李小梅.vcf")).toStdString());
        const auto done = exportContact(floor.context(), floor.li, file);
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        std::ifstream in(file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        const auto lines = QString::fromStdString(text.str()).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.first(), QStringLiteral("BEGIN:VCARD"));
        for (const auto* line : {"VERSION:3.0", "FN:李小梅", "N:李小梅;;;;", "TEL;TYPE=CELL:+8613812345678", "EMAIL;TYPE=INTERNET:li@example.com", "END:VCARD"})
            QVERIFY2(lines.contains(QString::fromUtf8(line)), line);
        const auto noted = floor.opsOf("disclosure");
        QCOMPARE(noted.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(noted[0].newFields.at("act")), std::string("exported"));
        QCOMPARE(std::get<std::string>(noted[0].newFields.at("what")), std::string("contacts"));
        QCOMPARE(std::get<std::string>(noted[0].newFields.at("subject_id")), floor.li.toString());
    }

    void whatCannotBeNotedIsNotWritten() {
        ShopFloor floor;
        QVERIFY(floor.open());
        QVERIFY(floor.vault.store->writeNow([](store::WriteTxn& txn) { return txn.connection().run("CREATE TRIGGER refuses BEFORE INSERT ON disclosure BEGIN SELECT RAISE(ABORT, 'no'); END"); }));
        QTemporaryDir folder;
        const auto file = pathFromUtf8(folder.filePath(QStringLiteral("a.vcf")).toStdString());
        QVERIFY(!exportContact(floor.context(), floor.li, file));
        QVERIFY(!std::filesystem::exists(file));
    }

    void nobodyAndNoFolder() {
        ShopFloor floor;
        QVERIFY(floor.open());
        QTemporaryDir folder;
        const auto nobody = exportContact(floor.context(), {uuid("nobody")}, pathFromUtf8(folder.filePath(QStringLiteral("a.vcf")).toStdString()));
        QVERIFY(!nobody && nobody.error().code == Code::notFound);
        const auto nowhere = exportContact(floor.context(), floor.li, pathFromUtf8(folder.filePath(QStringLiteral("none/a.vcf")).toStdString()));
        QVERIFY(!nowhere && nowhere.error().code == Code::notFound);
        QVERIFY(floor.opsOf("disclosure").empty());
    }

    void textsAreEscapedAndFolded() {
        const auto text = QString::fromStdString(exchange::contactCardText({"u", "王;小,明\\\n先生", {}, {}, "1990-12-31", std::string(90, 'x'), "青禾"}));
        QVERIFY2(text.contains(QStringLiteral("FN:王\\;小\\,明\\\\\\n先生\r\n")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("BDAY:1990-12-31\r\n")) && text.contains(QStringLiteral("ORG:青禾\r\n")));
        for (const auto& line : text.split(QStringLiteral("\r\n"))) QVERIFY(line.toUtf8().size() <= 75);
        QVERIFY(!text.contains(QStringLiteral("TEL")) && !text.contains(QStringLiteral("EMAIL")));
    }
};

LIANLU_TEST(TestContact)

}  // namespace test_contact

#include "test_contact.moc"
