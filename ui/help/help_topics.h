// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace lianlu::ui {

//! \brief A page of the user guide, in Markdown. Pictures in it are file names of resources/help/pictures/<language>; links to other pages are
//! "help:<id>". What is bold stands on the screen under these words.
struct HelpTopic {
    QString id;     //!< that of the workspace it is about, or of what it tells
    QString title;  //!< its first heading
    QString text;
};

//! \brief All pages in reading order. \param language zh_CN, zh_TW or en.
[[nodiscard]] QList<HelpTopic> helpTopics(const QString& language);
//! \brief The language of the screen as the guide has it: that of the default locale.
[[nodiscard]] QString helpLanguage();

//! \brief Says what the guide has on this widget and all within it.
void setHelpTopic(QWidget* widget, const QString& id);
//! \brief The topic of the nearest widget around it that has one; empty: none has.
[[nodiscard]] QString helpTopicOf(const QWidget* widget);

}  // namespace lianlu::ui
