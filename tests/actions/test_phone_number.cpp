// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "models/actions/actions.h"
#include "models/actions/import_rows.h"
#include "models/actions/phone_number.h"
#include "tests/actions/shop_floor.h"
#include "tests/support/test_main.h"

namespace test_phone_number {

using namespace lianlu;
using namespace lianlu::actions;
using actions::test::ShopFloor;

//! Numbers from abroad, and of the place where the store is.
class TestPhoneNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void numbers_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("normal");
        const auto row = [](const char* name, const char* typed, const char* zone, const char* normal) { QTest::newRow(name) << QByteArray(typed) << QByteArray(zone) << QByteArray(normal); };
        row("mainland", "138 1234 5678", "Asia/Shanghai", "+8613812345678");
        row("mainland, in Taipei", "13812345678", "Asia/Taipei", "+8613812345678");
        row("Hong Kong", "+852 9123 4567", "Asia/Shanghai", "+85291234567");
        row("Hong Kong, 00", "00852-91234567", "", "+85291234567");
        row("Hong Kong, wide", "＋８５２　９１２３４５６７", "", "+85291234567");
        row("Hong Kong, a digit short", "+852 9123 456", "", "");
        row("Hong Kong, a digit over", "+852 9123 45678", "", "");
        row("Taiwan", "+886 912 345 678", "", "+886912345678");
        row("Taiwan, with its 0", "+886-0912-345-678", "", "+886912345678");
        row("Macao", "+853 6612 3456", "", "+85366123456");
        row("America", "+1 (415) 555-2671", "", "+14155552671");
        row("America, short", "+1 415 555", "", "");
        row("Germany", "+49 1512 3456789", "", "+4915123456789");
        row("at home in Taipei", "0912-345-678", "Asia/Taipei", "+886912345678");
        row("at home in Hong Kong", "9123 4567", "Asia/Hong_Kong", "+85291234567");
        row("at home in Macao", "66123456", "Asia/Macau", "+85366123456");
        row("at home in Singapore", "8123 4567", "Asia/Singapore", "+6581234567");
        row("of Taipei, in Shanghai", "0912345678", "Asia/Shanghai", "");
        row("of Hong Kong, nowhere", "91234567", "", "");
        row("a service line", "12345678", "Asia/Hong_Kong", "");
        row("a landline of Taipei", "02-2345-6789", "Asia/Taipei", "");
        row("a landline of the mainland", "010-62345678", "Asia/Shanghai", "");
        row("a landline of the mainland, whole", "+86 10 6234 5678", "Asia/Shanghai", "");
        row("short", "12345", "Asia/Shanghai", "");
        row("letters", "+852 9123 456x", "", "");
        row("nothing", "", "Asia/Taipei", "");
        row("no country begins with 0", "+0123456789", "", "");
    }
    void numbers() {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, normal);
        QCOMPARE(QByteArray::fromStdString(mobileNumber(typed.toStdString(), zone.toStdString()).value_or("")), normal);
    }

    void aFileMayHoldThem() {
        const ImportRows rows(ImportKind::customers, {{"phone", 0}}, "Asia/Taipei", fromUnixMs(0));
        for (const auto& [cell, phone] : {std::pair{"+852 9123 4567", "+85291234567"}, {"0912345678", "+886912345678"}, {"'+886912345678", "+886912345678"}}) {
            const auto row = rows.parse({cell}, false);
            QVERIFY2(row.has_value(), cell);
            QCOMPARE(row->phone, std::string(phone));
        }
        const auto bad = rows.parse({"0912"}, false);
        QVERIFY(!bad);
        QCOMPARE(bad.error().fault, ImportFault::badPhone);
    }

    void aLeadAndAnAddressMayHaveThem() {
        ShopFloor floor;
        QVERIFY(floor.open().has_value());
        CreateLead lead;
        lead.name = "Chan Tai Man";
        lead.phone = "+852 9123 4567";
        lead.source = domain::LeadSource::store;
        const auto made = createLead(floor.context(), lead).get();
        QVERIFY2(made.has_value(), made ? "" : made.error().describe().c_str());
        const auto holders = floor.vault.read<std::vector<domain::CustomerId>>([](db::Connection& c) { return store::Queries::customersWith(c, domain::IdentityKind::mobile, "+85291234567"); });
        QVERIFY(holders && holders->size() == 1);
        QVERIFY(setAddress(floor.context(), {holders->front(), domain::IdentityKind::mobile, "+886 0912 345 678"}).get().has_value());
        const auto moved = floor.vault.read<std::vector<domain::CustomerId>>([](db::Connection& c) { return store::Queries::customersWith(c, domain::IdentityKind::mobile, "+886912345678"); });
        QVERIFY(moved && moved->size() == 1 && moved->front() == holders->front());
        const auto refused = setAddress(floor.context(), {holders->front(), domain::IdentityKind::mobile, "+852 1"}).get();
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, std::string("value"));
    }
};

LIANLU_TEST(TestPhoneNumber)

}  // namespace test_phone_number

#include "test_phone_number.moc"
