// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/queue_detail.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

#include "models/item/queue_model.h"
#include "models/item/field_words.h"
#include "models/item/queue_words.h"
#include "models/item/value_words.h"
#include "models/store/layers.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/labels.h"
#include "ui/shell/services.h"
#include "ui/sync/server_words.h"

namespace lianlu::ui {

using store::QueueGroup;

namespace {

enum Column { kField, kBefore, kMine, kServer };

QLabel* cell(const QString& text, bool strong = false) {
    auto* label = makeLabel(text.isEmpty() ? QStringLiteral("—") : text, strong ? TypeStep::bodyStrong : TypeStep::body);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (text.isEmpty()) setRole(label, QStringLiteral("muted"));
    return label;
}

//! Ids of rows and of who acts say nothing to a person.
bool isTechnical(const std::string& field) { return field.ends_with("_id") || field == "created_by" || field == "set_by" || field == "decided_by"; }

//! A talk whose length nobody noted is not one of no length, nor a purchase whose amount nobody noted one of nothing.
bool saysNothing(const store::OutboxOp& op, const std::string& field, const domain::Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return op.type == "create" && (field == "duration_s" || (op.entity == "redemption" && field == "amount_minor")) && number && *number == 0;
}

}  // namespace

QueueDetail::QueueDetail(Services& services, QWidget* parent)
    : DetailPane(parent),
      m_services(services),
      m_state(new Badge),
      m_when(makeMuted({})),
      m_said(makeLabel({}, TypeStep::bodyStrong)),
      m_todo(makeMuted({})),
      m_review(new PrimaryButton(tr("Compare and decide"))),
      m_retry(new QPushButton(tr("Send again"))),
      m_open(new QPushButton(tr("Open record"))),
      m_discard(new DangerButton(tr("Discard…"))) {
    setObjectName(QStringLiteral("queueDetail"));
    setAccessibleName(tr("Change"));
    setMinimumWidth(420);
    m_state->setObjectName(QStringLiteral("queueState"));
    m_when->setObjectName(QStringLiteral("queueWhen"));
    m_said->setObjectName(QStringLiteral("queueSaid"));
    m_said->setWordWrap(true);
    m_todo->setObjectName(QStringLiteral("queueTodo"));
    m_todo->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_state);
    head->addWidget(m_when, 1);
    body()->addLayout(head);
    body()->addWidget(m_said);
    body()->addWidget(m_todo);
    body()->addStretch(1);
    m_review->setObjectName(QStringLiteral("queueReview"));
    m_retry->setObjectName(QStringLiteral("queueRetry"));
    m_retry->setToolTip(tr("Key %1").arg(QStringLiteral("R")));
    m_open->setObjectName(QStringLiteral("queueOpen"));
    m_open->setToolTip(tr("Key %1").arg(QStringLiteral("O")));
    m_discard->setObjectName(QStringLiteral("queueDiscard"));
    m_discard->setToolTip(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    footer()->setSpacing(space::s);
    footer()->addWidget(m_review);
    footer()->addWidget(m_retry);
    footer()->addWidget(m_open);
    footer()->addStretch(1);
    footer()->addWidget(m_discard);
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (m_line && m_line->conflict) Q_EMIT reviewRequested(*m_line->conflict);
    });
    connect(m_retry, &QPushButton::clicked, this, &QueueDetail::retry);
    connect(m_open, &QPushButton::clicked, this, &QueueDetail::openRecord);
    connect(m_discard, &QPushButton::clicked, this, &QueueDetail::discard);
    connect(&services.async(), &item::AsyncStore::formatChanged, this, [this] {
        if (m_line) fill();
    });
    clear();
}

void QueueDetail::setNothing(const QString& what, const QString& why) {
    setPlaceholder(QStringLiteral("sync_idle"), what, why);
    if (!m_line) showPlaceholder();
}

void QueueDetail::clear() {
    m_reading.drop();
    m_line.reset();
    m_compare.clear();
    updateButtons();
    showPlaceholder();
}

void QueueDetail::show(const store::QueueLine& line) {
    const bool same = isShown(line.txn);
    m_line = line;
    if (!same) m_compare.clear();
    fill();
    m_reading.ask(this, m_services.async().read([txn = line.txn](db::Connection& connection) { return store::queueCompare(connection, txn); }),
                  [this](Result<std::vector<store::QueueCompare>> compare) {
                      if (!compare || !m_line) return;
                      m_compare = std::move(*compare);
                      fillFields();
                  });
}

