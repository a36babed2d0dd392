// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/running_change.h"

#include <utility>

#include <QLabel>
#include <QTimer>

#include "models/item/format.h"

namespace lianlu::ui {

namespace {
constexpr int kLookMs = 100;
constexpr int kParts = 1000;
}  // namespace

RunningChange::RunningChange(const QString& name, QLabel* words, const item::Format& format, QWidget* parent)
    : QProgressBar(parent), m_words(words), m_format(format), m_look(new QTimer(this)) {
    setObjectName(name);
    setAccessibleName(tr("How far it is"));
    setTextVisible(false);
    hide();
    m_look->setInterval(kLookMs);
    connect(m_look, &QTimer::timeout, this, &RunningChange::look);
}

RunningChange::~RunningChange() { (void)stop(); }

std::shared_ptr<actions::ImportProgress> RunningChange::begin(QList<QWidget*> resting) {
    m_resting = std::move(resting);
    for (auto* widget : std::as_const(m_resting)) widget->setEnabled(false);
    m_progress = std::make_shared<actions::ImportProgress>();
    m_look->start();
    return m_progress;
}

bool RunningChange::stop() {
    if (!m_progress) return false;
    m_progress->cancelled = true;
    return true;
}

void RunningChange::end() {
    m_look->stop();
    m_progress.reset();
    hide();
    for (auto* widget : std::as_const(m_resting)) widget->setEnabled(true);
}

void RunningChange::look() {
    const auto done = m_progress->done.load(), total = m_progress->total.load();
    show();
    setRange(0, total > 0 ? kParts : 0);
    if (total > 0) setValue(static_cast<int>(done * kParts / total));
    m_words->setText(m_progress->cancelled ? tr("Stopping…") : tr("%1 of %2. Cancel stops; what is changed by then can be undone.").arg(m_format.number(done), m_format.number(total)));
}

}  // namespace lianlu::ui
