// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// Clicks, keys and words without aim, on the real window: whatever somebody does, the program goes on, and the store stays whole.
// LIANLU_WANDER_STEPS and LIANLU_WANDER_SEED make a walk longer, or another one.
#include <algorithm>
#include <random>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextEdit>
#include <QTimer>

#include "models/store/care/store_check.h"
#include "tests/gui/desk_window.h"
#include "tests/support/test_main.h"

namespace test_wander {

using namespace lianlu;
using test::DeskWindow;

constexpr int kSteps = 500;

//! One person at the computer, out of a seed: the same seed does the same as far as the machine's pace lets it.
class Wanderer : public QObject {
public:
    Wanderer(DeskWindow& window, const QString& folder, unsigned seed) : m_window(window), m_folder(folder), m_random(seed) {}

    void walk(int steps) {
        m_left = steps;
        goOn();
        // A menu of a button is a loop of its own; it ends with the menu.
        while (m_left > 0) QTest::qWait(5);
        while (auto* popup = QApplication::activePopupWidget()) popup->close();
    }

private:
    void goOn() {
        if (--m_left <= 0) return;
        QTimer::singleShot(m_left % 5 == 0 ? 15 : 1, this, &Wanderer::goOn);
        step();
    }

    void step() {
        auto* top = where();
        if (auto* files = qobject_cast<QFileDialog*>(top)) return answer(*files);
        // Nothing goes to a printer.
        if (auto* printer = qobject_cast<QPrintDialog*>(top)) return printer->reject();
        if (auto* menu = qobject_cast<QMenu*>(top)) return choose(*menu);
        const int what = upTo(100);
        if (m_window.page() == QLatin1String("unlockPage") && what < 70) return m_window.unlock();
        if (what < 35) return clickSomething(*top);
        if (what < 50) return clickAnywhere(*top, what);
        if (what < 72) return press(*top);
        if (what < 84) return write(*top);
        if (what < 88) return ask(*top);
        if (what < 91) return resize();
        if (what < 94) return m_window.bench().setScheme(upTo(2) == 0 ? ui::Scheme::dark : ui::Scheme::light);
        if (what < 95) return m_window.bench().setLanguage(QString::fromLatin1(pick({"zh_CN", "zh_TW", "en"})));
        if (what < 97) return m_window.bench().lock();
        if (auto* page = m_window.bench().deskPage()) (void)page->show(QString::fromLatin1(pick({"today", "customers", "leads", "tasks", "offers", "team", "quality", "duplicates", "sync", "settings"})));
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most - 1)(m_random); }
    template <class T>
    T pick(std::initializer_list<T> all) { return *(all.begin() + upTo(static_cast<int>(all.size()))); }

    QWidget* where() {
        if (auto* popup = QApplication::activePopupWidget()) return popup;
        if (auto* modal = QApplication::activeModalWidget()) return modal;
        QWidgetList seen;
        for (auto* one : QApplication::topLevelWidgets())
            if (one->isVisible() && one->windowType() != Qt::ToolTip) seen << one;
        if (!seen.isEmpty()) return seen[upTo(static_cast<int>(seen.size()))];
        m_window.bench().window().show();
        return &m_window.bench().window();
    }
    template <class W>
    W* someIn(QWidget& top) {
        QList<W*> seen;
        for (auto* one : top.findChildren<W*>())
            if (one->isVisible() && one->isEnabled() && one->window() == top.window()) seen << one;
        return seen.isEmpty() ? nullptr : seen[upTo(static_cast<int>(seen.size()))];
    }

