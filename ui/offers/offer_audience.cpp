// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/offers/offer_audience.h"

#include <algorithm>

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {
namespace {

constexpr int kReasonColumns = 2;

QString fateWords(actions::OfferFate fate, int n) {
    using enum actions::OfferFate;
    switch (fate) {
        case noConsent: return OfferAudiencePane::tr("%n without consent", nullptr, n);
        case withdrawn: return OfferAudiencePane::tr("%n said no", nullptr, n);
        case noAddress: return OfferAudiencePane::tr("%n without an address", nullptr, n);
        case addressMarked: return OfferAudiencePane::tr("%n whose address bounced", nullptr, n);
        case frequencyCap: return OfferAudiencePane::tr("%n had enough messages", nullptr, n);
        case already: return OfferAudiencePane::tr("%n have this offer", nullptr, n);
        case twice: return OfferAudiencePane::tr("%n chosen twice", nullptr, n);
        case notAllowed: return OfferAudiencePane::tr("%n not yours to write to", nullptr, n);
        case gone: return OfferAudiencePane::tr("%n no longer here", nullptr, n);
        case goesOut: break;
    }
    return {};
}

}  // namespace

OfferAudiencePane::OfferAudiencePane(QWidget* parent)
    : Card(parent), m_count(new ElidedLabel({}, TypeStep::bodyStrong)), m_quota(new ElidedLabel({}, TypeStep::caption)), m_last(new ElidedLabel({}, TypeStep::caption)), m_quiet(new ElidedLabel({}, TypeStep::caption)), m_bar(new QProgressBar),
      m_reasons(new QGridLayout) {
    setObjectName(QStringLiteral("offerAudience"));
    setProperty("card", true);
    setAccessibleName(tr("Who gets it"));
    m_count->setObjectName(QStringLiteral("offerAudienceCount"));
    m_quota->setObjectName(QStringLiteral("offerAudienceQuota"));
    m_quiet->setObjectName(QStringLiteral("offerAudienceQuiet"));
    setRole(m_quiet, QStringLiteral("warning"));
    m_last->setObjectName(QStringLiteral("offerAudienceLast"));
    for (auto* label : {m_quota, m_last}) {
        setRole(label, QStringLiteral("muted"));
        label->hide();
    }
    m_quiet->hide();
    m_bar->setObjectName(QStringLiteral("offerAudienceProgress"));
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_reasons->setSpacing(space::s);
    m_reasons->setColumnStretch(kReasonColumns, 1);
    body()->setSpacing(space::s);
    body()->addWidget(m_count);
    body()->addWidget(m_bar);
    body()->addWidget(m_quiet);
    body()->addLayout(m_reasons);
    body()->addWidget(m_quota);
    body()->addWidget(m_last);
    showCounting();
}

void OfferAudiencePane::showCounting() {
    m_count->setText(tr("Counting who gets it…"));
    m_bar->hide();
}

void OfferAudiencePane::showNothing() {
    m_count->setText(tr("It is counted once the words are right."));
    m_bar->hide();
    for (auto* label : {m_quota, m_last, m_quiet}) label->hide();
}

void OfferAudiencePane::fill(const actions::OfferAudience& audience, const item::Format& format, Time now) {
    m_bar->hide();
    const auto out = static_cast<int>(audience.counts[actions::OfferFate::goesOut]);
    m_count->setText(tr("%n of %1 get it", nullptr, out).arg(format.number(audience.counts.persons())));
    const auto last = std::count_if(audience.persons.begin(), audience.persons.end(), [](const auto& person) { return person.fate == actions::OfferFate::goesOut && person.left <= 0; });
    m_quota->setVisible(audience.cap.touches > 0);
    auto quota = tr("Messages to a person in %n days: at most %1.", nullptr, static_cast<int>(audience.cap.days)).arg(format.number(audience.cap.touches));
    std::int64_t least = audience.cap.touches;
    std::int64_t most = 0;
    for (const auto& person : audience.persons) {
        if (person.fate != actions::OfferFate::goesOut) continue;
        least = std::min(least, person.left);
        most = std::max(most, person.left);
    }
    if (out > 0) quota += QChar(u' ') + (least == most ? tr("Left after this one: %1.").arg(format.number(most)) : tr("Left after this one: %1 to %2.").arg(format.number(least), format.number(most)));
    m_quota->setText(quota);
    m_last->setVisible(audience.cap.touches > 0 && last > 0);
    m_last->setText(tr("For %n of them this is the last for now.", nullptr, static_cast<int>(last)));
    m_quiet->setVisible(audience.quietUntil.has_value());
    if (audience.quietUntil) m_quiet->setText(tr("Quiet hours now; the server waits until they end: %1.").arg(format.near(*audience.quietUntil, now)));
    for (const auto& reason : m_shown) delete reason.chip;
    m_shown.clear();
    for (std::size_t i = 1; i < actions::kOfferFates; ++i) {
        const auto fate = static_cast<actions::OfferFate>(i);
        const auto n = static_cast<int>(audience.counts[fate]);
        if (n == 0) continue;
        QStringList names;
        for (const auto& person : audience.persons)
            if (person.fate == fate) names << (person.name.empty() ? tr("(no longer here)") : item::toQString(person.name));
        auto* chip = new ChipButton(fateWords(fate, n));
        chip->setObjectName(QStringLiteral("offerAudienceReason_%1").arg(i));
        chip->setToolTip(tr("Show who"));
        const auto place = static_cast<int>(m_shown.size());
        m_reasons->addWidget(chip, place / kReasonColumns, place % kReasonColumns);
        m_shown.push_back({chip, names, fate});
        connect(chip, &QPushButton::toggled, this, [this, chip](bool on) {
            if (on) return tellNames(chip);
            if (std::none_of(m_shown.begin(), m_shown.end(), [](const Reason& one) { return one.chip->isChecked(); })) tellNames(nullptr);
        });
    }
    const auto open = std::find_if(m_shown.begin(), m_shown.end(), [this](const Reason& reason) { return reason.fate == m_open; });
    if (open == m_shown.end()) tellNames(nullptr);
    else open->chip->setChecked(true);
}

void OfferAudiencePane::tellNames(const ChipButton* chip) {
    m_open = actions::OfferFate::goesOut;
    const Reason* told = nullptr;
    for (const auto& reason : m_shown) {
        if (reason.chip == chip) told = &reason;
        else reason.chip->setChecked(false);
    }
    if (told) m_open = told->fate;
    Q_EMIT namesWanted(told ? told->chip->text() : QString(), told ? told->names : QStringList());
}

void OfferAudiencePane::showProgress(std::int64_t done, std::int64_t total, bool stopping, const item::Format& format) {
    m_bar->show();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(done * 1000 / total));
    m_count->setText(stopping ? tr("Stopping…") : tr("%1 of %2. Cancel stops; what is queued by then stays.").arg(format.number(done), format.number(total)));
}

}  // namespace lianlu::ui
