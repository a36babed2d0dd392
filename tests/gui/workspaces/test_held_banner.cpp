// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "models/item/async_store.h"
#include "models/item/sync_state.h"
#include "models/store/mass_removal.h"
#include "tests/item/sample_store.h"
#include "tests/support/test_main.h"
#include "ui/common/theme.h"
#include "ui/shell/desk_page.h"

namespace test_held_banner {

using namespace lianlu;
using Answer = store::HeldRemoval::Answer;

//! What the server would take away and was not let, asked on the window itself.
class TestHeldBanner : public QObject {
    Q_OBJECT

    void hold(std::int64_t removed) {
        store::HeldRemoval removal{m_sample.book(), 60, removed, {}};
        QVERIFY(m_sample.store().writeNow([&](store::WriteTxn& txn) { return store::MassRemoval::hold(txn, removal); }));
    }
    std::vector<store::HeldRemoval> held() {
        std::vector<store::HeldRemoval> all;
        (void)m_sample.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(all, store::MassRemoval::held(connection));
            return {};
        });
        return all;
    }

    test::SampleStore m_sample;

private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Scheme::light); }

    void asksAndTakesTheAnswer_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("answer");
        QTest::newRow("keep") << QStringLiteral("heldBannerKeep") << static_cast<int>(Answer::refuse);
        QTest::newRow("let go") << QStringLiteral("heldBannerRemove") << static_cast<int>(Answer::accept);
    }
    void asksAndTakesTheAnswer() {
        QFETCH(QString, button);
        QFETCH(int, answer);
        item::AsyncStore async(m_sample.context());
        item::SyncState sync;
        ui::DeskPage page(async, sync, {QStringLiteral("brand"), QStringLiteral("person")});
        page.resize(1200, 700);
        page.setVisible(true);
        auto* text = page.findChild<QLabel*>(QStringLiteral("heldBannerText"));
        auto* press = page.findChild<QPushButton*>(button);
        QVERIFY(text && press);
        QVERIFY(!press->isVisible());
        QSignalSpy synced(&page, &ui::DeskPage::syncRequested);
        hold(40);
        QTRY_VERIFY(press->isVisible());
        QVERIFY2(text->text().contains(QStringLiteral("40")) && text->text().contains(QStringLiteral("60")), qPrintable(text->text()));
        QTest::mouseClick(press, Qt::LeftButton);
        QTRY_COMPARE(synced.count(), 1);
        QCOMPARE(held().size(), std::size_t{1});
        QCOMPARE(static_cast<int>(held()[0].answer), answer);
        QTRY_VERIFY(!press->isVisible());
        // The server says so again, of more: a new question.
        hold(50);
        QTRY_VERIFY(press->isVisible() && press->isEnabled());
        QVERIFY(text->text().contains(QStringLiteral("50")));
        QVERIFY(m_sample.store().writeNow([&](store::WriteTxn& txn) { return store::MassRemoval::forget(txn, m_sample.book()); }));
        QTRY_VERIFY(!press->isVisible());
    }
};

LIANLU_WIDGETS_TEST(TestHeldBanner)

}  // namespace test_held_banner

#include "test_held_banner.moc"
