// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "models/item/brand_directory.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QTimer;

namespace lianlu::ui {

class Services;

//! \brief Takes the list out into a file, masked as it is: read from the server page by page, written down for the audit, then written. Cancel stops it
//! and nothing is written; closing the window stops it too.
class BrandExportDialog : public FormDialog {
    Q_OBJECT
public:
    //! \brief `total` −1: not counted. `words`: what narrows the list.
    BrandExportDialog(Services& services, item::BrandDirectory& directory, const actions::BrandFilter& filter, std::int64_t total, const QString& words, QWidget* parent);
    ~BrandExportDialog() override;

public Q_SLOTS:
    void reject() override;

private:
    void submit() override;
    void start(const QString& path);
    void showProgress();
    void finished(const Result<std::int64_t>& count, const QString& path);
    void setRunning(bool running);

    Services& m_services;
    item::BrandDirectory& m_directory;
    actions::BrandFilter m_filter;
    std::shared_ptr<actions::ExportProgress> m_progress;  //!< none: nothing runs
    QComboBox* m_form;
    QProgressBar* m_bar;
    QLabel* m_state;
    QTimer* m_clock;
};

}  // namespace lianlu::ui
