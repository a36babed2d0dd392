// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/discard_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "models/item/field_words.h"
#include "models/item/queue_words.h"
#include "models/item/value_words.h"
#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

using store::QueueGroup;

namespace {

constexpr int kMostLines = 12;

QString consequence(QueueGroup group) {
    switch (group) {
        case QueueGroup::waiting: return DiscardDialog::tr("What has not gone out yet is deleted; what has is taken back at the server.");
        case QueueGroup::refused:
        case QueueGroup::quarantined: return DiscardDialog::tr("The server has not taken it, and this device forgets it.");
        case QueueGroup::conflicted: return DiscardDialog::tr("What the others wrote stays, and this device forgets your value.");
        case QueueGroup::sent: break;
    }
    return DiscardDialog::tr("The server has it already, so it is taken back by a change of its own.");
}

}  // namespace

DiscardDialog::DiscardDialog(Services& services, item::QueueModel& model, const store::QueueLine& line, QWidget* parent)
    : FormDialog(line.group == QueueGroup::sent ? tr("Take this back?") : tr("Discard this?"), item::whatWasDone(line) + QStringLiteral("\n") + consequence(line.group),
                 line.group == QueueGroup::sent ? tr("Take back") : tr("Discard"), parent),
      m_services(services),
      m_model(model),
      m_txn(line.txn) {
    setObjectName(QStringLiteral("discardDialog"));
    setMinimumWidth(460);
    primary()->setObjectName(QStringLiteral("discardConfirm"));
    addLost(line);
}

void DiscardDialog::addLost(const store::QueueLine& line) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    const item::ValueView view{m_services.async().format(), item::Masking::masked, {}};
    int row = 0, left = 0;
    for (const auto& op : line.ops)
        for (const auto& [name, value] : op.newFields) {
            const auto text = item::valueText(op.entity, name, value, view);
            if (name.ends_with("_id") || text.isEmpty()) continue;
            if (row == kMostLines) {
                ++left;
                continue;
            }
            auto* label = makeMuted(item::fieldTitle(name));
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            auto* shown = makeLabel(text);
            shown->setWordWrap(true);
            grid->addWidget(label, row, 0);
            grid->addWidget(shown, row++, 1);
        }
    if (left > 0) grid->addWidget(makeMuted(tr("and %n more", nullptr, left)), row, 1);
    if (row == 0) return;
    body()->addWidget(makeLabel(tr("This would be lost:"), TypeStep::bodyStrong));
    body()->addLayout(grid);
}

void DiscardDialog::submit() {
    problem()->clear();
    setBusy(true);
    item::whenReady(this, m_model.discard(m_txn), [this](const Result<actions::Done>& done) {
        setBusy(false);
        if (!done) return problem()->showError(done.error());
        Q_EMIT discarded(*done);
        accept();
    });
}

}  // namespace lianlu::ui
