// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QObject>

class QWidget;

namespace lianlu::ui {

//! \brief Makes a grid of controls one stop of the Tab key: arrows, Home and End (with Ctrl: of the whole grid) go about in it, and Tab comes back to
//! the control that had the keyboard last. Left and right are as the screen shows them. Lives with the grid. Thread: the screen's.
class Roving : public QObject {
    Q_OBJECT
public:
    //! \brief Rows of controls, which are no longer than the grid lives; rows may differ in length.
    Roving(QWidget* grid, std::vector<std::vector<QWidget*>> rows);
    //! \brief Where Tab comes to next.
    void setStop(QWidget* control);

protected:
    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Place = std::pair<std::size_t, std::size_t>;
    [[nodiscard]] Place placeOf(const QObject* control) const;
    [[nodiscard]] QWidget* next(Place from, int key, bool whole, bool mirrored) const;

    std::vector<std::vector<QWidget*>> m_rows;
};

}  // namespace lianlu::ui