void QueueDetail::fill() {
    const auto& async = m_services.async();
    setTitle(item::whatWasDone(*m_line));
    const bool online = m_services.sync().state() != item::SyncState::State::offline;
    m_state->setBadge(item::queueStateWord(*m_line, online), static_cast<Tone>(item::queueTone(m_line->group)));
    auto when = tr("Made %1").arg(async.format().near(fromUnixMs(m_line->ops.front().occurredAt), async.now()));
    if (m_line->settledAt > 0) when += QStringLiteral(" · ") + tr("answered %1").arg(async.format().near(fromUnixMs(m_line->settledAt), async.now()));
    m_when->setText(when);
    const auto said = serverSaid(*m_line, online);
    m_said->setText(said.what);
    m_todo->setText(said.todo);
    m_todo->setVisible(!said.todo.isEmpty());
    fillFields();
    updateButtons();
    showBody();
}

void QueueDetail::fillFields() {
    if (m_page) {
        body()->removeWidget(m_page);
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = new QWidget;
    m_page->setProperty("transparent", true);
    auto* grid = new QGridLayout(m_page);
    grid->setContentsMargins(0, space::s, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnMinimumWidth(kField, 96);
    // What is new was nothing before, and is nothing at the server until it answers: its words have the room alone.
    m_onlyNew = std::all_of(m_compare.begin(), m_compare.end(), [](const auto& compare) { return compare.op.type == "create" && !compare.server; });
    for (const int column : {kBefore, kMine, kServer}) grid->setColumnStretch(column, column == kMine || !m_onlyNew);
    int row = 0;
    // Of what only tells that somebody looked the title tells all.
    for (const auto& compare : m_compare)
        if (compare.op.entity != domain::Disclosure::kEntity) addOp(grid, row, compare);
    body()->insertWidget(body()->count() - 1, m_page);
}

void QueueDetail::addOp(QGridLayout* grid, int& row, const store::QueueCompare& compare) {
    const auto& op = compare.op;
    const bool gone = op.type == "delete" || op.type == "void";
    const auto& fields = gone ? op.oldFields : op.newFields;
    grid->addWidget(makeRule(), row++, 0, 1, 4);
    const QString what = op.type == "create" ? tr("New %1") : op.type == "update" ? tr("Changed %1") : tr("Removed %1");
    grid->addWidget(makeMuted(what.arg(item::entityWord(op.entity)), TypeStep::caption), row, kField);
    if (!m_onlyNew) {
        grid->addWidget(makeMuted(tr("Before"), TypeStep::caption), row, kBefore);
        grid->addWidget(makeMuted(tr("Yours"), TypeStep::caption), row, kMine);
        grid->addWidget(makeMuted(tr("At the server"), TypeStep::caption), row, kServer);
    }
    ++row;
    const item::ValueView view{m_services.async().format(), item::Masking::masked, {}};
    for (const auto& [name, value] : fields) {
        if (isTechnical(name) || saysNothing(op, name, value)) continue;
        const auto text = [&](const domain::Value& one) { return item::valueText(op.entity, name, one, view); };
        const auto* server = compare.server ? &store::valueIn(*compare.server, name) : nullptr;
        const auto& mine = gone ? store::valueIn({}, name) : value;
        auto* label = makeMuted(item::fieldTitle(name));
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(label, row, kField);
        grid->addWidget(cell(gone ? tr("(removed)") : text(mine), server && !store::sameValue(*server, mine)), m_onlyNew ? row++ : row, kMine);
        if (m_onlyNew) continue;
        grid->addWidget(cell(text(store::valueIn(op.oldFields, name))), row, kBefore);
        auto* theirs = cell(server ? text(*server) : QString());
        theirs->setObjectName(QStringLiteral("queueServer_") + item::toQString(name));
        grid->addWidget(theirs, row++, kServer);
    }
}

void QueueDetail::updateButtons() {
    const bool waits = m_line && item::QueueModel::waitsForPerson(*m_line);
    const bool conflict = m_line && m_line->conflict.has_value();
    m_review->setVisible(conflict);
    m_retry->setVisible(!m_line || !conflict);
    m_retry->setEnabled(waits && !conflict);
    m_discard->setText(m_line && m_line->group == QueueGroup::sent ? tr("Take back…") : tr("Discard…"));
    m_discard->setVisible(!m_line || item::mayGo(*m_line));
    m_discard->setEnabled(m_line.has_value());
    m_open->setEnabled(m_line && (!m_line->customer.isNull() || !m_line->lead.isNull()));
}

void QueueDetail::retry() {
    if (m_line && m_retry->isEnabled() && !m_retry->isHidden()) Q_EMIT retryRequested(m_line->txn);
}

void QueueDetail::discard() {
    if (m_line && !m_discard->isHidden()) Q_EMIT discardRequested(*m_line);
}

void QueueDetail::openRecord() {
    if (!m_line || !m_open->isEnabled()) return;
    if (!m_line->lead.isNull()) m_services.openLead(m_line->lead);
    else m_services.openCustomer(m_line->customer);
}

}  // namespace lianlu::ui
