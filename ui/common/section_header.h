// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace lianlu::ui {

//! \brief A title with a count or a hint beside it and room for buttons at the right (`actions()`).
class SectionHeader : public QWidget {
    Q_OBJECT
public:
    enum class Level { page, section };
    explicit SectionHeader(const QString& title, Level level = Level::section, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setHint(const QString& hint);
    [[nodiscard]] QHBoxLayout* actions() const noexcept { return m_actions; }

private:
    QLabel* m_title;
    QLabel* m_hint;
    QHBoxLayout* m_actions;
};

}  // namespace lianlu::ui
