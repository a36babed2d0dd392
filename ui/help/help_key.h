// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

class QWidget;

namespace lianlu::ui {

//! \brief The system's key for help (F1), wherever the keyboard is: also in a dialog that nothing behind it hears through.
class HelpKey : public QObject {
    Q_OBJECT
public:
    //! \brief `ask` is told the widget with the keyboard. Listens as long as it lives.
    explicit HelpKey(std::function<void(QWidget*)> ask, QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void(QWidget*)> m_ask;
};

}  // namespace lianlu::ui
