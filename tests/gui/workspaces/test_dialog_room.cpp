// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// On the smallest screen: every dialog fits, what does not scrolls, and its buttons are in sight. A toast keeps clear of a dialog.
#include <QAbstractButton>
#include <QFrame>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "models/actions/change_many.h"
#include "tests/gui/workspaces/work_desk.h"
#include "tests/support/test_main.h"
#include "ui/common/column_dialog.h"
#include "ui/common/data_table.h"
#include "ui/common/dialog_room.h"
#include "ui/common/toast.h"
#include "ui/customers/address_dialog.h"
#include "ui/customers/consent_dialog.h"
#include "ui/customers/coupon_dialog.h"
#include "ui/customers/edit_customer_dialog.h"
#include "ui/customers/erase_person_dialog.h"
#include "ui/customers/export_person_dialog.h"
#include "ui/customers/guest_dialog.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/redeem_dialog.h"
#include "ui/exchange/import_wizard.h"
#include "ui/help/help_window.h"
#include "ui/help/shortcut_sheet.h"
#include "ui/leads/convert_dialog.h"
#include "ui/leads/new_lead_dialog.h"
#include "ui/offers/offer_dialog.h"
#include "ui/tasks/change_tasks_dialog.h"
#include "ui/tasks/task_dialog.h"
#include "ui/team/change_many_dialog.h"

namespace test_dialog_room {

using namespace lianlu;
using test::named;
using test::SampleStore;

//! 1366 × 768 at 200 %, less what the system puts around a window.
constexpr QSize kSmallest(683 - 8, 384 - 40);

class TestDialogRoom : public QObject {
    Q_OBJECT

