// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QFuture>

#include "models/support/bundle.h"
#include "ui/customers/form_dialog.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QTimer;

namespace lianlu::ui {

//! \brief What of a store a bundle can tell.
enum class SupportView : std::uint8_t { open, locked, damaged };

//! \brief How a collection goes: read and written by two threads.
struct SupportRun {
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
};
using SupportCollect = std::function<QFuture<Result<support::Bundle>>(std::shared_ptr<SupportRun>)>;

//! \brief A support bundle before it is written: each text exactly as it will be, a box to leave it out, and what was taken out of all of them. Nothing is
//! sent. Works off the window's thread; ends what runs when it is closed.
class SupportDialog : public FormDialog {
    Q_OBJECT
public:
    SupportDialog(SupportCollect collect, SupportView view, QWidget* parent);
    ~SupportDialog() override;

Q_SIGNALS:
    void saved(const QString& path);

protected:
    void submit() override;

private:
    void collect(const SupportCollect& from);
    void arrived(const Result<support::Bundle>& bundle);
    void showFile(int row);
    void save(const QString& path);
    void work(bool working);
    [[nodiscard]] std::vector<std::string> leftOut() const;
    [[nodiscard]] bool anyChosen() const;

    std::shared_ptr<SupportRun> m_run;
    std::shared_ptr<const support::Bundle> m_bundle;
    QListWidget* m_files;
    QPlainTextEdit* m_text;
    QLabel* m_taken;
    QProgressBar* m_progress;
    QTimer* m_look;
};

}  // namespace lianlu::ui
