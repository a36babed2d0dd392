// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/test_main.h"
#include "ui/common/sheet_turns.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

namespace test_sheet_turns {

using namespace lianlu;
using namespace lianlu::ui;

QString sheetOf(const QColor& colour) { return QStringLiteral("QLabel[role=\"muted\"] { color: %1; }").arg(colour.name()); }
QColor inkOf(const QLabel* label) { return label->palette().color(QPalette::WindowText); }

//! What is seen changes in one piece, what is hidden later: nothing is forgotten, whatever comes between.
class TestSheetTurns : public QObject {
    Q_OBJECT

    struct Page {
        Page() {
            auto* layout = new QVBoxLayout(&window);
            seen = add(*layout);
            away = new QWidget;
            auto* inner = new QVBoxLayout(away);
            hidden = add(*inner);
            layout->addWidget(away);
            window.show();
            away->hide();
        }
        static QLabel* add(QVBoxLayout& layout) {
            auto* label = new QLabel(QStringLiteral("words"));
            label->setProperty("role", "muted");
            layout.addWidget(label);
            return label;
        }
        QWidget window;
        QWidget* away;
        QLabel* seen;
        QLabel* hidden;
    };

private Q_SLOTS:
    void init() { qApp->setStyleSheet(sheetOf(Qt::red)); }
    void cleanup() { Theme::apply(*qApp, Scheme::light); }

    void allHaveItInTheEnd() {
        Page page;
        QCOMPARE(inkOf(page.hidden), QColor(Qt::red));
        SheetTurns turns;
        QSignalSpy laid(&turns, &SheetTurns::laid);
        turns.lay(darkTokens().palette(), sheetOf(Qt::blue));
        QTRY_VERIFY(turns.isDone());
        QCOMPARE(laid.size(), 1);
        for (auto* label : {page.seen, page.hidden}) {
            QCOMPARE(inkOf(label), QColor(Qt::blue));
            // Without its rule it has the colour of the new palette, not one of the sheet before.
            label->setProperty("role", QString());
            label->style()->unpolish(label);
            label->style()->polish(label);
            QCOMPARE(inkOf(label), darkTokens().text);
        }
    }

    void whatIsShownMeanwhileHasItAtOnce() {
        Page page;
        SheetTurns turns;
        bool told = false;
        connect(&turns, &SheetTurns::laid, &page.window, [&] {
            told = true;
            QCOMPARE(inkOf(page.seen), QColor(Qt::blue));
            page.away->show();
            QCOMPARE(inkOf(page.hidden), QColor(Qt::blue));
        });
        turns.lay(darkTokens().palette(), sheetOf(Qt::blue));
        QTRY_VERIFY(told && turns.isDone());
    }

    void theLastOneHolds() {
        Page page;
        SheetTurns turns;
        turns.lay(darkTokens().palette(), sheetOf(Qt::blue));
        turns.lay(lightTokens().palette(), sheetOf(Qt::green));
        bool again = true;
        connect(&turns, &SheetTurns::laid, &page.window, [&] {
            if (std::exchange(again, false)) turns.lay(darkTokens().palette(), sheetOf(Qt::yellow));
        });
        QTRY_VERIFY(!again && turns.isDone());
        for (auto* label : {page.seen, page.hidden}) QCOMPARE(inkOf(label), QColor(Qt::yellow));
    }

    void whatGoesMeanwhileIsNotMissed() {
        Page page;
        SheetTurns turns;
        connect(&turns, &SheetTurns::laid, &page.window, [&] { delete page.away; });
        turns.lay(darkTokens().palette(), sheetOf(Qt::blue));
        turns.finish();
        QVERIFY(turns.isDone());
        QCOMPARE(inkOf(page.seen), QColor(Qt::blue));
    }
};

LIANLU_WIDGETS_TEST(TestSheetTurns)

}  // namespace test_sheet_turns

#include "test_sheet_turns.moc"