    //! All the buttons of the last row are whole, and the rest can be scrolled to.
    static QString complaint(QDialog& dialog) {
        if (dialog.width() > kSmallest.width() || dialog.height() > kSmallest.height()) return QStringLiteral("is %1 × %2").arg(dialog.width()).arg(dialog.height());
        auto* area = dialog.findChild<QScrollArea*>(QStringLiteral("dialogBody"));
        for (const auto* button : dialog.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || (area && area->isAncestorOf(button)) || !qobject_cast<const QPushButton*>(button)) continue;
            if (button->visibleRegion().boundingRect().size() != button->size()) return QStringLiteral("does not show its button %1").arg(button->objectName());
        }
        if (!area) return {};
        for (auto* part : area->findChildren<QWidget*>()) {
            if (!part->isVisible() || !(part->focusPolicy() & Qt::TabFocus) || part->height() > area->viewport()->height()) continue;
            area->ensureWidgetVisible(part, 0, 0);
            if (part->visibleRegion().isEmpty()) return QStringLiteral("does not show %1").arg(part->objectName());
        }
        return {};
    }

private Q_SLOTS:
    void everyDialogFits() {
        test::WorkDesk desk(domain::Role::manager);
        const ui::DialogRoom room(kSmallest);
        QWidget window;
        window.resize(kSmallest);
        window.show();
        const auto person = SampleStore::customer(0);
        const auto name = QStringLiteral("欧阳晨曦");
        store::TaskLine task;
        task.task.id = {SampleStore::idOf("one task")};
        actions::ChangeMany many;
        many.customers = {person};
        const auto tasks = std::vector{task};
        domain::Customer customer;
        customer.id = person;
        const std::vector<std::function<QDialog*()>> makers{
            [&] { return new ui::InteractionDialog(desk, person, {}, name, domain::InteractionKind::call, &window); },
            [&] { return new ui::OfferDialog(desk, person, {}, name, &window); },
            [&] { return new ui::EditCustomerDialog(desk, customer, &window); },
            [&] { return new ui::ConsentDialog(desk, person, name, &window); },
            [&] { return new ui::AddressDialog(desk, person, name, domain::IdentityKind::mobile, &window); },
            [&] { return new ui::RedeemDialog(desk, {}, &window, person); },
            [&] { return new ui::CouponDialog(desk, {SampleStore::idOf("coupon ends")}, &window); },
            [&] { return new ui::ErasePersonDialog(desk, person, name, &window); },
            [&] { return new ui::ExportPersonDialog(desk, person, name, &window); },
            [&] { return new ui::GuestDialog(desk, QStringLiteral("13800001111"), &window); },
            [&] { return new ui::ImportWizard(desk, actions::ImportKind::customers, &window); },
            [&] { return new ui::NewLeadDialog(desk, &window); },
            [&] { return new ui::ConvertDialog(desk, SampleStore::lead(0), person, name, &window); },
            [&] { return new ui::TaskDialog(desk, ui::TaskAbout{person, {}, name}, &window); },
            [&] { return new ui::ChangeTasksDialog(desk, tasks, &window); },
            [&] { return new ui::ChangeManyDialog(desk, many, &window); },
            [&] { return new ui::ColumnDialog({{0, QStringLiteral("Name"), true, true}, {1, QStringLiteral("Tier"), true, false}}, {}, QStringLiteral("list"), &window); },
            [&] { return new ui::ShortcutSheet({{QStringLiteral("Everywhere"), {{QStringLiteral("Lock"), QStringLiteral("Ctrl+L")}}}}, &window); },
        };
        QStringList wrong;
        for (const auto& make : makers) {
            auto* made = make();
            const QPointer<QDialog> dialog(made);
            made->show();
            QVERIFY(QTest::qWaitForWindowExposed(made));
            QTest::qWait(60);  // what it reads comes in, and an error grows it
            if (!dialog) continue;
            if (const auto words = complaint(*dialog); !words.isEmpty()) wrong << dialog->objectName() + QLatin1Char(' ') + words;
            test::picture(*dialog, QStringLiteral("small-") + dialog->objectName());
            delete dialog.data();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("; "))));
    }

    void oneThatFitsIsLeftAlone() {
        test::WorkDesk desk;
        const ui::DialogRoom room(QSize(1358, 728));
        QWidget window;
        auto* dialog = new ui::AddressDialog(desk, SampleStore::customer(0), QStringLiteral("A"), domain::IdentityKind::mobile, &window);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY(!dialog->findChild<QScrollArea*>(QStringLiteral("dialogBody")));
    }

    void aToastKeepsClearOfADialog() {
        test::WorkDesk desk;
        QWidget window;
        window.resize(1100, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        ui::ToastHost toasts(&window);
        toasts.showError(QStringLiteral("The server has refused it."));
        auto* frame = named<QFrame>(window, "toast");
        const QRect usual = frame->geometry();
        const auto placed = [&](const QDialog& dialog) { return QRect(window.mapFromGlobal(dialog.frameGeometry().topLeft()), dialog.frameGeometry().size()); };
        {
            QDialog dialog(&window);
            dialog.resize(500, 300);
            dialog.show();
            dialog.move(window.mapToGlobal(QPoint(300, 320)));  // its lower edge is where the toast stands
            QTRY_VERIFY(!frame->geometry().intersects(placed(dialog)));
            QVERIFY(window.rect().contains(frame->geometry()));
            QVERIFY(frame->geometry().top() > placed(dialog).bottom());
            dialog.resize(500, 370);  // down to the edge of the window: above it there is room
            QTRY_VERIFY(frame->geometry().bottom() < placed(dialog).top());
            QVERIFY(window.rect().contains(frame->geometry()));
            dialog.move(window.mapToGlobal(QPoint(300, 20)));
            QTRY_COMPARE(frame->geometry(), usual);
            dialog.move(window.mapToGlobal(QPoint(300, 320)));
            QTRY_VERIFY(frame->geometry() != usual);
        }
        QTRY_COMPARE(frame->geometry(), usual);
    }
};

LIANLU_WIDGETS_TEST(TestDialogRoom)

}  // namespace test_dialog_room

#include "test_dialog_room.moc"
