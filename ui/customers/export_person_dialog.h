// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "models/domain/ids.h"
#include "ui/customers/form_dialog.h"

class QLabel;
class QProgressBar;

namespace lianlu::ui {

class Services;

//! \brief Gets all that is held of one person from the server and saves it where the manager says. Closing it stops the request.
class ExportPersonDialog : public FormDialog {
    Q_OBJECT
public:
    ExportPersonDialog(Services& services, domain::CustomerId customer, const QString& name, QWidget* parent);
    ~ExportPersonDialog() override;

private:
    void submit() override;
    void arrived(const Result<std::string>& file);
    void askWhere();
    void save(const QString& path);

    Services& m_services;
    domain::CustomerId m_customer;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QProgressBar* m_progress;
    std::string m_file;  //!< arrived and not saved yet
};

}  // namespace lianlu::ui
