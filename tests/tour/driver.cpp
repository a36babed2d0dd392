// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/driver.h"

#include <cstdio>

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QPixmap>
#include <QScrollArea>
#include <QTabBar>
#include <QtTest>

namespace lianlu::tour {

Driver::Driver(QDir pictures, QString language) : m_pictures(std::move(pictures)), m_language(std::move(language)) {}

namespace {

QWidget* visibleWidget(const char* name) {
    const auto wanted = QString::fromLatin1(name);
    // The top-most window first: a dialog covers what lies below it.
    auto windows = QApplication::topLevelWidgets();
    std::stable_sort(windows.begin(), windows.end(), [](QWidget* a, QWidget* b) { return a->isActiveWindow() > b->isActiveWindow(); });
    for (QWidget* window : std::as_const(windows)) {
        if (!window->isVisible()) continue;
        if (window->objectName() == wanted) return window;
        const auto found = window->findChildren<QWidget*>(wanted);
        for (QWidget* widget : found)
            if (widget->isVisible()) return widget;
    }
    return nullptr;
}

//! ASCII by keys; all else as an input method commits it, which is how Chinese is typed.
void typeText(QWidget* target, const QString& text) {
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        const bool ascii = text[at].unicode() < 0x80;
        while (end < text.size() && (text[end].unicode() < 0x80) == ascii) ++end;
        const auto piece = text.mid(at, end - at);
        if (ascii) {
            QTest::keyClicks(target, piece);
        } else {
            QInputMethodEvent commit;
            commit.setCommitString(piece);
            QCoreApplication::sendEvent(target, &commit);
        }
        at = end;
    }
}

}  // namespace

QWidget* Driver::find(const char* name, int milliseconds) {
    QWidget* widget = nullptr;
    waitUntil(std::string(name) + " can be seen", [&] { return (widget = visibleWidget(name)) != nullptr; }, milliseconds);
    return widget;
}

bool Driver::sees(const char* name) const { return visibleWidget(name) != nullptr; }

void Driver::moveTo(QWidget* widget) {
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(widget);
    QTest::mouseMove(widget, widget->rect().center());
    QCoreApplication::processEvents();
}

void Driver::click(const char* name) {
    QWidget* widget = find(name);
    waitUntil(std::string(name) + " can be used", [&] { return (widget = visibleWidget(name)) && widget->isEnabled(); });
    moveTo(widget);
    // What a sync brings in meanwhile may have made it anew.
    widget = find(name);
    QTest::mouseClick(widget, Qt::LeftButton);
    QCoreApplication::processEvents();
}

void Driver::enter(const char* name, const QString& text) {
    click(name);
    QWidget* widget = find(name);
    // Editors of several parts (a date, an editable combo box) take the keys in the part that has the focus.
    QWidget* focus = QApplication::focusWidget();
    QWidget* target = focus && widget->isAncestorOf(focus) ? focus : widget;
    QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
    typeText(target, text);
    QCoreApplication::processEvents();
}

void Driver::clear(const char* name) {
    enter(name, QStringLiteral("x"));
    QTest::keyClick(find(name), Qt::Key_Backspace);
    QCoreApplication::processEvents();
}

void Driver::press(const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(find(name), key, modifiers);
    QCoreApplication::processEvents();
}

void Driver::choose(const char* name, int index) {
    auto* box = find<QComboBox>(name);
    waitUntil(std::string(name) + " has its entries", [&] { return box->count() > index; });
    moveTo(box);
    box->setFocus(Qt::MouseFocusReason);
    // Home, then down: the same on every platform, whether the list drops down or not.
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i) QTest::keyClick(box, Qt::Key_Down);
    waitUntil(std::string(name) + " shows the entry", [&] { return box->currentIndex() == index; });
}

void Driver::clickTab(const char* name, int index) {
    auto* bar = find<QTabBar>(name);
    expect(std::string(name) + " has the tab", index < bar->count());
    QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, bar->tabRect(index).center());
    QCoreApplication::processEvents();
}

void Driver::clickRow(const char* name, int row) {
    auto* view = find<QAbstractItemView>(name);
    waitUntil(std::string(name) + " has the row", [&] { return view->model() && view->model()->rowCount() > row; });
    int column = 0;
    while (view->visualRect(view->model()->index(row, column)).isEmpty() && column + 1 < view->model()->columnCount()) ++column;
    const auto index = view->model()->index(row, column);
    view->scrollTo(index);
    const auto place = view->visualRect(index).center();
    QTest::mouseMove(view->viewport(), place);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCoreApplication::processEvents();
}

int Driver::rows(const char* name) {
    auto* view = find<QAbstractItemView>(name);
    return view->model() ? view->model()->rowCount() : 0;
}

void Driver::waitUntil(const std::string& what, const std::function<bool()>& holds, int milliseconds) {
    if (!QTest::qWaitFor(holds, milliseconds)) throw Failed("not in " + std::to_string(milliseconds / 1000) + " s: " + what);
}

void Driver::expect(const std::string& what, bool holds) {
    if (!holds) throw Failed("does not hold: " + what);
}

void Driver::setSchemes(bool dark, bool light) {
    m_dark = dark;
    m_light = light;
}

void Driver::shot(const char* name, const QString& title) {
    (void)find(name);
    if (m_resting) return;
    ++m_number;
    const auto grab = [&](bool dark) {
        if (m_scheme) m_scheme(dark);
        // Two rounds of events: the style first, then what is laid out anew because of it.
        QTest::qWait(80);
        QWidget* window = find(name)->window();
        const auto file = QStringLiteral("%1-%2-%3-%4.png")
                              .arg(m_number, 2, 10, QLatin1Char('0'))
                              .arg(title, m_language, dark ? QStringLiteral("dark") : QStringLiteral("light"));
        expect("picture " + file.toStdString() + " is written", window->grab().save(m_pictures.filePath(file)));
    };
    if (m_dark) grab(true);
    if (m_light) grab(false);
}

void Driver::shotOfPlace(const QString& title) {
    auto* toast = visibleWidget("toast");
    if (toast) toast->hide();
    shot("mainWindow", title);
    if (toast) toast->show();
}

void Driver::shotOfFailure() {
    int number = 0;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible())
            window->grab().save(m_pictures.filePath(QStringLiteral("failed-%1-%2.png").arg(m_language).arg(++number)));
}

void Driver::say(const QString& text) const {
    std::fprintf(stderr, "tour %s: %s\n", qUtf8Printable(m_language), qUtf8Printable(text));
}

}  // namespace lianlu::tour
