// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "models/actions/import_list.h"

namespace lianlu::ui {

//! \brief What the steps of an import know of it, and tell the next.
struct ImportDraft {
    actions::ImportPlan plan;
    std::optional<actions::ImportFile> file{};        //!< none: no file that can be read
    std::optional<actions::ImportPreview> preview{};  //!< none: not looked at as the plan stands
    std::optional<Uuid> earlier{};                    //!< an import before this one that is to be taken back
};

//! \brief One step. Thread: the screen's.
class ImportPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    //! \brief It comes to the front; what was set in it stays.
    virtual void enter() = 0;
    //! \brief The next step may come.
    [[nodiscard]] virtual bool isComplete() const = 0;
    //! \brief Something runs that goes on or is stopped; stop() asks it to end.
    [[nodiscard]] virtual bool isRunning() const { return false; }
    virtual void stop() {}

Q_SIGNALS:
    void changed();
    void failed(const lianlu::Error& error);
    void said(const QString& problem);  //!< empty: all is well
};

}  // namespace lianlu::ui
