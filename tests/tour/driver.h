// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stdexcept>

#include <QDir>
#include <QString>
#include <QWidget>

namespace lianlu::tour {

//! \brief A step that did not hold; ends the tour.
struct Failed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

//! \brief A hand on the mouse and one on the keyboard. Widgets are found by objectName, and only what can be seen can be touched.
//! Every member throws Failed with the step's words when it cannot be done in time.
class Driver {
public:
    Driver(QDir pictures, QString language);

    //! \brief The visible widget of that name in any window.
    QWidget* find(const char* name, int milliseconds = 30'000);
    [[nodiscard]] bool sees(const char* name) const;
    template <class W>
    [[nodiscard]] W* find(const char* name) {
        auto* widget = qobject_cast<W*>(find(name));
        if (!widget) throw Failed(std::string(name) + " is of another kind than expected");
        return widget;
    }

    void click(const char* name);
    //! \brief Click, select all, type, as a person changes a field.
    void enter(const char* name, const QString& text);
    void clear(const char* name);
    void press(const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    //! \brief Opens a combo box by mouse and moves to the entry with the keyboard.
    void choose(const char* name, int index);
    //! \brief Clicks a row of an item view.
    void clickRow(const char* view, int row);
    void clickTab(const char* bar, int index);
    [[nodiscard]] int rows(const char* view);

    void waitUntil(const std::string& what, const std::function<bool()>& holds, int milliseconds = 30'000);
    static void expect(const std::string& what, bool holds);

    //! \brief Which schemes the pictures are taken in; at first both, dark before light.
    void setSchemes(bool dark, bool light);
    //! \brief Numbered PNGs of the window that holds `name`, one for each scheme: 07-leads-zh_CN-light.png. Where there is none it still waits
    //! for the window.
    void shot(const char* window, const QString& title);
    //! \brief The same of the main window as its place looks by itself: without what is said of another one. For pictures of the user guide.
    void shotOfPlace(const QString& title);
    //! \brief Told how to change the scheme; called with true for dark.
    void onScheme(std::function<void(bool dark)> change) { m_scheme = std::move(change); }
    void shotOfFailure();
    //! \brief What another part of the tour shows already is not taken again.
    void rest(bool resting) { m_resting = resting; }
    //! \brief The next picture has the number after this one.
    void countFrom(int number) { m_number = number; }

    void say(const QString& text) const;

private:
    void moveTo(QWidget* widget);

    QDir m_pictures;
    QString m_language;
    int m_number = 0;
    bool m_dark = true, m_light = true, m_resting = false;
    std::function<void(bool)> m_scheme;
};

}  // namespace lianlu::tour
