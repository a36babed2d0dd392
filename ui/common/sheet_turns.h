// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QObject>
#include <QPalette>
#include <QPointer>
#include <QWidget>

class QTimer;

namespace lianlu::ui {

//! \brief Lays another palette and style sheet on the application without holding the screen: what is hidden lets go of the sheet before, some milliseconds
//! a turn; what is seen changes in one piece; what is hidden takes the new one, some milliseconds a turn, or at the moment it is shown. Thread: the screen's.
class SheetTurns : public QObject {
    Q_OBJECT
public:
    explicit SheetTurns(QObject* parent = nullptr);

    //! \brief With nothing hidden it is laid when this returns. One that comes before the last is through takes its place.
    void lay(const QPalette& palette, const QString& sheet);
    //! \brief The rest in one piece, for who cannot wait.
    void finish();
    [[nodiscard]] bool isDone() const noexcept { return !m_next && m_bare.empty(); }

Q_SIGNALS:
    void laid();  //!< what is seen has it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Widgets = std::vector<QPointer<QWidget>>;
    void go(bool all);
    void change();

    std::optional<std::pair<QPalette, QString>> m_next;
    Widgets m_hidden;  //!< with the sheet before
    Widgets m_bare;    //!< without any
    QTimer* m_turn;
    bool m_changing = false;
};

}  // namespace lianlu::ui
