// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/list_words.h"

#include <array>

#include <QCoreApplication>
#include <QDate>
#include <QStringList>

#include "models/item/format.h"
#include "models/item/quality_models.h"
#include "models/item/words.h"

namespace lianlu::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::ExportList)
};

using store::CustomerFilter;
using store::LeadFilter;
using store::OfferFilter;

//! Of many words one: which list is it? In the order of actions::ListFilter.
QString oneOf(const actions::ListFilter& list, const std::array<QString, std::variant_size_v<actions::ListFilter>>& words) { return words[list.index()]; }

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
        case store::LeadOrder::budget: return turned ? Words::tr("smallest budget first") : Words::tr("largest budget first");
        case store::LeadOrder::maturity: break;
    }
    return turned ? Words::tr("least ripe first") : Words::tr("ripest first");
}

QString orderOf(const OfferFilter& filter) {
    const bool turned = filter.backwards;
    if (filter.order == store::OfferOrder::status) return turned ? Words::tr("not sent and on the way first") : Words::tr("who came furthest first");
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
    if (filter.guide) parts << (filter.pool ? Words::tr("of one book and the pool") : Words::tr("of one book"));
    else if (filter.exceptGuide) parts << (filter.pool ? Words::tr("of colleagues’ books and the pool") : Words::tr("of colleagues’ books"));
    else if (filter.book != filter.pool) parts << (filter.book ? Words::tr("without the pool") : Words::tr("pool only"));
    addNames(parts, filter.kinds);
    if (filter.contactable) parts << Words::tr("may be written to by %1").arg(item::word(*filter.contactable));
    addTags(parts, filter.tags);
    addSearch(parts, filter.search);
    return parts;
}

QStringList partsOf(const LeadFilter& filter) {
    QStringList parts{orderOf(filter)};
    if (filter.owner) parts << (filter.pool ? Words::tr("of one guide and the pool") : Words::tr("of one guide"));
    else if (filter.exceptOwner) parts << (filter.pool ? Words::tr("of colleagues and the pool") : Words::tr("of colleagues"));
    else if (filter.mine != filter.pool) parts << (filter.mine ? Words::tr("without the pool") : Words::tr("pool only"));
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

QStringList partsOf(const store::TaskFilter& filter) {
    QStringList parts{filter.closed ? Words::tr("closed ones, newest first") : Words::tr("open ones, by due date")};
    if (!filter.closed && (filter.from || filter.before)) parts << (filter.before ? Words::tr("due soon") : Words::tr("due later"));
    addSearch(parts, filter.search);
    return parts;
}

QStringList partsOf(const actions::TeamList&) { return {Words::tr("as ordered on the screen"), Words::tr("with the figures of the last 30 days")}; }

QStringList partsOf(const actions::PairList& list) {
    return {list.list == store::MatchList::review ? Words::tr("to review, likeliest first") : Words::tr("decided, newest first")};
}

QStringList partsOf(const actions::QualityList& list) {
    QStringList parts{item::word(list.issue)};
    if (list.store >= 0) parts << Words::tr("of one store");
    if (list.source >= 0 && list.board) parts << item::sourceName(list.board->bySource[static_cast<std::size_t>(list.source)].key);
    return parts;
}

}  // namespace

QString exportTitle(const actions::ListFilter& list) {
    return oneOf(list, {Words::tr("Export customers"), Words::tr("Export leads"), Words::tr("Export offers"), Words::tr("Export tasks"), Words::tr("Export the team"),
                        Words::tr("Export pairs of customers"), Words::tr("Export the customers of a figure")});
}

QString countWords(const actions::ListFilter& list, std::int64_t count) {
    const int n = static_cast<int>(count);
    const auto customers = Words::tr("%Ln customers", nullptr, n);
    return oneOf(list, {customers, Words::tr("%Ln leads", nullptr, n), Words::tr("%Ln offers", nullptr, n), Words::tr("%Ln tasks", nullptr, n), Words::tr("%Ln lines", nullptr, n),
                        Words::tr("%Ln pairs", nullptr, n), customers});
}

QString filterWords(const actions::ListFilter& list) {
    return std::visit([](const auto& filter) { return partsOf(filter); }, list).join(QStringLiteral(" · "));
}

QString exportedWords(const actions::ListFilter& list, std::int64_t count) {
    const int n = static_cast<int>(count);
    const auto customers = Words::tr("%Ln customers exported", nullptr, n);
    return oneOf(list, {customers, Words::tr("%Ln leads exported", nullptr, n), Words::tr("%Ln offers exported", nullptr, n), Words::tr("%Ln tasks exported", nullptr, n),
                        Words::tr("%Ln lines exported", nullptr, n), Words::tr("%Ln pairs exported", nullptr, n), customers});
}

QString exportFileName(const actions::ListFilter& list, const QDate& day) {
    const auto name = oneOf(list, {Words::tr("customers"), Words::tr("leads"), Words::tr("offers"), Words::tr("tasks"), Words::tr("team"), Words::tr("pairs-of-customers"), Words::tr("data-quality")});
    return name + QLatin1Char('-') + day.toString(Qt::ISODate);
}

}  // namespace lianlu::ui
