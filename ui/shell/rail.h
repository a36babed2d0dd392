// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QToolButton>

class QVBoxLayout;

namespace lianlu::ui {

//! \brief A place of the rail: icon, word, and a count at the right that the accessible name says too.
class RailButton : public QToolButton {
    Q_OBJECT
public:
    RailButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);
    void setCount(int count);
    void setTitle(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_title;
    int m_count = 0;
};

//! \brief The rail at the left: brand, search, workspaces, then settings and lock at the foot.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(const QString& brand, const QString& person, QWidget* parent = nullptr);

    //! \brief `foot`: stands below, apart from the others.
    RailButton* addPlace(const QString& id, const QString& iconName, const QString& title, int number, bool foot);
    [[nodiscard]] QToolButton* searchButton() const noexcept { return m_search; }
    void setCurrent(int index);
    void setCount(int index, int count);

Q_SIGNALS:
    void chosen(int index);
    void searchRequested();
    void lockRequested();

private:
    QToolButton* m_search = nullptr;
    QVBoxLayout* m_places;
    QVBoxLayout* m_foot;
    QList<RailButton*> m_buttons;
};

}  // namespace lianlu::ui
