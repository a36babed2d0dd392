// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/list_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QStringList>

#include "models/item/format.h"
#include "models/item/words.h"

namespace lianlu::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::ExportList)
};

using store::CustomerFilter;
using store::LeadFilter;
using store::OfferFilter;

//! Of many words one: which list is it?
QString oneOf(const actions::ListFilter& list, const QString& customers, const QString& leads, const QString& offers) {
    if (std::holds_alternative<CustomerFilter>(list)) return customers;
    return std::holds_alternative<LeadFilter>(list) ? leads : offers;
}

QString orderOf(const CustomerFilter& filter) {
    const bool turned = filter.backwards;
    if (filter.order == store::CustomerOrder::name) return turned ? Words::tr("by name, last first") : Words::tr("by name");
    if (filter.order == store::CustomerOrder::spent) return turned ? Words::tr("lowest spend first") : Words::tr("highest spend first");
    return turned ? Words::tr("oldest purchase first") : Words::tr("last purchase first");
}

QString orderOf(const LeadFilter& filter) {
    const bool turned = filter.backwards;
    switch (filter.order) {
        case store::LeadOrder::due: return turned ? Words::tr("latest due first") : Words::tr("earliest due first");
        case store::LeadOrder::opened: return turned ? Words::tr("oldest first") : Words::tr("newest first");
        case store::LeadOrder::lastContact: return turned ? Words::tr("longest without contact first") : Words::tr("last contact first");
        case store::LeadOrder::maturity: break;
    }
    return turned ? Words::tr("least ripe first") : Words::tr("ripest first");
}

QString orderOf(const OfferFilter& filter) {
    const bool turned = filter.backwards;
    if (filter.order == store::OfferOrder::news) return turned ? Words::tr("oldest news first") : Words::tr("latest news first");
    return turned ? Words::tr("oldest first") : Words::tr("newest first");
}

void addSearch(QStringList& parts, const std::string& search) {
    if (!search.empty()) parts << Words::tr("found by “%1”").arg(item::toQString(search));
}

void addTags(QStringList& parts, const std::vector<store::WantedTag>& tags) {
    for (const auto& tag : tags) parts << Words::tr("with the tag “%1”").arg(item::toQString(tag.label.empty() ? tag.name : tag.label));
}

template <class E>
void addNames(QStringList& parts, const std::vector<E>& values) {
    QStringList names;
    for (const auto value : values) names << item::word(value);
    if (!names.isEmpty()) parts << names.join(Words::tr(", ", "between the names of stages or statuses"));
}

QStringList partsOf(const CustomerFilter& filter) {
    QStringList parts{orderOf(filter)};
    if (filter.book != filter.pool) parts << (filter.book ? Words::tr("own book only") : Words::tr("pool only"));
    addNames(parts, filter.kinds);
    if (filter.contactable) parts << Words::tr("may be written to by %1").arg(item::word(*filter.contactable));
    addTags(parts, filter.tags);
    addSearch(parts, filter.search);
    return parts;
}

QStringList partsOf(const LeadFilter& filter) {
    QStringList parts{orderOf(filter)};
    if (filter.mine != filter.pool) parts << (filter.mine ? Words::tr("own ones only") : Words::tr("pool only"));
    if (filter.stages.empty()) parts << Words::tr("open ones");
    addNames(parts, filter.stages);
    if (filter.minMaturity > 0) parts << Words::tr("maturity from %1").arg(filter.minMaturity);
    addTags(parts, filter.tags);
    addSearch(parts, filter.search);
    return parts;
}

QStringList partsOf(const OfferFilter& filter) {
    QStringList parts{orderOf(filter)};
    addNames(parts, filter.statuses);
    addSearch(parts, filter.search);
    return parts;
}

}  // namespace

QString exportTitle(const actions::ListFilter& list) { return oneOf(list, Words::tr("Export customers"), Words::tr("Export leads"), Words::tr("Export offers")); }

QString countWords(const actions::ListFilter& list, std::int64_t count) {
    const int n = static_cast<int>(count);
    return oneOf(list, Words::tr("%Ln customers", nullptr, n), Words::tr("%Ln leads", nullptr, n), Words::tr("%Ln offers", nullptr, n));
}

QString filterWords(const actions::ListFilter& list) {
    return std::visit([](const auto& filter) { return partsOf(filter); }, list).join(QStringLiteral(" · "));
}

QString exportedWords(const actions::ListFilter& list, std::int64_t count) {
    const int n = static_cast<int>(count);
    return oneOf(list, Words::tr("%Ln customers exported", nullptr, n), Words::tr("%Ln leads exported", nullptr, n), Words::tr("%Ln offers exported", nullptr, n));
}

QString exportFileName(const actions::ListFilter& list, const QDate& day) {
    return oneOf(list, QStringLiteral("customers"), QStringLiteral("leads"), QStringLiteral("offers")) + QLatin1Char('-') + day.toString(Qt::ISODate);
}

}  // namespace lianlu::ui
