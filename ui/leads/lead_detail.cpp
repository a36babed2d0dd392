// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/lead_detail.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/base/text.h"
#include "models/item/lead_list_model.h"
#include "models/item/words.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/wrap_row.h"
#include "ui/customers/interaction_dialog.h"
#include "ui/customers/interaction_photos.h"
#include "ui/customers/masked_value.h"
#include "ui/customers/timeline_panel.h"
#include "ui/leads/convert_dialog.h"
#include "ui/leads/lead_chance_dialog.h"
#include "ui/leads/lead_form.h"
#include "ui/offers/offer_dialog.h"
#include "ui/shell/services.h"
#include "ui/tasks/task_dialog.h"

namespace lianlu::ui {

LeadDetail::LeadDetail(Services& services, QWidget* parent)
    : DetailPane(parent),
      m_services(services),
      m_record(new item::CustomerRecord(services.async(), this)),
      m_chanceRecord(new item::LeadChanceRecord(services.async(), this)),
      m_avatar(new Avatar({}, 48)),
      m_name(new ElidedLabel({}, TypeStep::headline)),
      m_stage(new Badge),
      m_pending(new Badge(tr("not sent yet"), Tone::warning)),
      m_facts(makeLabel({})),
      m_chance(makeLabel({}, TypeStep::bodyStrong)),
      m_explain(new GhostButton(tr("Why?"))),
      m_chanceWhy(new ElidedLabel),
      m_chanceRange(new ElidedLabel({}, TypeStep::caption)),
      m_phone(new MaskedValue(services, domain::Disclosed::phone, QStringLiteral("leadPhone"), tr("Mobile"))),
      m_email(new MaskedValue(services, domain::Disclosed::email, QStringLiteral("leadEmail"), tr("E-mail"))),
      m_log(new PrimaryButton(tr("Log interaction"))),
      m_offer(new QPushButton(tr("Push offer"))),
      m_convert(new QPushButton(tr("Convert"))),
      m_open(new GhostButton(tr("Open customer"))),
      m_form(new LeadForm(services)),
      m_timeline(new TimelinePanel(services.async())) {
    setObjectName(QStringLiteral("leadDetail"));
    setAccessibleName(tr("Lead"));
    setTitle(tr("Lead"));
    setPlaceholder(QStringLiteral("leads"), tr("No lead chosen"), tr("Choose a lead to see what to do next."));
    footer()->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(buildHeader());
    body()->addWidget(makeRule());
    body()->addWidget(m_form);
    body()->addWidget(makeRule());
    m_timeline->setMinimumHeight(300);
    new InteractionPhotos(services, *m_timeline);
    body()->addWidget(m_timeline, 1);
    showPlaceholder();

    connect(m_record, &item::CustomerRecord::updated, this, &LeadDetail::fill);
    connect(&m_services.async(), &item::AsyncStore::formatChanged, this, &LeadDetail::fill);
    connect(m_chanceRecord, &item::LeadChanceRecord::updated, this, &LeadDetail::showChance);
    showChance();
    connect(m_log, &QPushButton::clicked, this, &LeadDetail::logInteraction);
    connect(m_offer, &QPushButton::clicked, this, &LeadDetail::pushOffer);
    connect(m_convert, &QPushButton::clicked, this, &LeadDetail::convert);
    connect(m_explain, &QPushButton::clicked, this, &LeadDetail::explainChance);
    connect(m_open, &QPushButton::clicked, this, [this] { m_services.openCustomer(m_record->customer()); });
    for (auto* value : {m_phone, m_email})
        connect(value, &MaskedValue::copied, this, [this] { m_services.toast(tr("Copied")); });
}

QWidget* LeadDetail::buildHeader() {
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_name->setObjectName(QStringLiteral("leadName"));
    m_stage->setObjectName(QStringLiteral("leadStageBadge"));
    m_facts->setObjectName(QStringLiteral("leadFacts"));
    setRole(m_facts, QStringLiteral("muted"));
    m_facts->setWordWrap(true);
    m_chance->setObjectName(QStringLiteral("leadChance"));
    m_chanceWhy->setObjectName(QStringLiteral("leadChanceWhy"));
    m_chanceRange->setObjectName(QStringLiteral("leadChanceRange"));
    setRole(m_chanceRange, QStringLiteral("muted"));
    m_explain->setObjectName(QStringLiteral("leadChanceOpen"));
    m_explain->setAccessibleName(tr("Why: reasons, definition and closed leads behind the chance"));
    m_log->setObjectName(QStringLiteral("leadLogInteraction"));
    m_offer->setObjectName(QStringLiteral("leadPushOffer"));
    m_convert->setObjectName(QStringLiteral("leadConvert"));
    m_open->setObjectName(QStringLiteral("leadOpenCustomer"));
    m_log->setIcon(icon(QStringLiteral("note"), Tint::onAccent));
    m_offer->setIcon(icon(QStringLiteral("offers")));
    m_convert->setIcon(icon(QStringLiteral("check")));
    for (auto* button : {m_offer, m_convert}) button->setAutoDefault(false);

    auto* header = new QWidget;
    auto* nameLine = new QHBoxLayout;
    nameLine->setSpacing(space::s);
    nameLine->addWidget(m_name);
    nameLine->addWidget(m_stage);
    nameLine->addWidget(m_pending);
    nameLine->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(nameLine);
    words->addWidget(m_facts);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::m);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* numbers = new WrapRow;
    numbers->setSpacing(space::l);
    numbers->addWidget(m_phone);
    numbers->addWidget(m_email);
    auto* buttons = new WrapRow;
    for (auto* button : {m_log, m_offer, m_convert, m_open}) buttons->addWidget(button);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(top);
    layout->addWidget(numbers);
    layout->addWidget(buttons);
    auto* chance = new QVBoxLayout;
    chance->setSpacing(2);
    auto* chanceLine = new QHBoxLayout;
    chanceLine->setSpacing(space::s);
    chanceLine->addWidget(m_chance);
    chanceLine->addWidget(m_explain);
    chanceLine->addStretch(1);
    chance->addLayout(chanceLine);
    chance->addWidget(m_chanceWhy);
    chance->addWidget(m_chanceRange);
    layout->addLayout(chance);
    return header;
}

