// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/item/match_list_model.h"
#include "ui/shell/workspace.h"

class QLabel;
class QSplitter;

namespace lianlu::ui {

class ChipButton;
class DataTable;
class MatchDetail;
class Services;

//! \brief Pairs of customers that may be one person: a list, both side by side, and the decision, one pair after the other.
class DuplicatesWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit DuplicatesWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("duplicates"); }
    [[nodiscard]] QString title() const override { return tr("Duplicates"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("merge"); }
    void activate() override;
    [[nodiscard]] QList<QAction*> commands() override { return m_commands; }

    //! \brief Shows these two side by side, also where nobody has found the pair yet.
    void open(domain::CustomerId one, domain::CustomerId other);

private:
    [[nodiscard]] QWidget* buildMaster();
    void buildCommands();
    void exportList();
    void count();
    void start();
    void setList(store::MatchList list);
    void showState();
    void showTotal();
    void choose(const QModelIndex& index);
    void updateStepping();
    void decide(domain::MatchStatus status, std::optional<Time> until);
    void merge(domain::CustomerId keep, const std::vector<std::string>& fromOther);
    void settle(const QFuture<Result<actions::Done>>& done, domain::MatchStatus status);
    //! The pair that was decided last is chosen where it comes back into the list, as when the decision was taken back.
    void chooseComeBack();
    //! A pair that nobody had found and whose decision was taken back is in no list: it is shown again.
    void showProposedAgain(const store::ChangeSet& changes);
    void stepOn();

    Services& m_services;
    item::MatchListModel* m_model;
    ChipButton* m_review;
    ChipButton* m_decided;
    QLabel* m_count;
    DataTable* m_table;
    MatchDetail* m_detail;
    QSplitter* m_splitter;
    item::Latest m_counting;
    QList<QAction*> m_commands;
    bool m_started = false;
    domain::PersonMatchId m_decidedLast;
    std::optional<std::pair<domain::CustomerId, domain::CustomerId>> m_proposed;  //!< a pair without a row, which the last decision gave one
    item::Latest m_lookingBack;
    bool m_hasLeft = false;  //!< it went out of the list since
    bool m_visiting = false;  //!< a pair is shown that somebody opened from elsewhere
};

}  // namespace lianlu::ui
