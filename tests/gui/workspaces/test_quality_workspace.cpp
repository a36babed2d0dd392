// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/quality/figure_bar.h"
#include "ui/quality/quality_workspace.h"

namespace test_quality_workspace {

using namespace lianlu;
using test::dialog;
using test::named;
using test::SampleStore;

class TestQualityWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresOpenTheirRows() {
        test::WorkDesk desk;
        spoil(desk.sample());
        ui::QualityWorkspace workspace(desk);
        desk.present(workspace);
        auto* table = named<QTableView>(workspace, "qualityTable");
        QTRY_VERIFY(named<QWidget>(workspace, "qualityCards")->isVisible());
        for (const char* name : {"qualityNoEmail", "qualityBadPhone", "qualityOddBirthday", "qualitySameEmail"}) {
            auto* bar = named<ui::FigureBar>(workspace, name);
            QVERIFY2(bar->affected() > 0, name);
            QTest::mouseClick(bar, Qt::LeftButton);
            QVERIFY(bar->isChecked());
            QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(bar->affected()));
            QTRY_VERIFY(named<QLabel>(workspace, "qualityCount")->text().contains(QString::number(bar->affected())));
        }
        QTRY_VERIFY(named<QPushButton>(workspace, "qualityOther")->isVisible());
        desk.pictures(workspace, QStringLiteral("quality-duplicates"));
        QTest::mouseClick(named<QPushButton>(workspace, "qualityOther"), Qt::LeftButton);
        const auto other = desk.openedCustomer;
        QTest::mouseClick(named<QPushButton>(workspace, "qualityOpen"), Qt::LeftButton);
        QVERIFY(!other.isNull() && desk.openedCustomer != other);
    }

    void mendsByKeyboardAndCountsAgain() {
        test::WorkDesk desk;
        spoil(desk.sample());
        ui::QualityWorkspace workspace(desk);
        desk.present(workspace);
        auto* bar = named<ui::FigureBar>(workspace, "qualityNoEmail");
        QTRY_VERIFY(bar->affected() > 0);
        const auto before = bar->affected();
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Space);
        auto* table = named<QTableView>(workspace, "qualityTable");
        QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(before));
        QTRY_VERIFY(table->currentIndex().isValid());
        desk.pictures(workspace, QStringLiteral("quality"));
        QTest::keyClick(&workspace, Qt::Key_E, Qt::ControlModifier);
        const QPointer<QDialog> form = dialog("addressDialog");
        auto* field = named<QLineEdit>(*form, "addressValue");
        QTest::keyClicks(field, QStringLiteral("not an address"));
        QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(named<QPushButton>(*form, "addressSave")->isEnabled());  // the answer is there
        QVERIFY(form->isVisible());
        test::picture(*form, QStringLiteral("address-dialog"));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("new@mail.example"));
        QTest::keyClick(form.data(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form);
        QTRY_COMPARE(bar->affected(), before - 1);
        QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(before - 1));
        QVERIFY(desk.undo());
        QTRY_COMPARE(bar->affected(), before);
    }

    void narrowsBySource() {
        test::WorkDesk desk;
        spoil(desk.sample());
        ui::QualityWorkspace workspace(desk);
        desk.present(workspace);
        auto* source = named<QComboBox>(workspace, "qualitySource");
        QTRY_VERIFY(source->count() >= 3);
        auto* bar = named<ui::FigureBar>(workspace, "qualityNoConsent");
        const auto whole = bar->affected();
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Down);
        QTRY_VERIFY(bar->affected() < whole);
    }

    void withoutCustomersItSaysWhy() {
        test::WorkDesk desk;
        // Everybody is handed over.
        const auto done = desk.sample().store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_CHECK(store::Replica::dropScope(txn, desk.sample().book()));
            return store::Replica::dropScope(txn, desk.sample().pool());
        });
        QVERIFY(done);
        ui::QualityWorkspace workspace(desk);
        desk.present(workspace);
        QTRY_COMPARE(named<QLabel>(*named<QWidget>(workspace, "qualityEmpty"), "emptyWhat")->text(), QStringLiteral("No customers on this device"));
        desk.pictures(workspace, QStringLiteral("quality-empty"));
    }

private:
    static void spoil(SampleStore& sample) {
        for (int n = 0; n < 60; n += 3) {
            domain::Identity card;
            card.id = {SampleStore::idOf("mobile" + std::to_string(n))};
            card.customerId = SampleStore::customer(n);
            card.kind = domain::IdentityKind::mobile;
            card.value = n == 30 ? "12345" : "+8613700000" + std::to_string(100 + n);
            card.status = domain::IdentityStatus::active;
            card.source = n % 2 ? "pos" : "mini_program";
            sample.put(sample.book(), card);
        }
        domain::Identity copy;
        copy.id = {SampleStore::idOf("copied")};
        copy.customerId = SampleStore::customer(40);
        copy.kind = domain::IdentityKind::email;
        copy.value = "Guest3@mail.example";
        sample.put(sample.book(), copy);
        domain::Customer odd;
        odd.id = SampleStore::customer(12);
        odd.kind = domain::CustomerKind::member;
        odd.name = "周浩然";
        odd.birthday = "2031-01-15";
        odd.homeStoreId = sample.context().shop;
        odd.guideId = sample.context().staff;
        sample.put(sample.book(), odd);
        sample.flush();
    }
};

LIANLU_WIDGETS_TEST(TestQualityWorkspace)

}  // namespace test_quality_workspace

#include "test_quality_workspace.moc"
