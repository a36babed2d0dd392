// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace lianlu::ui {

//! \brief One figure of the board: word, count and bar; a click shows the rows behind it. Checked: its rows are shown.
class FigureBar : public QAbstractButton {
    Q_OBJECT
public:
    FigureBar(const QString& word, const QString& definition, QWidget* parent = nullptr);
    void setFigure(std::int64_t affected, std::int64_t people);
    [[nodiscard]] std::int64_t affected() const noexcept { return m_affected; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {140, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_definition;
    std::int64_t m_affected = 0;
    std::int64_t m_people = 0;
};

}  // namespace lianlu::ui
