// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPainter;

namespace lianlu::ui {

struct Tokens;

//! \brief The initials of a name on a circle: the last two characters of a Chinese name's given part, else two initials.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(const QString& name = {}, int size = 40, QWidget* parent = nullptr);
    void setName(const QString& name);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }
    [[nodiscard]] static QString initialsOf(const QString& name);
    static void paint(QPainter* painter, const QRect& box, const QString& name, const Tokens& tokens);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
};

}  // namespace lianlu::ui
