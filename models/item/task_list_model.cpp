// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/task_list_model.h"

#include "models/item/words.h"

namespace lianlu::item {
namespace {
constexpr int kMostTasks = 500;
}

TaskListModel::TaskListModel(AsyncStore& async, int daysAhead, QObject* parent)
    : PagedTable(async, parent), m_daysAhead(daysAhead) {}

TaskListModel::Section TaskListModel::sectionOf(const store::TaskRow& row) const {
    if (!row.dueAt) return Section::next;
    if (*row.dueAt < now()) return Section::overdue;
    return format().day(*row.dueAt) == format().day(now()) ? Section::today : Section::next;
}

int TaskListModel::count(Section section) const {
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [&](const store::TaskRow& row) { return sectionOf(row) == section; }));
}

QString TaskListModel::title(Section section) {
    switch (section) {
        case Section::overdue:
            return tr("Overdue");
        case Section::today:
            return tr("Today");
        case Section::next:
            break;
    }
    return tr("Next days");
}

int TaskListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TaskListModel::data(const QModelIndex& index, int role) const {
    const auto* task = row(index);
    if (!task) return {};
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Title:
                    return task->title.empty() ? word(task->kind) : toQString(task->title);
                case Person:
                    return toQString(task->customerName);
                case Reason:
                    return toQString(task->reason);
                case Due:
                    return task->dueAt ? format().near(*task->dueAt, now()) : QString();
                default:
                    return {};
            }
        case IdRole:
            return toQString(task->id.toString());
        case IconRole:
            return taskIcon(task->kind);
        case SubtitleRole:
            return toQString(task->reason);
        case OverdueRole:
            return sectionOf(*task) == Section::overdue;
        case SectionRole:
            return title(sectionOf(*task));
        case PendingRole:
            return task->pending;
        default:
            return {};
    }
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Title:
            return tr("Task");
        case Person:
            return tr("Person");
        case Reason:
            return tr("Why");
        case Due:
            return tr("Due");
        default:
            return {};
    }
}

QFuture<Result<store::Page<store::TaskRow>>> TaskListModel::fetchPage(const std::string&, int) {
    const auto until = format().startOfDay(format().day(now()).addDays(m_daysAhead + 1));
    const auto staff = async().context().staff;
    return async().read([staff, until](db::Connection& connection) -> Result<store::Page<store::TaskRow>> {
        LIANLU_TRY(auto rows, store::Queries::tasks(connection, staff, until, kMostTasks));
        return store::Page<store::TaskRow>{std::move(rows), {}};
    });
}

TaskListModel::Concern TaskListModel::concern(const store::RowKey& key) const {
    return key.entity == domain::Task::kEntity || key.entity == domain::Customer::kEntity ? Concern::list
                                                                                          : Concern::none;
}

QString taskIcon(domain::TaskKind kind) {
    switch (kind) {
        case domain::TaskKind::birthday:
            return QStringLiteral("birthday");
        case domain::TaskKind::couponExpiring:
            return QStringLiteral("coupon");
        case domain::TaskKind::tierGap:
            return QStringLiteral("tiers");
        case domain::TaskKind::coldLead:
            return QStringLiteral("leads");
        case domain::TaskKind::brokenLink:
            return QStringLiteral("link_broken");
        case domain::TaskKind::pickup:
            return QStringLiteral("pickup");
        case domain::TaskKind::welcome:
            return QStringLiteral("spark");
        case domain::TaskKind::followUp:
        case domain::TaskKind::unknown:
            break;
    }
    return QStringLiteral("phone");
}

}  // namespace lianlu::item
