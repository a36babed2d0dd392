// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filter_note.h"

#include <utility>

#include <QHBoxLayout>
#include <QLabel>

#include "models/item/list_model.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"
#include "ui/shell/view_button.h"

namespace lianlu::ui {

FilterNote::FilterNote(const QString& name, Services& services, ViewButton& views, const item::ListModel& model, Whole whole)
    : m_services(services), m_views(views), m_whole(std::move(whole)), m_words(makeMuted({})) {
    setObjectName(name);
    m_words->setObjectName(name + QStringLiteral("Words"));
    auto* clear = new GhostButton(tr("Clear filters"));
    clear->setObjectName(name + QStringLiteral("Clear"));
    clear->setIcon(icon(QStringLiteral("close"), Tint::accent));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_words);
    row->addWidget(clear);
    hide();
    connect(clear, &QPushButton::clicked, &views, &ViewButton::clearFilter);
    connect(&views, &ViewButton::looked, this, &FilterNote::follow);
    connect(&model, &item::ListModel::totalChanged, this, &FilterNote::follow);
}

QFuture<Result<std::int64_t>> FilterNote::notPartOfIt() { return QtFuture::makeReadyFuture(Result<std::int64_t>(fail(Code::refused, "no part of it"))); }

void FilterNote::follow() {
    m_count.drop();
    if (!m_views.isNarrowed()) return hide();
    show();
    m_count.ask(this, m_whole(), [this](const Result<std::int64_t>& count) {
        // Where it cannot be counted, the list itself says what is wrong.
        m_words->setText(count ? tr("of %1", "rows of all").arg(m_services.async().format().number(*count)) : QString());
    });
}

}  // namespace lianlu::ui
