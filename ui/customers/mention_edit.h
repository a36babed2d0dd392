// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

#include "models/actions/mentions.h"

namespace lianlu::ui {

//! \brief A text in which "@" offers colleagues: typed on, by name, reading or initials; up and down choose, Return or a click takes, Escape leaves the
//! letters as they are. A name that was taken stands for that colleague for as long as it stands whole.
class MentionEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit MentionEdit(QWidget* parent = nullptr);
    ~MentionEdit() override;

    //! \brief Whom it offers.
    void setChoices(std::vector<actions::MentionChoice> choices);
    //! \brief As it is kept, with "@[name](id)"; see domain/rules/mention.h.
    [[nodiscard]] QString note() const;
    void setNote(const QString& note);
    //! \brief Those that stand in the text and are offered here, each once.
    [[nodiscard]] std::vector<actions::MentionChoice> mentioned() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    //! \brief What is typed after the "@" before the cursor; −1: nothing of the kind.
    [[nodiscard]] int typedFrom() const;
    void offer();
    void take(int row);
    void place();
    void insertMention(QTextCursor& cursor, const QString& staff, const QString& name);
    void refresh();
    void leaveMention();

    std::vector<actions::MentionChoice> m_choices;
    QPointer<QListWidget> m_list;  //!< lies over the window
    bool m_dismissed = false;  //!< Escape was pressed at this "@"
};

}  // namespace lianlu::ui