void LeadDetail::present(domain::LeadId lead) {
    if (lead == m_record->lead() && m_record->isLoaded()) return;
    scrollToTop();
    m_form->commit();
    m_record->showLead(lead);
    m_chanceRecord->show(lead);
}

void LeadDetail::showChance() {
    const auto headline = m_chanceRecord->headline();
    const auto reasons = m_chanceRecord->reasons().join(QStringLiteral(" · ")), range = m_chanceRecord->range().join(QChar(u' '));
    m_chance->setText(headline);
    m_chanceWhy->setText(reasons);
    m_chanceRange->setText(range);
    m_chance->setAccessibleDescription(QStringList{reasons, range}.join(QChar(u' ')));
    m_chance->setVisible(!headline.isEmpty());
    m_explain->setVisible(!headline.isEmpty());
    m_chanceWhy->setVisible(!reasons.isEmpty());
    m_chanceRange->setVisible(!range.isEmpty());
}

void LeadDetail::explainChance() {
    if (!m_record->isLoaded()) return;
    auto* dialog = new LeadChanceDialog(*m_chanceRecord, m_services.async(), item::toQString(m_record->content().detail.customer.name), window());
    connect(dialog, &LeadChanceDialog::leadChosen, this, [this](domain::LeadId lead) { m_services.openLead(lead); });
    dialog->open();
}

void LeadDetail::clear() {
    m_form->commit();
    m_record->clear();
    m_chanceRecord->show({});
}

void LeadDetail::fill() {
    if (!m_record->isLoaded()) {
        if (const auto& error = m_record->error()) return showError(*error);
        setPlaceholder(QStringLiteral("leads"), tr("No lead chosen"), tr("Choose a lead to see what to do next."));
        return showPlaceholder();
    }
    const auto& content = m_record->content();
    const auto& lead = content.lead;
    const auto& format = m_services.async().format();
    const auto now = m_services.async().now();
    const auto name = item::toQString(content.detail.customer.name);
    m_avatar->setName(name);
    m_name->setText(name);
    m_stage->setBadge(item::word(lead.stage), static_cast<Tone>(item::stageTone(lead.stage)));
    m_pending->setVisible(content.detail.row.pending);
    QStringList facts{tr("Maturity %1 of 100").arg(lead.maturity)};
    facts << tr("from: %1").arg(item::word(lead.source));
    if (lead.openedAt) facts << tr("opened %1").arg(format.ago(*lead.openedAt, now));
    facts << (lead.lastContactAt ? tr("last contact %1").arg(format.ago(*lead.lastContactAt, now))
                                 : tr("no contact yet"));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const auto& row = content.detail.row;
    m_phone->setValue(row.id, item::maskedPhone(row.phone), item::showPhone(row.phone), item::copyPhone(row.phone));
    const auto address = item::toQString(row.email);
    m_email->setValue(row.id, row.email.empty() ? QString() : item::toQString(text::maskEmail(row.email)), address, address);
    const bool open = lead.stage != domain::LeadStage::won && lead.stage != domain::LeadStage::lost;
    m_convert->setVisible(open);
    m_form->fill(content);
    m_timeline->setCustomer(content.detail.customer.id);
    showBody();
}

void LeadDetail::logInteraction() {
    if (!m_record->isLoaded()) return;
    m_form->commit();
    const auto& content = m_record->content();
    auto* dialog =
        new InteractionDialog(m_services, content.detail.customer.id, content.lead.id,
                              item::toQString(content.detail.customer.name), domain::InteractionKind::call, window());
    dialog->open();
}

void LeadDetail::pushOffer() {
    if (!m_record->isLoaded()) return;
    m_form->commit();
    const auto& content = m_record->content();
    auto* dialog = new OfferDialog(m_services, content.detail.customer.id, content.lead.id,
                                   item::toQString(content.detail.customer.name), window());
    if (!content.product.id.isNull()) dialog->setProduct(content.product.id, item::toQString(content.product.name));
    dialog->open();
}

void LeadDetail::newTask() {
    if (!m_record->isLoaded()) return;
    m_form->commit();
    const auto& content = m_record->content();
    (new TaskDialog(m_services, TaskAbout{content.detail.customer.id, content.lead.id, item::toQString(content.detail.customer.name)}, window()))->open();
}

void LeadDetail::convert() {
    if (!m_record->isLoaded() || !m_convert->isVisibleTo(this)) return;
    m_form->commit();
    const auto& content = m_record->content();
    auto* dialog = new ConvertDialog(m_services, content.lead.id, content.detail.customer.id,
                                     item::toQString(content.detail.customer.name), window());
    dialog->open();
}

}  // namespace lianlu::ui
