// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/item/match_record.h"
#include "ui/common/detail_pane.h"

class QMenu;
class QProgressBar;
class QPushButton;

namespace lianlu::ui {

class InlineError;
class MatchGrid;
class PrimaryButton;
class Services;
class TagCloud;

//! \brief The right-hand side of Duplicates: why two persons may be one, both side by side, what a merge does, and the decision.
class MatchDetail : public DetailPane {
    Q_OBJECT
public:
    explicit MatchDetail(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] item::MatchRecord& record() const noexcept { return *m_record; }
    //! \brief What stands there while nothing is chosen.
    void setNothing(const QString& what, const QString& why);

    void merge();
    //! \brief Also takes a merged pair apart.
    void apart();
    void openLater();
    void reopen();
    void swapLead();
    void focusChoice();

Q_SIGNALS:
    //! \brief The person has decided: apart, open, or later with `until`.
    void decided(lianlu::domain::MatchStatus status, std::optional<lianlu::Time> until);
    //! \brief They are one: `keep` leads, and the fields named take what the other one says. A null id: left merged, as they are.
    void merged(lianlu::domain::CustomerId keep, const std::vector<std::string>& fromOther);

private:
    [[nodiscard]] QWidget* buildFooter();
    void addLater(const QString& text, const char* name, int days, bool months);
    void fill();
    void fillWords();
    void fillButtons();
    [[nodiscard]] bool isJoined() const;

    Services& m_services;
    item::MatchRecord* m_record;
    QLabel* m_found;
    QProgressBar* m_likeness;
    TagCloud* m_why;
    QLabel* m_state;
    InlineError* m_problem;
    MatchGrid* m_grid;
    QLabel* m_effect;
    QLabel* m_consents;
    PrimaryButton* m_merge;
    QPushButton* m_apart;
    QPushButton* m_later;
    QPushButton* m_reopen;
    QMenu* m_laterMenu;
    QString m_nothing, m_nothingWhy;
};

}  // namespace lianlu::ui
