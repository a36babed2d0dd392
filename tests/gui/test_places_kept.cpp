// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody is in each list, across a lock.
#include <QDirIterator>
#include <QScrollBar>

#include "models/item/list_model.h"
#include "tests/gui/desk_window.h"
#include "tests/support/test_main.h"
#include "ui/common/data_table.h"

namespace test_places_kept {

using namespace lianlu;
using test::DeskWindow;

namespace {

const std::vector<std::pair<const char*, const char*>> kLists{{"railCustomers", "customersTable"}, {"railLeads", "leadsTable"}, {"railTasks", "tasksTable"}};

ui::DataTable* listOf(DeskWindow& window, const char* rail, const char* name) {
    window.click(rail);
    auto* table = window.find<ui::DataTable>(name);
    if (!table) qFatal("no %s", name);
    (void)QTest::qWaitFor([table] { return table->currentIndex().isValid(); });
    return table;
}

QString chosen(const ui::DataTable& table) { return table.model()->index(table.currentIndex().row(), 0).data(item::IdRole).toString(); }

QStringList walk(DeskWindow& window, int row) {
    QStringList ids;
    for (const auto& [rail, name] : kLists) {
        auto* table = listOf(window, rail, name);
        if (row > 0 && !table->selectRow(qMin(row, table->model()->rowCount() - 1))) qFatal("no row");
        ids << chosen(*table);
    }
    return ids;
}

}  // namespace

class TestPlacesKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLockKeepsTheRowOfEachList() {
        const test::DeskProfile profile(domain::Role::manager);
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        const auto first = walk(window, 0);
        const auto left = walk(window, 3);
        for (int i = 0; i < left.size(); ++i) QVERIFY2(left[i] != first[i], kLists[static_cast<std::size_t>(i)].second);
        window.bench().lock();
        window.unlock();
        QVERIFY(window.find("deskPage"));
        QCOMPARE(walk(window, 0), left);
        // Locked again at once: what nobody has looked at since is kept as well.
        window.bench().lock();
        window.unlock();
        QVERIFY(window.find("deskPage"));
        window.bench().lock();
        window.unlock();
        QVERIFY(window.find("deskPage"));
        QCOMPARE(walk(window, 0), left);
        window.bench().setLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(walk(window, 0), left);
        window.bench().setLanguage(QStringLiteral("en"));
        // No file has it in plain text.
        window.bench().shutDown();
        QSettings().sync();
        QDirIterator files(QString::fromStdU16String(profile.paths().folder.u16string()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            for (const auto& id : left) QVERIFY2(!bytes.contains(id.toUtf8()), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 1);
    }

    void theListStandsWhereItWasScrolled() {
        const test::DeskProfile profile;
        DeskWindow window(profile.options(true), QStringLiteral("en"));
        QVERIFY(window.find("deskPage"));
        window.bench().window().resize(1440, 560);
        auto* table = listOf(window, "railCustomers", "customersTable");
        QTRY_VERIFY(table->verticalScrollBar()->maximum() > 200);
        table->selectRow(20);
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 70);
        const int scrolled = table->verticalScrollBar()->value();
        const auto id = chosen(*table);
        window.bench().lock();
        window.unlock();
        QVERIFY(window.find("deskPage"));
        table = listOf(window, "railCustomers", "customersTable");
        QCOMPARE(chosen(*table), id);
        QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    }
};

LIANLU_WIDGETS_TEST(TestPlacesKept)

}  // namespace test_places_kept

#include "test_places_kept.moc"
