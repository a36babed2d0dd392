// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "models/item/score_record.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace lianlu::ui {

//! \brief Every score of a customer: what it came to, why, how it is defined, and the orders and touches it was counted from, each with a way
//! into the timeline. Shown with open(); deletes itself when closed.
class ScoreDialog : public QDialog {
    Q_OBJECT
public:
    //! \brief `record` outlives this dialog and holds the customer it is about; a customer of another row closes it.
    ScoreDialog(item::ScoreRecord& record, item::AsyncStore& async, const QString& name, actions::Score score, QWidget* parent);

Q_SIGNALS:
    //! \brief Somebody wants to see a row in the timeline.
    void rowChosen(lianlu::Uuid row);

private:
    [[nodiscard]] QWidget* buildSheet();
    void fill();
    void showScore();
    void showRows(actions::Score score);
    void jump();

    item::ScoreRecord& m_record;
    item::AsyncStore& m_async;
    domain::CustomerId m_customer;
    QListWidget* m_scores;
    QLabel* m_title;
    QLabel* m_figure;
    QLabel* m_reasons;
    QLabel* m_definition;
    QLabel* m_count;
    QTreeWidget* m_rows;
    QPushButton* m_jump;
};

}  // namespace lianlu::ui
