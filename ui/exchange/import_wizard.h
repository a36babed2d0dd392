// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/customers/form_dialog.h"
#include "ui/exchange/import_draft.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace lianlu::ui {

class ImportColumnsPage;
class ImportFilePage;
class ImportRunPage;
class Services;

//! \brief Persons out of a file, in four steps: file, columns, check, import. Back keeps what was set. The window behind stays usable; closing
//! this one stops what runs and keeps what is in.
class ImportWizard : public FormDialog {
    Q_OBJECT
public:
    ImportWizard(Services& services, actions::ImportKind kind, QWidget* parent);

public Q_SLOTS:
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void submit() override;
    void goTo(int step);
    void back();
    void showStep();
    void showError(const Error& error);
    [[nodiscard]] ImportPage* page() const;

    ImportDraft m_draft;
    QLabel* m_steps;
    QStackedWidget* m_pages;
    ImportFilePage* m_file;
    ImportColumnsPage* m_columns;
    ImportRunPage* m_run;
    QPushButton* m_back;
    bool m_closing = false;
};

}  // namespace lianlu::ui
