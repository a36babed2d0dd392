// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/lead_list_model.h"

#include "models/item/words.h"
#include "models/search/lists.h"

namespace lianlu::item {

void LeadListModel::setFilter(store::LeadFilter filter) {
    m_filter = std::move(filter);
    reload();
}

int LeadListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool LeadListModel::overdue(const store::LeadRow& row) const {
    return row.nextStepAt && *row.nextStepAt < now() && row.stage != domain::LeadStage::won &&
           row.stage != domain::LeadStage::lost;
}

QString LeadListModel::text(const store::LeadRow& row, int column) const {
    switch (column) {
        case Name:
            return toQString(row.customerName);
        case Maturity:
            return QString::number(row.maturity);
        case Stage:
            return word(row.stage);
        case NextStep:
            return toQString(row.nextStep);
        case Due:
            if (!row.nextStepAt) return {};
            return overdue(row) ? tr("Overdue · %1").arg(format().ago(*row.nextStepAt, now()))
                                : format().near(*row.nextStepAt, now());
        case Source:
            return word(row.source);
        case LastContact:
            return row.lastContactAt ? format().ago(*row.lastContactAt, now()) : tr("never");
        case Opened:
            return row.openedAt ? format().ago(*row.openedAt, now()) : QString();
        case Budget:
            return row.budgetMinor > 0 ? format().amount(row.budgetMinor) : QString();
        default:
            return {};
    }
}

QVariant LeadListModel::data(const QModelIndex& index, int role) const {
    const auto* lead = row(index);
    if (!lead) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(*lead, index.column());
        case Qt::ToolTipRole:
            if (index.column() == Due && lead->nextStepAt) return format().dateTime(*lead->nextStepAt);
            if (index.column() == Opened && lead->openedAt) return format().dateTime(*lead->openedAt);
            if (index.column() == NextStep) return toQString(lead->nextStep);
            return {};
        case SubtitleRole:
            return index.column() == Name ? toQString(lead->intent) : QString();
        case AvatarRole:
            return index.column() == Name ? toQString(lead->customerName) : QString();
        case IdRole:
            return toQString(lead->id.toString());
        case ToneRole:
            if (index.column() == Stage) return static_cast<int>(stageTone(lead->stage));
            if (index.column() == Due && overdue(*lead)) return static_cast<int>(BadgeTone::danger);
            return {};
        case IconRole:
            return index.column() == Due && overdue(*lead) ? QStringLiteral("warning") : QString();
        case OverdueRole:
            return overdue(*lead);
        case PercentRole:
            if (index.column() == Maturity) return static_cast<int>(std::clamp<std::int64_t>(lead->maturity, 0, 100));
            return {};
        case PendingRole:
            return index.column() == Name && lead->pending;
        default:
            return {};
    }
}

QVariant LeadListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name:
            return tr("Name");
        case Maturity:
            return tr("Maturity");
        case Stage:
            return tr("Stage");
        case NextStep:
            return tr("Next step");
        case Due:
            return tr("Due");
        case Source:
            return tr("Source");
        case LastContact:
            return tr("Last contact");
        case Opened:
            return tr("Opened");
        case Budget:
            return tr("Budget");
        default:
            return {};
    }
}

QFuture<Result<store::Page<store::LeadRow>>> LeadListModel::fetchPage(const std::string& after, int limit) {
    // What has ended since the list was read goes when it is read again, not between two pages.
    if (after.empty()) m_filter.asOf = now();
    return async().ask([&index = async().persons(), filter = m_filter, after, limit](const actions::Context& context) {
        return search::leads(context.store, index, filter, after, limit);
    });
}

QFuture<Result<std::int64_t>> LeadListModel::fetchTotal() {
    return async().ask([&index = async().persons(), filter = m_filter](const actions::Context& context) {
        return search::countLeads(context.store, index, filter);
    });
}

LeadListModel::Concern LeadListModel::concern(const store::RowKey& key) const {
    // A lead's maturity and stage decide where it stands and whether it stands here at all.
    const bool shown = key.entity == domain::Lead::kEntity || key.entity == domain::Customer::kEntity ||
                       key.entity == domain::Identity::kEntity;
    if (key.entity == domain::Tag::kEntity && !m_filter.tags.empty()) return Concern::list;
    return shown ? Concern::list : Concern::none;
}

BadgeTone stageTone(domain::LeadStage stage) {
    switch (stage) {
        case domain::LeadStage::fresh:
            return BadgeTone::accent;
        case domain::LeadStage::contacted:
            return BadgeTone::info;
        case domain::LeadStage::qualified:
            return BadgeTone::violet;
        case domain::LeadStage::negotiating:
            return BadgeTone::warning;
        case domain::LeadStage::won:
            return BadgeTone::success;
        case domain::LeadStage::lost:
        case domain::LeadStage::unknown:
            break;
    }
    return BadgeTone::neutral;
}

}  // namespace lianlu::item
