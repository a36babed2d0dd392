// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/second_step_reset_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "models/item/when_ready.h"
#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

SecondStepResetDialog::SecondStepResetDialog(AccountHost& host, const TeamDevice& whose, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("secondStepResetDialog"));
    setWindowTitle(tr("Take the second step off"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(makeLabel(tr("Take the second step off for %1?").arg(whose.person), TypeStep::title));
    auto* why = makeMuted(tr("For somebody who has lost both the phone and the recovery codes. Make sure that it is really them: from then on the password alone signs in. It is recorded."));
    why->setWordWrap(true);
    layout->addWidget(why);
    auto* error = new InlineError;
    error->setProperty("place", QStringLiteral("secondStepReset"));
    layout->addWidget(error);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch();
    auto* cancel = new GhostButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("secondStepResetCancel"));
    auto* go = new DangerButton(tr("Take it off"));
    go->setObjectName(QStringLiteral("secondStepResetGo"));
    foot->addWidget(cancel);
    foot->addWidget(go);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, [this, &host, staff = whose.staff, error, go] {
        go->setEnabled(false);
        error->clear();
        item::whenReady(this, host.resetSecondStep(staff), [this, error, go](const Result<void>& done) {
            if (done) return accept();
            go->setEnabled(true);
            if (done.error().code == Code::notFound) error->showText(tr("There is no second step to take off."), Tone::warning);
            else error->showError(done.error());
        });
    });
}

}  // namespace lianlu::ui
