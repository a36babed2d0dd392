// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QDialog>
#include <QHash>
#include <QImage>

#include "ui/help/help_topics.h"

class QBoxLayout;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace lianlu::ui {

//! \brief The user guide beside the work: pages at the left, found by any of their words, the page at the right. Not modal; deletes itself
//! when closed. It reads nothing but resources.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    //! \brief What it leads to besides; empty ones are not offered.
    struct Ways {
        std::function<void()> shortcuts;
        std::function<void()> tour;
    };
    HelpWindow(Ways ways, QWidget* parent);

    //! \brief The one that stands over this window, or a new one. `at`: a widget of the window it is asked from; a modal one hears nothing from
    //! windows beside it, so the guide is its child.
    static void open(QWidget* at, const QString& topic, Ways ways);
    //! \brief Unknown: the first page.
    void showTopic(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void filter(const QString& typed);
    void showPage();
    void fitPictures();
    //! \brief The pages beside the page, or above it where there is no room for both.
    void arrange();
    //! \brief As it is in the resources; null: there is none.
    [[nodiscard]] QImage wholePicture(const QString& name);

    Ways m_ways;
    QList<HelpTopic> m_topics;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_page;
    QWidget* m_left;
    QBoxLayout* m_both;
    QHash<QString, QImage> m_whole;  //!< by their paths
};

}  // namespace lianlu::ui
