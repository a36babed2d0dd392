// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QtConcurrent>

#include "app/workbench/desk.h"
#include "app/workbench/support_facts.h"
#include "app/workbench/workbench.h"
#include "ui/settings/support_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/unlock_page.h"

namespace lianlu::app {

void Workbench::openSupport() {
    const auto collect = [this](std::shared_ptr<ui::SupportRun> run) -> QFuture<Result<support::Bundle>> {
        auto sources = supportSources(m_options, m_settings, m_clock.now());
        sources.cancelled = [run] { return run->cancelled.load(); };
        sources.progress = [run](int percent) { run->percent = percent; };
        if (m_desk) return m_desk->collectSupport(std::move(sources));
        sources.trouble = m_damaged ? std::optional(m_damaged->damage->error) : m_trouble;
        if (m_damaged) sources.profile = m_damaged->paths;
        else if (!m_profiles.empty()) sources.profile = m_profiles.front();
        return QtConcurrent::run([sources = std::move(sources), damaged = m_damaged]() mutable {
            if (damaged) sources.damagedKey = &damaged->key;
            return actions::collectSupport(sources);
        });
    };
    const auto view = m_desk ? ui::SupportView::open : m_damaged ? ui::SupportView::damaged : ui::SupportView::locked;
    auto* dialog = new ui::SupportDialog(collect, view, m_window.get());
    connect(dialog, &ui::SupportDialog::saved, this, [this](const QString& path) {
        const auto words = tr("Saved: %1. Nothing was sent.").arg(QDir::toNativeSeparators(path));
        if (m_desk) m_desk->toast(words);
        else if (m_unlock) m_unlock->showNote(words, ui::Tone::success);
    });
    dialog->open();
}

}  // namespace lianlu::app
