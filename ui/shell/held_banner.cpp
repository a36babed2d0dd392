// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/held_banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include "models/item/format.h"
#include "models/item/when_ready.h"
#include "models/store/write_txn.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"

namespace lianlu::ui {

HeldBanner::HeldBanner(item::AsyncStore& async, QWidget* parent)
    : QFrame(parent), m_async(async), m_text(makeLabel({})), m_keep(new PrimaryButton(tr("Keep them and fetch anew"))),
      m_remove(new DangerButton(tr("They are meant to go"))) {
    // The look of a message at its place.
    setObjectName(QStringLiteral("inlineError"));
    setProperty("tone", QStringLiteral("warning"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    m_text->setObjectName(QStringLiteral("heldBannerText"));
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    m_keep->setObjectName(QStringLiteral("heldBannerKeep"));
    m_remove->setObjectName(QStringLiteral("heldBannerRemove"));
    layout->addWidget(m_keep);
    layout->addWidget(m_remove);
    hide();
    connect(m_keep, &QPushButton::clicked, this, [this] { answer(store::HeldRemoval::Answer::refuse); });
    connect(m_remove, &QPushButton::clicked, this, [this] { answer(store::HeldRemoval::Answer::accept); });
    connect(&m_async, &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        if (changes.outbox || changes.everything) load();
    });
    load();
}

void HeldBanner::load() {
    m_loading.ask(this, m_async.readInOrder([](db::Connection& connection) { return store::MassRemoval::held(connection); }),
                  [this](Result<std::vector<store::HeldRemoval>> held) {
                      if (held) show(std::move(*held));
                  });
}

void HeldBanner::show(std::vector<store::HeldRemoval> held) {
    std::erase_if(held, [](const store::HeldRemoval& removal) { return removal.answer != store::HeldRemoval::Answer::none; });
    m_held = std::move(held);
    std::int64_t removed = 0, roots = 0;
    for (const auto& removal : m_held) {
        removed += removal.removed;
        roots += removal.roots;
    }
    const auto& format = m_async.format();
    m_text->setText(tr("The server would take away %1 of %2 entries on this computer at once. Nothing was removed yet. If nobody told you of this, keep "
                       "them and ask your manager.")
                        .arg(format.number(removed), format.number(roots)));
    setAccessibleName(m_text->text());
    m_keep->setEnabled(true);
    m_remove->setEnabled(true);
    setVisible(!m_held.empty());
    if (m_held.empty()) return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void HeldBanner::answer(store::HeldRemoval::Answer answer) {
    // One answer a question: the buttons come back with the next one.
    m_keep->setEnabled(false);
    m_remove->setEnabled(false);
    std::vector<domain::Scope> scopes;
    for (const auto& removal : m_held) scopes.push_back(removal.scope);
    const auto written = m_async.write([scopes, answer](store::WriteTxn& txn) -> Result<void> {
        for (const auto& scope : scopes) LIANLU_CHECK(store::MassRemoval::answer(txn, scope, answer));
        return {};
    });
    item::whenReady(this, written, [this](const Result<store::ChangeSet>& done) {
        if (done) Q_EMIT answered();
        else Q_EMIT failed(done.error());
        load();
    });
}

}  // namespace lianlu::ui
