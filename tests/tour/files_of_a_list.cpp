// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/files_of_a_list.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

namespace lianlu::tour {

namespace {

int numberIn(const QString& text) {
    QString digits;
    for (const auto one : text)
        if (one.isDigit()) digits += one;
    return digits.toInt();
}

}  // namespace

void FilesOfAList::run() {
    m_driver.say(QStringLiteral("a list out of the door, and one in"));
    takeOut();
    bringIn();
}

void FilesOfAList::toFile(const char* dialog, const QString& path) {
    auto* where = m_driver.find<QFileDialog>(dialog);
    auto* name = where->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    Driver::expect("the file dialog has a line for a name", name != nullptr);
    // At once, as pasted: what is typed letter by letter is completed by Qt's window, and Return would go to that.
    name->setText(path);
    auto* buttons = where->findChild<QDialogButtonBox*>();
    auto* button = buttons ? buttons->button(where->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save : QDialogButtonBox::Open) : nullptr;
    Driver::expect("the file dialog has its button", button && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void FilesOfAList::takeOut() {
    m_driver.click("railCustomers");
    // The team's books, without the pool.
    m_driver.click("customersColleagues");
    m_driver.click("customersPool");
    m_driver.waitUntil("the list is counted", [&] { return numberIn(m_driver.find<QLabel>("customersCount")->text()) > 1; });
    QTest::qWait(400);
    m_driver.click("customersExport");
    m_driver.waitUntil("what leaves is counted first", [&] { return m_driver.sees("exportStart") && m_driver.find("exportStart")->isEnabled(); });
    m_driver.choose("exportForm", 1);
    const int wanted = numberIn(m_driver.find<QLabel>("exportCount")->text());
    m_driver.shot("exportDialog", QStringLiteral("export"));
    const auto path = m_folder.filePath(QStringLiteral("list.csv"));
    m_driver.click("exportStart");
    toFile("exportFile", path);
    m_driver.waitUntil("the dialog is gone", [&] { return !m_driver.sees("exportDialog"); });
    QFile file(path);
    Driver::expect("the file is there", file.open(QIODevice::ReadOnly));
    Driver::expect("with a line for each of the list and one of headings", file.readAll().count("\r\n") == wanted + 1);
    m_driver.waitUntil("PostgreSQL has it in the audit", [&] {
        return m_far.ask(QStringLiteral("select count(*) from disclosure where body::json->>'act' = 'exported' and (body::json->>'records')::int = %1").arg(wanted)).toInt() >= 1;
    });
    m_driver.click("customersPool");
}

void FilesOfAList::bringIn() {
    const auto path = m_folder.filePath(QStringLiteral("list-in.csv"));
    // Numbers that no phone has: 199 0000 00xx is nobody's here.
    QFile file(path);
    Driver::expect("the file can be written", file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF姓名,手机号码,城市,备注\r\n欧阳一,19900000001,杭州,周年庆登记\r\n欧阳二,12345,苏州,号码写错了\r\n欧阳三,19900000003,上海,\r\n");
    file.close();
    const auto there = [&] { return m_far.ask(QStringLiteral("select count(*) from identity where not deleted and body::json->>'value' like '%%1990000000_'")).toInt(); };
    const int before = there();
    m_driver.click("customersImport");
    m_driver.click("importChoose");
    toFile("importFile", path);
    m_driver.waitUntil("the first rows are shown", [&] { return m_driver.sees("importFirstRows") && m_driver.rows("importFirstRows") == 3; });
    m_driver.shot("importWizard", QStringLiteral("import-file"));
    m_driver.click("importNext");
    m_driver.waitUntil("the columns are known by their headings", [&] { return m_driver.sees("importColumn2"); });
    m_driver.shot("importWizard", QStringLiteral("import-columns"));
    m_driver.click("importNext");
    m_driver.waitUntil("all rows are looked at before", [&] { return m_driver.sees("importRows") && m_driver.rows("importRows") == 3; });
    QTest::qWait(200);
    m_driver.shot("importWizard", QStringLiteral("import-check"));
    m_driver.click("importNext");
    m_driver.waitUntil("two are taken", [&] { return m_driver.sees("importUndo") && m_driver.find("importUndo")->isEnabled(); });
    m_driver.waitUntil("PostgreSQL has them", [&] { return there() == before + 2; });
    m_driver.shot("importWizard", QStringLiteral("import-done"));
    m_driver.click("importUndo");
    m_driver.waitUntil("it is taken back", [&] { return !m_driver.sees("importUndo"); });
    QTest::qWait(200);
    m_driver.shot("importWizard", QStringLiteral("import-taken-back"));
    m_driver.press("importWizard", Qt::Key_Escape);
    m_driver.waitUntil("the wizard is gone", [&] { return !m_driver.sees("importWizard"); });
}

}  // namespace lianlu::tour