    void answer(QFileDialog& files) {
        if (upTo(2) == 0) return files.reject();
        // Not by its own button, which asks in a loop of its own.
        const bool reads = files.acceptMode() == QFileDialog::AcceptOpen;
        const QString chosen = m_folder + (reads ? QStringLiteral("/名单.csv") : QStringLiteral("/out-%1").arg(++m_written));
        Q_EMIT files.fileSelected(chosen);
        Q_EMIT files.filesSelected({chosen});
        static_cast<QDialog&>(files).done(QDialog::Accepted);
    }
    void choose(QMenu& menu) {
        QList<QAction*> all;
        for (auto* one : menu.actions())
            if (one->isVisible() && one->isEnabled() && !one->isSeparator()) all << one;
        if (all.isEmpty() || upTo(4) == 0) return menu.close(), void();
        auto* one = all[upTo(static_cast<int>(all.size()))];
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(one).center());
    }
    void clickSomething(QWidget& top) {
        if (upTo(4) == 0) {
            if (auto* view = someIn<QAbstractItemView>(top); view && view->model() && view->model()->rowCount() > 0) {
                const auto index = view->model()->index(upTo(qMin(view->model()->rowCount(), 30)), 0);
                const auto place = view->visualRect(index).center();
                return upTo(5) == 0 ? QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place) : QTest::mouseClick(view->viewport(), Qt::LeftButton, pick({Qt::NoModifier, Qt::NoModifier, Qt::ControlModifier, Qt::ShiftModifier}), place);
            }
        }
        if (upTo(8) == 0) {
            if (auto* tabs = someIn<QTabBar>(top); tabs && tabs->count() > 0) return tabs->setCurrentIndex(upTo(tabs->count()));
        }
        if (upTo(8) == 0) {
            if (auto* box = someIn<QComboBox>(top); box && box->count() > 0) {
                box->setCurrentIndex(upTo(box->count()));
                return void(QMetaObject::invokeMethod(box, "activated", Q_ARG(int, box->currentIndex())));
            }
        }
        if (auto* button = someIn<QAbstractButton>(top)) QTest::mouseClick(button, Qt::LeftButton);
    }
    void clickAnywhere(QWidget& top, int what) {
        const QPoint at(upTo(qMax(1, top.width())), upTo(qMax(1, top.height())));
        auto* under = top.childAt(at);
        if (!under) under = &top;
        const auto there = under->mapFrom(&top, at);
        if (what % 5 == 0) return QTest::mouseDClick(under, Qt::LeftButton, {}, there);
        QTest::mouseClick(under, Qt::LeftButton, {}, there);
    }
    void ask(QWidget& top) {
        auto* view = someIn<QAbstractItemView>(top);
        QWidget* at = view ? view->viewport() : QApplication::focusWidget();
        if (!at) return;
        const QPoint place(upTo(qMax(1, at->width())), upTo(qMax(1, at->height())));
        QApplication::postEvent(at, new QContextMenuEvent(QContextMenuEvent::Mouse, place, at->mapToGlobal(place)));
    }
    void press(QWidget& top) {
        auto* focus = QApplication::focusWidget();
        QWidget* to = focus && focus->window() == &top ? focus : &top;
        if (upTo(3) == 0) {
            constexpr std::pair<Qt::Key, int> kKnown[] = {{Qt::Key_K, Qt::ControlModifier}, {Qt::Key_F, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_A, Qt::ControlModifier},
                                                          {Qt::Key_N, Qt::ControlModifier}, {Qt::Key_Slash, Qt::ControlModifier}, {Qt::Key_R, Qt::ControlModifier}, {Qt::Key_F1, 0}, {Qt::Key_F2, 0},
                                                          {Qt::Key_F11, 0}, {Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_Menu, 0}};
            const auto [key, with] = kKnown[upTo(static_cast<int>(std::size(kKnown)))];
            return QTest::keyClick(to, key, Qt::KeyboardModifiers(with));
        }
        QTest::keyClick(to, pick({Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Up, Qt::Key_Down, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home,
                                  Qt::Key_End, Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_A, Qt::Key_8}));
    }
    void write(QWidget& top) {
        const auto words = QString::fromUtf8(pick({"", "王", "zhang", "1380001", "2026-12-24", "not a day", "a@b.example", "99999999999999999999", "'; drop table customer; --", "👩🏽‍🤝‍👩🏻 \u202E", "删除", "  ", "%_\\"}));
        if (auto* edit = someIn<QTextEdit>(top); edit && !edit->isReadOnly() && upTo(3) == 0) return edit->setPlainText(words);
        if (auto* spin = someIn<QAbstractSpinBox>(top); spin && upTo(3) == 0) return spin->stepBy(upTo(200) - 100);
        auto* field = someIn<QLineEdit>(top);
        if (!field || field->isReadOnly()) return;
        field->setFocus();
        field->selectAll();
        // As an input method gives them: keys are Latin ones alone.
        QInputMethodEvent given;
        given.setCommitString(words);
        QApplication::sendEvent(field, &given);
        if (upTo(3) == 0) QTest::keyClick(field, Qt::Key_Return);
    }
    void resize() {
        m_window.bench().window().resize(pick({QSize(683, 384), QSize(911, 512), QSize(1366, 768), QSize(1920, 1080), QSize(700, 1000)}));
    }

    DeskWindow& m_window;
    QString m_folder;
    std::mt19937 m_random;
    int m_written = 0;
    int m_left = 0;
};

class TestWander : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(startCrypto());
        for (const char* scheme : {"http", "https", "tel", "mailto", "file"}) QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "leave");
    }

    void theProgramGoesOn_data() {
        QTest::addColumn<domain::Role>("role");
        QTest::addColumn<unsigned>("seed");
        const unsigned first = qEnvironmentVariableIntValue("LIANLU_WANDER_SEED") != 0 ? static_cast<unsigned>(qEnvironmentVariableIntValue("LIANLU_WANDER_SEED")) : 7;
        for (const auto role : {domain::Role::guide, domain::Role::manager, domain::Role::hq})
            QTest::addRow("%s %u", std::string(domain::nameOf(role)).c_str(), first) << role << first;
    }
    void theProgramGoesOn() {
        QFETCH(domain::Role, role);
        QFETCH(unsigned, seed);
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(Q[A-Z]|ASSERT)")));
        const QTemporaryDir folder;
        QFile list(folder.filePath(QStringLiteral("名单.csv")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("姓名,手机号码,城市\r\n欧阳一,13910000001,杭州\r\n欧阳二,12345,\r\n,,\r\n");
        list.close();
        const int steps = qEnvironmentVariableIntValue("LIANLU_WANDER_STEPS") > 0 ? qEnvironmentVariableIntValue("LIANLU_WANDER_STEPS") : kSteps;
        const test::DeskProfile profile(role);
        {
            DeskWindow window(profile.options(true), QStringLiteral("zh_CN"));
            QVERIFY(window.find("deskPage"));
            Wanderer wanderer(window, folder.path(), seed);
            wanderer.walk(steps);
        }
        const SystemClock clock;
        const auto held = test::storeOf(profile, clock);
        const auto report = store::checkStore(*held);
        QVERIFY(report && report->sound());
    }

    //! What would open outside.
    void leave(const QUrl&) {}
};

LIANLU_WIDGETS_TEST(TestWander)

}  // namespace test_wander

#include "test_wander.moc"
