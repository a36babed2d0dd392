// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QList>
#include <QProgressBar>

#include "models/actions/import_list.h"

class QLabel;
class QTimer;

namespace lianlu::item {
class Format;
}

namespace lianlu::ui {

//! \brief The bar of a change of many rows that is done on a worker: says in `words` how far it is, and stops it. Seen only while it runs. It goes with
//! its dialog, and the change stops then. Thread: the screen's; the progress is the worker's, too.
class RunningChange : public QProgressBar {
    Q_OBJECT
public:
    //! \brief `words`: of the dialog, which says something else before and after; `format` lives longer than this.
    RunningChange(const QString& name, QLabel* words, const item::Format& format, QWidget* parent = nullptr);
    ~RunningChange() override;

    //! \brief For the worker. What is in `resting` cannot be changed until end().
    [[nodiscard]] std::shared_ptr<actions::ImportProgress> begin(QList<QWidget*> resting);
    //! \brief What is changed by then stays. False: nothing runs.
    bool stop();
    void end();
    [[nodiscard]] bool isRunning() const noexcept { return m_progress != nullptr; }

private:
    void look();

    QLabel* m_words;
    const item::Format& m_format;
    QTimer* m_look;
    QList<QWidget*> m_resting;
    std::shared_ptr<actions::ImportProgress> m_progress;
};

}  // namespace lianlu::ui
