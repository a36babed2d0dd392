// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/lead_chance_record.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "models/domain/entities/timeline.h"
#include "models/item/words.h"

namespace lianlu::item {

namespace {

QString columnWords(actions::LeadReason::Column column, double value, domain::LeadSource source) {
    using Column = actions::LeadReason::Column;
    switch (column) {
        case Column::source: return LeadChanceRecord::tr("from: %1").arg(word(source));
        case Column::product: return value > 0 ? LeadChanceRecord::tr("goods are named") : LeadChanceRecord::tr("no goods are named");
        case Column::budget: return value > 0 ? LeadChanceRecord::tr("a budget is named") : LeadChanceRecord::tr("no budget is named");
        case Column::touches: return LeadChanceRecord::tr("%n touches before", nullptr, static_cast<int>(value));
        case Column::bought: return value > 0 ? LeadChanceRecord::tr("had bought before") : LeadChanceRecord::tr("had not bought before");
    }
    return {};
}

}  // namespace

LeadChanceRecord::LeadChanceRecord(AsyncStore& async, QObject* parent) : QObject(parent), m_async(async) {
    connect(&m_async, &AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        const auto concerns = [](const store::RowKey& key) {
            return key.entity == domain::Lead::kEntity || key.entity == domain::TouchEvent::kEntity || key.entity == domain::Consent::kEntity || key.entity == domain::TimelineItem::kEntity;
        };
        if (!m_lead.isNull() && (changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), concerns))) load();
    });
}

void LeadChanceRecord::show(domain::LeadId lead) {
    if (lead == m_lead) return;
    m_lead = lead;
    m_loading.drop();
    m_content.reset();
    m_error.reset();
    Q_EMIT updated();
    if (!lead.isNull()) load();
}

void LeadChanceRecord::load() {
    const auto today = m_async.format().day(m_async.now());
    const auto known = today == m_learnedOn ? m_model : nullptr;
    const auto question = m_async.read([lead = m_lead, known, cancelled = m_cancelled](db::Connection& connection) -> Result<Content> {
        Content content{known, {}};
        if (!content.model) {
            LIANLU_TRY(auto learned, actions::learnLeads(connection, [cancelled] { return cancelled->load(); }));
            content.model = std::make_shared<const actions::LeadModel>(std::move(learned));
        }
        LIANLU_TRY(content.chance, actions::chanceOf(connection, lead, *content.model));
        return content;
    });
    m_loading.ask(this, question, [this, today](Result<Content> content) {
        m_content.reset();
        m_error.reset();
        if (content) {
            m_model = content->model;
            m_learnedOn = today;
            m_content = std::move(*content);
        } else
            m_error = content.error();
        Q_EMIT updated();
    });
}

QString LeadChanceRecord::headline() const {
    if (!m_content || !m_content->chance.open) return {};
    const auto& chance = m_content->chance;
    return chance.score ? tr("Chance to be won: %1 of 100").arg(std::lround(*chance.score)) : tr("Chance to be won: cannot be said");
}

QStringList LeadChanceRecord::reasons() const {
    if (!m_content || !m_content->chance.open) return {};
    const auto& [model, chance] = *m_content;
    const QLocale locale;
    if (!chance.mayProfile) return {tr("The customer does not want to be profiled: no scores are made.")};
    if (!chance.score && std::min(model->won, model->lost) >= actions::kLeastOutcomes) return {tr("The closed leads on this device do not tell.")};
    if (!chance.score)
        return {tr("Too few closed leads: %1 won, %2 lost; %3 of each are needed.")
                    .arg(locale.toString(static_cast<qlonglong>(model->won)), locale.toString(static_cast<qlonglong>(model->lost)), locale.toString(static_cast<qlonglong>(actions::kLeastOutcomes)))};
    QStringList words;
    for (const auto& reason : chance.reasons) {
        const auto what = columnWords(reason.column, reason.value, reason.source);
        const auto points = std::lround(reason.points);
        if (points == 0) continue;  // what moves less than half a point is no reason to a reader
        words << tr("%1 (%2)").arg(what, (points >= 0 ? QStringLiteral("+") : QString(QChar(0x2212))) + QString::number(std::abs(points)));
    }
    return words;
}

QStringList LeadChanceRecord::range() const {
    if (!m_content || !m_content->chance.score) return {};
    const auto& [model, chance] = *m_content;
    const QLocale locale;
    QStringList words;
    const auto percent = [](double share) { return QString::number(std::lround(share * 100)); };
    if (chance.alike > 0) words << tr("Of %1 like it %2 – %3 % were won (95 %).").arg(locale.toString(static_cast<qlonglong>(chance.alike)), percent(chance.low), percent(chance.high));
    words << tr("Learned from %1 won and %2 lost.").arg(locale.toString(static_cast<qlonglong>(model->won)), locale.toString(static_cast<qlonglong>(model->lost)));
    return words;
}

std::vector<actions::ClosedLead> LeadChanceRecord::behind() const {
    return m_content ? actions::leadsBehind(m_content->chance, *m_content->model) : std::vector<actions::ClosedLead>{};
}

QString LeadChanceRecord::had(const actions::ClosedLead& lead) const {
    using Column = actions::LeadReason::Column;
    QStringList words;
    const auto all = {Column::source, Column::product, Column::budget, Column::touches, Column::bought};
    const auto& columns = m_content ? m_content->model->columns : std::vector<std::size_t>{};
    for (const auto column : all) {
        const bool counts = std::find(columns.begin(), columns.end(), static_cast<std::size_t>(column)) != columns.end();
        if (counts || columns.empty()) words << columnWords(column, actions::reasonValue(lead.facts, column), domain::enumFromName<domain::LeadSource>(lead.facts.source));
    }
    return words.join(QStringLiteral(" · "));
}

QString LeadChanceRecord::definition() {
    return tr("Learned once a day from the leads on this device that were won or lost (logistic regression): by source, whether goods and a budget are named, touches in the 30 days before the lead was opened, and whether the person had "
              "bought before. A reason's points are what the chance would lose or gain if that were as on average. The range is what became of closed leads of about the same chance, judged by a model that had not seen them.");
}

}  // namespace lianlu::item
