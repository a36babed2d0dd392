// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "models/actions/export_list.h"
#include "ui/customers/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QTimer;

namespace lianlu::ui {

class Services;

//! \brief Takes a list out into a file as it stands: says what it will hold, asks for the form and the place, shows how far it is. While it runs,
//! cancel stops it and nothing is written; closing the window stops it too.
class ExportDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `chosen`: ids of rows that are chosen in the list; where there are several, whether only they leave is asked too.
    ExportDialog(Services& services, actions::ListFilter list, std::vector<Uuid> chosen, QWidget* parent);
    ~ExportDialog() override;

public Q_SLOTS:
    void reject() override;

private:
    void submit() override;
    [[nodiscard]] const actions::ListFilter& list() const;
    void addWhich(std::size_t chosen);
    void askCount();
    void showNote();
    void askWhere();
    void start(const QString& path);
    void showProgress();
    void finished(const Result<std::int64_t>& count, const QString& path);
    void setRunning(bool running);

    Services& m_services;
    actions::ListFilter m_list, m_chosen;
    std::shared_ptr<actions::ExportProgress> m_progress;  //!< none: nothing runs
    QLabel* m_count;
    QComboBox* m_which;
    QComboBox* m_form;
    QCheckBox* m_whole;
    QLabel* m_note;
    QProgressBar* m_bar;
    QLabel* m_state;
    QTimer* m_clock;
};

}  // namespace lianlu::ui
