// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

namespace lianlu::ui {

class GhostButton;
class InlineError;

//! \brief In a form that has brought back what was typed before: says so, and starts blank at a press; then one more press brings the words back, until
//! somebody types anew. Hidden while there is nothing to say.
class DraftNote : public QWidget {
    Q_OBJECT
public:
    explicit DraftNote(QWidget* parent = nullptr);

    //! \brief `blank` empties the form and drops the draft, `again` puts the draft back and keeps it.
    void offer(const QString& text, std::function<void()> blank, std::function<void()> again);
    //! \brief The same with the usual words.
    void offer(std::function<void()> blank, std::function<void()> again);
    //! \brief Somebody changed the form: what was there before would go over it, so it is offered no more.
    void edited();

private:
    void turn();

    InlineError* m_text;
    GhostButton* m_turn;
    std::function<void()> m_blank, m_again;
    QString m_words;
    bool m_isBlank = false;
    bool m_turning = false;  //!< the form changes by this, not by somebody
};

}  // namespace lianlu::ui
