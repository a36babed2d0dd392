// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include "ui/exchange/import_draft.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace lianlu::ui {

class Services;

//! \brief The import as it runs, and what came of it: counts, the bad rows as a file, and the way back.
class ImportRunPage : public ImportPage {
    Q_OBJECT
public:
    ImportRunPage(Services& services, ImportDraft& draft, QWidget* parent = nullptr);
    ~ImportRunPage() override;
    //! \brief Starts the import.
    void enter() override;
    //! \brief Takes back an import that was made before.
    void takeBack(const Uuid& id);
    [[nodiscard]] bool isComplete() const override { return !m_progress; }
    [[nodiscard]] bool isRunning() const override { return m_progress != nullptr; }
    void stop() override;
    //! \brief What ran last has nothing to say that a message did not.
    [[nodiscard]] bool endedWell() const noexcept { return m_endedWell; }

Q_SIGNALS:
    void lookAgain();  //!< nothing was imported: the file is not the one that was looked at

private:
    void begin(const QString& what);
    void end();
    void showProgress();
    void tell(const actions::ImportOutcome& outcome, std::int64_t total);
    void imported(const Result<actions::ImportOutcome>& outcome);
    void undone(const Result<actions::ImportUndone>& undone);
    void askWhere();
    void saveErrors(const QString& path);

    Services& m_services;
    ImportDraft& m_draft;
    std::shared_ptr<actions::ImportProgress> m_progress;  //!< none: nothing runs
    std::optional<actions::ImportOutcome> m_outcome;
    Uuid m_import;
    bool m_endedWell = false;
    std::chrono::steady_clock::time_point m_begun;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_state;
    QLabel* m_note;
    QPushButton* m_stop;
    QPushButton* m_save;
    QPushButton* m_undo;
    QTimer* m_clock;
};

}  // namespace lianlu::ui
