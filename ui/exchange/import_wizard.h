// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QPointer>

#include "ui/customers/form_dialog.h"
#include "ui/exchange/import_draft.h"

class QLabel;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace lianlu::ui {

class ImportColumnsPage;
class ImportFilePage;
class ImportRunPage;
class Services;

//! \brief Persons out of a file, in four steps: file, columns, check, import. Back keeps what was set. The window behind stays usable. Who closes
//! this one while it writes is asked: stop and keep what is in, or go on without it; it comes back where there is more to say than that it is done.
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
    void askWhetherToStop();
    void lookAgain();
    [[nodiscard]] ImportPage* page() const;

    ImportDraft m_draft;
    QLabel* m_steps;
    QStackedWidget* m_pages;
    ImportFilePage* m_file;
    ImportColumnsPage* m_columns;
    ImportRunPage* m_run;
    QPushButton* m_back;
    QPointer<QMessageBox> m_question;
    bool m_closing = false;
    bool m_behind = false;  //!< goes on without being seen
};

}  // namespace lianlu::ui
