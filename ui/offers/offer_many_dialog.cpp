// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/offer_many_dialog.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/inline_error.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"
#include "ui/offers/offer_audience.h"
#include "ui/offers/offer_preview.h"
#include "ui/shell/services.h"
#include "ui/team/undo_many_dialog.h"

namespace lianlu::ui {
namespace {
constexpr int kPushLookMs = 100;
constexpr int kShortestMail = 110;
}  // namespace

OfferManyDialog::OfferManyDialog(Services& services, std::vector<actions::OfferTo> to, QWidget* parent)
    : OfferDialog(services,
                  {tr("Push an offer to %n persons", nullptr, static_cast<int>(to.size())),
                   tr("Each gets a message of their own. Who must not or cannot get one is left out; one undo takes all back within a minute."), tr("Send offers"),
                   QStringLiteral("offer:many")},
                  parent),
      m_to(std::move(to)), m_pane(new OfferAudiencePane), m_person(new ElidedLabel({}, TypeStep::bodyStrong)), m_below(new QStackedWidget), m_names(new QListWidget), m_before(makeIconButton(QStringLiteral("chevron_left"), tr("Previous person (Alt+Up)"))),
      m_after(makeIconButton(QStringLiteral("chevron_right"), tr("Next person (Alt+Down)"))) {
    setObjectName(QStringLiteral("offerManyDialog"));
    m_person->setObjectName(QStringLiteral("offerManyPerson"));
    m_before->setObjectName(QStringLiteral("offerManyPrevious"));
    m_after->setObjectName(QStringLiteral("offerManyNext"));
    m_before->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_after->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_person, 1);
    row->addWidget(m_before);
    row->addWidget(m_after);
    m_names->setObjectName(QStringLiteral("offerAudienceNames"));
    m_names->setSelectionMode(QAbstractItemView::ExtendedSelection);
    side()->removeWidget(preview());
    preview()->setShortest(kShortestMail);
    m_below->addWidget(preview());
    m_below->addWidget(m_names);
    side()->addWidget(m_pane);
    side()->addLayout(row);
    side()->addWidget(m_below, 1);
    resize(1020, 716);
    connect(m_pane, &OfferAudiencePane::namesWanted, this, &OfferManyDialog::showNames);
    m_watch.setInterval(kPushLookMs);
    connect(&m_watch, &QTimer::timeout, this, &OfferManyDialog::showProgress);
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    showPerson();
    OfferManyDialog::look();
}

OfferManyDialog::~OfferManyDialog() {
    if (m_progress) m_progress->cancelled = true;
}

actions::PushMany OfferManyDialog::many() const { return {m_to, input()}; }

void OfferManyDialog::look() {
    if (m_progress) return;
    setBusy(true);
    m_planning.ask(this, services().async().ask([input = many()](const actions::Context& context) { return actions::planPushMany(context, input); }),
                   [this](const Result<actions::OfferAudience>& audience) { showAudience(audience); });
}

void OfferManyDialog::showAudience(const Result<actions::OfferAudience>& audience) {
    clearFaults();
    const auto seen = m_at < m_out.size() ? m_out[m_at].to.customer : domain::CustomerId{};
    m_out.clear();
    m_at = 0;
    if (!audience) {
        m_pane->showNothing();
        m_person->clear();
        showPerson();
        return showFault(audience.error());
    }
    if (followLanguage(audience->language)) return;
    m_pane->fill(*audience, services().async().format(), services().async().now());
    std::copy_if(audience->persons.begin(), audience->persons.end(), std::back_inserter(m_out), [](const auto& person) { return person.fate == actions::OfferFate::goesOut; });
    const auto at = std::find_if(m_out.begin(), m_out.end(), [&seen](const auto& person) { return person.to.customer == seen; });
    if (at != m_out.end()) m_at = static_cast<std::size_t>(at - m_out.begin());
    const auto count = static_cast<int>(m_out.size());
    primary()->setText(m_out.empty() ? tr("Send offers") : isByHand() ? tr("Prepare %n messages", nullptr, count) : tr("Send %n offers", nullptr, count));
    setBusy(m_out.empty());
    if (m_out.empty()) preview()->showNothing(tr("None of those chosen can get it. Press a reason above to see who, and choose others or another offer."));
    showPerson();
    if (m_failed) problem()->showError(*std::exchange(m_failed, std::nullopt));
}

