// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/mentions_box.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "models/actions/mentions.h"
#include "models/domain/entities.h"
#include "models/item/words.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/section_header.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {
constexpr auto kShownDays = std::chrono::hours(24 * 30);
constexpr int kMostAsked = 50;
constexpr int kMoreMentions = 10;
}  // namespace

MentionsBox::MentionsBox(Services& services, QWidget* parent) : QWidget(parent), m_services(services), m_header(new SectionHeader(tr("You were mentioned"))), m_list(new QVBoxLayout) {
    setObjectName(QStringLiteral("todayMentions"));
    m_header->setObjectName(QStringLiteral("todayMentionsTitle"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, space::s, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_header);
    m_list->setSpacing(space::s);
    layout->addLayout(m_list);
    hide();
    connect(&m_services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        // Names matter where there are any.
        const auto concerns = [this](const store::RowKey& key) {
            return key.entity == domain::Interaction::kEntity || key.entity == domain::MentionSeen::kEntity || (!m_lines.empty() && (key.entity == domain::Customer::kEntity || key.entity == domain::Staff::kEntity));
        };
        if (m_started && (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), concerns))) ask();
    });
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, [this] { show(m_lines); });
}

void MentionsBox::start() {
    if (std::exchange(m_started, true)) return;
    ask();
}

void MentionsBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    // Icons are drawn in the scheme's colours.
    if (event->type() == QEvent::PaletteChange && m_started) QTimer::singleShot(0, this, [this] { show(m_lines); });
}

//! One look at a time: while a sync writes on, each would go through all notes of a month.
void MentionsBox::ask() {
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const auto staff = m_services.async().context().staff;
    const auto since = m_services.async().now() - kShownDays;
    item::whenReady(this, m_services.async().read([staff, since](db::Connection& c) { return store::Mentions::unseen(c, staff, since, kMostAsked); }),
                    [this](Result<std::vector<store::MentionLine>> lines) {
                        m_looking = false;
                        if (lines) show(std::move(*lines));
                        else m_services.toastError(lines.error());
                        if (std::exchange(m_again, false)) ask();
                    });
}

void MentionsBox::show(std::vector<store::MentionLine> lines) {
    m_lines = std::move(lines);
    // Whoever works down the list by keyboard stays where they were.
    int focused = -1;
    for (int i = 0; i < m_list->count(); ++i)
        if (auto* one = m_list->itemAt(i)->widget(); one && focusWidget() && focusWidget()->hasFocus() && one->isAncestorOf(focusWidget())) focused = i;
    while (auto* entry = m_list->takeAt(0)) {
        // Deleted later, for the click that took it away may still be on its way; found by nobody meanwhile.
        if (auto* gone = entry->widget()) {
            gone->setParent(nullptr);
            gone->deleteLater();
        }
        delete entry;
    }
    setVisible(!m_lines.empty());
    Q_EMIT countChanged();
    m_header->setHint(QLocale().toString(static_cast<int>(m_lines.size())));
    int shown = 0;
    for (const auto& line : m_lines) {
        if (shown++ == m_most) break;
        m_list->addWidget(card(line));
    }
    if (const int last = m_list->count() - 1; focused >= 0 && last >= 0)
        if (auto* next = m_list->itemAt(qMin(focused, last))->widget(); auto* done = next->findChild<QPushButton*>(QStringLiteral("mentionSeen"))) {
            // The layout would show it later: until then it has no keyboard to keep, should the list come once more.
            next->show();
            done->setFocus();
        }
    const int rest = static_cast<int>(m_lines.size()) - m_most;
    if (rest <= 0) return;
    auto* more = new GhostButton(tr("Show %n more", nullptr, rest));
    more->setObjectName(QStringLiteral("mentionsMore"));
    connect(more, &QPushButton::clicked, this, [this] {
        m_most += kMoreMentions;
        show(m_lines);
    });
    m_list->addWidget(more, 0, Qt::AlignLeft);
}

QWidget* MentionsBox::card(const store::MentionLine& line) {
    auto* card = new Card;
    card->setObjectName(QStringLiteral("mentionCard"));
    card->setProperty("card", true);
    card->body()->setContentsMargins(space::l, space::m, space::m, space::m);
    const auto by = line.byName.empty() ? tr("Somebody") : item::toQString(line.byName);
    const auto title = tr("%1 mentioned you in a note about %2").arg(by, item::toQString(line.customerName));
    card->setAccessibleName(title);
    auto* sign = new QLabel;
    sign->setPixmap(iconPixmap(QStringLiteral("chat"), 20, currentTokens().textMuted, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignTop);
    sign->setFixedWidth(20);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* what = new ElidedLabel(title, TypeStep::bodyStrong);
    what->setObjectName(QStringLiteral("mentionTitle"));
    words->addWidget(what);
    const auto text = item::toQString(line.note).simplified();
    auto* note = new ElidedLabel(text);
    note->setObjectName(QStringLiteral("mentionNote"));
    note->setToolTip(text);
    setRole(note, QStringLiteral("muted"));
    words->addWidget(note);
    const auto& async = m_services.async();
    auto* when = new Badge(async.format().near(line.at, async.now()), Tone::neutral);
    when->setObjectName(QStringLiteral("mentionWhen"));
    auto* open = new GhostButton(tr("Open"));
    open->setObjectName(QStringLiteral("mentionOpen"));
    open->setAccessibleName(tr("Open %1").arg(item::toQString(line.customerName)));
    connect(open, &QPushButton::clicked, this, [this, id = line.customer] { m_services.openCustomer(id); });
    auto* done = new QPushButton(tr("Seen"));
    done->setObjectName(QStringLiteral("mentionSeen"));
    done->setIcon(icon(QStringLiteral("check")));
    done->setAutoDefault(false);
    done->setAccessibleName(tr("Seen: %1").arg(title));
    connect(done, &QPushButton::clicked, this, [this, id = line.id] { seen({id}); });
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(sign);
    row->addLayout(words, 1);
    row->addWidget(when);
    row->addWidget(open);
    row->addWidget(done);
    card->body()->addLayout(row);
    return card;
}

void MentionsBox::seen(std::vector<domain::InteractionId> notes) {
    const auto set = [notes](bool seen) { return [notes, seen](const actions::Context& context) { return actions::setMentionsSeen(context, notes, seen); }; };
    item::whenReady(this, m_services.async().act(set(true)), [this, set](const Result<actions::Done>& done) {
        if (!done) return m_services.toastError(done.error());
        m_services.toastTakeBack(tr("Marked as seen"), [&services = m_services, set] { static_cast<void>(services.async().act(set(false))); });
    });
}

}  // namespace lianlu::ui
