// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QToolButton>

class QPainter;
class QScrollArea;
class QVBoxLayout;

namespace lianlu::ui {

//! \brief A place of the rail: icon, word, and a count at the right that the accessible name says too.
class RailButton : public QToolButton {
    Q_OBJECT
public:
    RailButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);
    void setCount(int count);
    void setTitle(const QString& text);
    //! \brief The icon alone; the word is in the tooltip, and what a screen reader says stays.
    void setCompact(bool compact);
    void setKeys(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    void paintCount(QPainter& painter) const;

    QString m_title;
    QString m_keys;
    int m_count = 0;
};

//! \brief The rail at the left: brand, search, workspaces, then settings and who works here at the foot. In a narrow window icons alone; in a low one
//! the workspaces scroll.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(const QString& brand, const QString& person, QWidget* parent = nullptr);

    //! \brief `foot`: stands below, apart from the others.
    RailButton* addPlace(const QString& id, const QString& iconName, const QString& title, int number, bool foot);
    [[nodiscard]] QToolButton* searchButton() const noexcept { return m_search; }
    void setCurrent(int index);
    void setCount(int index, int count);
    //! \brief Icons alone.
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const noexcept { return m_compact; }

Q_SIGNALS:
    void chosen(int index);
    void searchRequested();
    void lockRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildHead(const QString& brand);
    [[nodiscard]] QWidget* buildWho(const QString& person);
    void buildSearch();

    QWidget* m_head = nullptr;
    QWidget* m_who = nullptr;
    QList<QWidget*> m_words;  //!< that stand beside icons, and go where there is no room for them
    QToolButton* m_search = nullptr;
    QScrollArea* m_scroll;
    QVBoxLayout* m_places;
    QVBoxLayout* m_foot;
    QList<RailButton*> m_buttons;
    bool m_compact = false;
};

}  // namespace lianlu::ui
