// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace lianlu::ui {

class PrimaryButton;

//! \brief What is not here, why, and one thing to do. Also shows errors in a list's place.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& iconName, const QString& what, const QString& why, const QString& action, QWidget* parent = nullptr);

    //! \brief An empty `action` hides the button.
    void set(const QString& iconName, const QString& what, const QString& why, const QString& action = {});
    [[nodiscard]] PrimaryButton* button() const noexcept { return m_button; }

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    PrimaryButton* m_button;
};

}  // namespace lianlu::ui