void OfferManyDialog::step(int by) {
    if (m_out.empty()) return;
    m_at = static_cast<std::size_t>(std::clamp(static_cast<int>(m_at) + by, 0, static_cast<int>(m_out.size()) - 1));
    showPerson();
}

void OfferManyDialog::showNames(const QString& reason, const QStringList& names) {
    m_reason = reason;
    m_names->clear();
    m_names->addItems(names);
    m_names->setAccessibleName(reason);
    m_below->setCurrentWidget(reason.isEmpty() ? static_cast<QWidget*>(preview()) : m_names);
    showPerson();
}

void OfferManyDialog::showPerson() {
    m_before->setEnabled(m_reason.isEmpty() && m_at > 0);
    m_after->setEnabled(m_reason.isEmpty() && m_at + 1 < m_out.size());
    m_showing.drop();
    if (!m_reason.isEmpty()) return m_person->setText(m_reason);
    if (m_out.empty()) return m_person->setText(tr("Nobody"));
    const auto& person = m_out[m_at];
    const auto& format = services().async().format();
    m_person->setText(tr("%1 · %2 of %3").arg(item::toQString(person.name), format.number(static_cast<std::int64_t>(m_at) + 1), format.number(static_cast<std::int64_t>(m_out.size()))));
    auto offer = input();
    offer.customer = person.to.customer;
    m_showing.ask(this, services().async().ask([offer](const actions::Context& context) { return actions::previewOffer(context, offer); }), [this](const Result<actions::OfferPreview>& shown) {
        if (shown) preview()->fill(*shown);
        else showFault(shown.error());
    });
}

void OfferManyDialog::submit() {
    if (!primary()->isEnabled() || m_progress) return;
    problem()->clear();
    setBusy(true);
    form()->setEnabled(false);
    m_progress = std::make_shared<actions::ImportProgress>();
    m_watch.start();
    const auto asked = services().async().ask([input = many(), progress = m_progress](const actions::Context& context) { return actions::pushMany(context, input, *progress); });
    item::whenReady(this, asked, [this](const Result<actions::OffersPushed>& pushed) { ended(pushed); });
    showProgress();
}

void OfferManyDialog::showProgress() {
    if (m_progress) m_pane->showProgress(m_progress->done, m_progress->total, m_progress->cancelled, services().async().format());
}

void OfferManyDialog::reject() {
    if (!m_progress) return OfferDialog::reject();
    m_progress->cancelled = true;
    showProgress();
}

void OfferManyDialog::ended(const Result<actions::OffersPushed>& pushed) {
    m_watch.stop();
    m_progress.reset();
    form()->setEnabled(true);
    if (!pushed) {
        m_failed = pushed.error();
        return look();
    }
    const auto count = static_cast<int>(pushed->counts[actions::OfferFate::goesOut]);
    if (count > 0) {
        auto words = isByHand() ? tr("%n messages prepared, in a minute they wait for you under Offers", nullptr, count)
                     : services().sync().isOnline() ? tr("%n offers queued, one minute to take them back", nullptr, count) : tr("%n offers queued, they go out when the server is back", nullptr, count);
        if (pushed->cancelled) words = tr("Stopped: %1").arg(words);
        services().toastTakeBack(words, [&services = services(), window = QPointer<QWidget>(parentWidget()), id = pushed->id] { (new UndoManyDialog(services, id, window, UndoManyDialog::What::offers))->run(); });
        Q_EMIT queued();
    }
    if (!pushed->stopped) {
        draft().drop();
        return accept();
    }
    m_failed = pushed->stopped;
    look();
}

}  // namespace lianlu::ui
