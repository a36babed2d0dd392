// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

#include "ui/common/tokens.h"

class QApplication;

namespace lianlu::ui {

class SheetTurns;

//! \brief Steps of the type scale. Body is 10 pt (13 px on macOS); CJK fallbacks stand in the family list.
enum class TypeStep { caption, body, bodyStrong, title, headline, display };

//! \brief What a person chose in Settings. Stored under kSettingsKey by its name: system, light, dark.
enum class Scheme { system, light, dark };

//! \brief Lays tokens over the application: Fusion, palette, fonts, style sheet. Follows the system while the choice is `system`.
//! One per application, owned by the composition root; thread: the screen's.
class Theme : public QObject {
    Q_OBJECT
public:
    static constexpr const char* kSettingsKey = "ui/scheme";

    explicit Theme(QApplication& app, QObject* parent = nullptr);

    //! \brief Applies at once by what is known without waiting; the desktop portal is asked in the background.
    void choose(Scheme scheme);
    [[nodiscard]] Scheme choice() const noexcept { return m_choice; }
    [[nodiscard]] bool isDark() const noexcept { return m_dark; }

    //! \brief The same for programs without a Theme object (tests, gallery).
    static void apply(QApplication& app, Scheme scheme);
    [[nodiscard]] static QString nameOf(Scheme scheme);
    [[nodiscard]] static Scheme fromName(const QString& name);

Q_SIGNALS:
    void changed(bool dark);

private:
    void settle();

    QApplication& m_app;
    SheetTurns* m_turns;
    Scheme m_choice = Scheme::system;
    bool m_dark = false;
    bool m_applied = false;
    bool m_systemDark = false;
};

[[nodiscard]] QFont fontFor(TypeStep step);

}  // namespace lianlu::ui
