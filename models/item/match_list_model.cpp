// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/match_list_model.h"

#include "models/item/match_words.h"

namespace lianlu::item {

void MatchListModel::setList(store::MatchList list) {
    m_list = list;
    reload();
}

int MatchListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MatchListModel::namesOf(const store::MatchRow& row) {
    const auto named = [](const std::string& name) { return name.empty() ? tr("(no name)") : toQString(name); };
    if (!row.firstHere || !row.secondHere) {
        if (row.staysHere) return named(row.staysName);
        return named(row.firstHere ? row.firstName : row.secondName);
    }
    // The one that would stay stands first, as it does beside the list.
    const bool firstStays = row.match.customerId != row.match.secondId;
    return tr("%1 and %2").arg(named(firstStays ? row.firstName : row.secondName), named(firstStays ? row.secondName : row.firstName));
}

QString MatchListModel::whoAndWhen(const store::MatchRow& row) const {
    const auto& match = row.match;
    if (match.status == domain::MatchStatus::later && match.laterUntil) return tr("asked again %1").arg(format().near(*match.laterUntil, now()));
    const auto at = match.decidedAt ? match.decidedAt : match.joinedAt;
    const auto who = match.decidedBy.isNull()                          ? tr("Automatically")
                     : match.decidedBy == async().context().staff      ? tr("By you")
                     : row.decidedByName.empty()                       ? tr("By a colleague")
                                                                       : tr("By %1").arg(toQString(row.decidedByName));
    return at ? who + QStringLiteral(" · ") + format().near(*at, now()) : who;
}

QString MatchListModel::secondLine(const store::MatchRow& row) const {
    if (m_list == store::MatchList::decided) return whoAndWhen(row);
    if (!row.match.problem.empty()) return tr("Could not be merged");
    if (row.firstStore == row.secondStore) return toQString(row.firstStore);
    const bool firstStays = row.match.customerId != row.match.secondId;
    const auto& one = firstStays ? row.firstStore : row.secondStore;
    const auto& other = firstStays ? row.secondStore : row.firstStore;
    return toQString(one.empty() || other.empty() ? one + other : one + " / " + other);
}

QVariant MatchListModel::data(const QModelIndex& index, int role) const {
    const auto* held = row(index);
    if (!held) return {};
    const int percent = likenessPercent(held->match);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Names) return namesOf(*held);
            if (index.column() == Decision) return decisionWord(held->match).text;
            return percent < 0 ? QStringLiteral("—") : QStringLiteral("%1 %").arg(percent);
        case Qt::ToolTipRole:
            if (index.column() == Names) return namesOf(*held);
            return index.column() == Likeness ? foundSentence(held->match) : problemSentence(held->match.problem);
        case Qt::AccessibleDescriptionRole: return index.column() == Names ? secondLine(*held) : QString();
        case SubtitleRole: return index.column() == Names ? secondLine(*held) : QString();
        case PercentRole: return index.column() == Likeness && percent >= 0 ? QVariant(percent) : QVariant();
        case ToneRole: return index.column() == Decision ? QVariant(static_cast<int>(decisionWord(held->match).tone)) : QVariant();
        case IdRole: return toQString(held->match.id.toString());
        case PendingRole: return index.column() == Names && held->pending;
        default: return {};
    }
}

QVariant MatchListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Names: return tr("Customers");
        case Likeness: return tr("One person?");
        case Decision: return tr("Decision");
        default: return {};
    }
}

QFuture<Result<store::Page<store::MatchRow>>> MatchListModel::fetchPage(const std::string& after, int limit) {
    return async().read([list = m_list, at = now(), after, limit](db::Connection& connection) { return store::matches(connection, list, at, after, limit); });
}

QFuture<Result<std::int64_t>> MatchListModel::fetchTotal() {
    return async().read([list = m_list, at = now()](db::Connection& connection) { return store::countMatches(connection, list, at); });
}

MatchListModel::Concern MatchListModel::concern(const store::RowKey& key) const {
    return key.entity == domain::PersonMatch::kEntity || key.entity == domain::Customer::kEntity ? Concern::list : Concern::none;
}

}  // namespace lianlu::item
