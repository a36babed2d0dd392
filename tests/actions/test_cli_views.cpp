// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/cli_profile.h"
#include "tests/support/test_main.h"

namespace test_cli_views {

using namespace lianlu;
using namespace lianlu::actions::test;

//! `lianlu-cli views`: what the store's manager shares is listed, renamed and removed.
class TestCliViews : public QObject {
    Q_OBJECT

    //! A profile that holds two views of the store.
    static void fill(Profile& profile, const char* role) {
        const auto held = profile.open();
        if (!held) qFatal("%s", held.error().describe().c_str());
        domain::SharedView view;
        view.storeId = profile.floor.vault.shop;
        view.staffId = profile.floor.vault.staff;
        view.state = R"({"columns":[],"filter":{}})";
        std::vector<store::ServerRow> rows;
        for (const auto& [list, name] : {std::pair{domain::ViewList::customers, "冬季大衣"}, {domain::ViewList::leads, "Ripe"}}) {
            view.id = {uuid(name)};
            view.list = list;
            view.name = name;
            rows.push_back(profile.floor.vault.row(view, 3));
        }
        const auto done = (*held)->writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(auto device, store::Replica::device(txn.connection()));
            device.value().role = role;
            LIANLU_CHECK(store::Replica::saveDevice(txn, *device));
            return store::Replica::apply(txn, domain::Scope::store(profile.floor.vault.shop), rows);
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(startCrypto()); }

    void aGuideReadsThem() {
        Profile profile;
        fill(profile, "guide");
        const auto all = profile.run("views list --json");
        QVERIFY_RUN(all, 0);
        QCOMPARE(all.rows().size(), 2);
        const auto leads = profile.run("views list --json --list leads");
        QVERIFY_RUN(leads, 0);
        QCOMPARE(leads.rows().size(), 1);
        const auto row = leads.rows()[0].toObject();
        QCOMPARE(row[QStringLiteral("name")].toString(), QStringLiteral("Ripe"));
        QCOMPARE(row[QStringLiteral("list")].toString(), QStringLiteral("leads"));
        QCOMPARE(row[QStringLiteral("shared_by")].toString(), QStringLiteral("陈导购"));
        QVERIFY(!row[QStringLiteral("pending")].toBool());
        QCOMPARE(profile.run("views list --list persons").code, 2);
        for (const auto* command : {"views rename Ripe --name Riper", "views remove Ripe"}) {
            const auto refused = profile.run(command);
            QVERIFY_RUN(refused, 1);
            QVERIFY2(refused.err.contains(QStringLiteral("manager")), refused.said().constData());
        }
    }

    void aManagerRenamesAndRemovesThem() {
        Profile profile;
        fill(profile, "manager");
        const auto renamed = profile.run("views rename --json", {QStringLiteral("冬季大衣"), QStringLiteral("--name"), QStringLiteral("羽绒服")});
        QVERIFY_RUN(renamed, 0);
        const auto list = profile.run("views list --json --list customers");
        QCOMPARE(list.rows()[0].toObject()[QStringLiteral("name")].toString(), QStringLiteral("羽绒服"));
        QVERIFY(list.rows()[0].toObject()[QStringLiteral("pending")].toBool());
        QCOMPARE(profile.run("views rename Ripe").code, 2);
        QVERIFY_RUN(profile.run("views rename Ripe", {QStringLiteral("--name"), QString(61, QLatin1Char('x'))}), 1);
        const auto id = QString::fromStdString(uuid("Ripe").toString());
        const auto removed = profile.run("views remove --json", {id.left(12)});
        QVERIFY_RUN(removed, 0);
        QCOMPARE(profile.run("views list --json").rows().size(), 1);
        QVERIFY_RUN(profile.run("undo", {removed.json()[QStringLiteral("txn_id")].toString()}), 0);
        QCOMPARE(profile.run("views list --json").rows().size(), 2);
        QVERIFY_RUN(profile.run("views remove", {QStringLiteral("nothing")}), 2);
        const auto text = profile.run("views list --lang zh_CN");
        QVERIFY_RUN(text, 0);
        QVERIFY2(text.out.contains(QStringLiteral("羽绒服")), text.said().constData());
    }
};

LIANLU_TEST(TestCliViews)

}  // namespace test_cli_views

#include "test_cli_views.moc"
