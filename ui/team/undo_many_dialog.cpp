// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/undo_many_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {
constexpr int kUndoLookMs = 100;
constexpr int kLooksBeforeSeen = 5;
}  // namespace

UndoManyDialog::UndoManyDialog(Services& services, const Uuid& change, QWidget* parent, What what)
    : QDialog(parent), m_services(services), m_change(change), m_what(what), m_state(makeMuted(tr("Taking the change back"))), m_bar(new QProgressBar), m_stop(new QPushButton(tr("Stop"))), m_look(new QTimer(this)),
      m_progress(std::make_shared<actions::ImportProgress>()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("undoManyDialog"));
    setWindowTitle(tr("Taking the change back"));
    setMinimumWidth(420);
    m_bar->setObjectName(QStringLiteral("undoManyProgress"));
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_state->setObjectName(QStringLiteral("undoManyState"));
    m_stop->setObjectName(QStringLiteral("undoManyStop"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_state);
    layout->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_stop);
    layout->addLayout(row);
    m_look->setInterval(kUndoLookMs);
    connect(m_look, &QTimer::timeout, this, &UndoManyDialog::showProgress);
    connect(m_stop, &QPushButton::clicked, this, &UndoManyDialog::reject);
}

UndoManyDialog::~UndoManyDialog() { m_progress->cancelled = true; }

void UndoManyDialog::run() {
    m_look->start();
    const auto asked = m_services.async().ask([id = m_change, progress = m_progress](const actions::Context& who) { return actions::undoImport(who, id, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::ImportUndone>& done) { ended(done); });
}

void UndoManyDialog::reject() {
    // It goes when the last rows are on the disk.
    m_progress->cancelled = true;
    m_stop->setEnabled(false);
    m_state->setText(tr("Stopping…"));
}

void UndoManyDialog::showProgress() {
    if (++m_looks == kLooksBeforeSeen) show();
    const auto done = m_progress->done.load(), total = m_progress->total.load();
    if (total <= 0 || m_progress->cancelled) return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(done * 1000 / total));
    const auto& format = m_services.async().format();
    m_state->setText(tr("Taking back: %1 of %2").arg(format.number(done), format.number(total)));
}

void UndoManyDialog::ended(const Result<actions::ImportUndone>& done) {
    m_look->stop();
    if (!done) m_services.toastError(done.error());
    else {
        const auto& format = m_services.async().format();
        QStringList words{done->cancelled ? tr("Stopped: %1 taken back").arg(format.number(done->taken)) : tr("Undone")};
        const auto stay = done->changed + done->tooOld;
        if (stay > 0 && m_what == What::offers) words << tr("%n have gone out", nullptr, static_cast<int>(stay));
        else if (stay > 0) words << tr("%n stay: somebody has changed them since", nullptr, static_cast<int>(stay));
        if (done->stopped) m_services.toastError(*done->stopped);
        m_services.toast(words.join(QStringLiteral(" · ")));
    }
    deleteLater();
}

}  // namespace lianlu::ui
