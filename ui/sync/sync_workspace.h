// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/item/conflict_list_model.h"
#include "ui/shell/workspace.h"

class QStackedWidget;

namespace lianlu::ui {

class ChipButton;
class QueuePage;
class ReviewPage;
class Services;
class SyncHeader;

//! \brief What the server has of one's work: how the sync stands, the queue of changes, and the conflicts to decide.
class SyncWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit SyncWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("sync"); }
    [[nodiscard]] QString title() const override { return tr("Sync"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("sync_idle"); }
    void activate() override;
    [[nodiscard]] QList<QAction*> commands() override;

    void openConflict(domain::ConflictId conflict);

Q_SIGNALS:
    void syncRequested();
    void signInRequested();

private:
    void showQueue();
    void showReview();
    void count();
    void updateCounts();

    Services& m_services;
    SyncHeader* m_header;
    ChipButton* m_queueTab;
    ChipButton* m_reviewTab;
    QStackedWidget* m_stack;
    QueuePage* m_queue;
    ReviewPage* m_review;
    item::Latest m_counting;
    int m_open = 0;  //!< conflicts to decide
    bool m_started = false;
};

}  // namespace lianlu::ui
