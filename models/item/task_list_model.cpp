// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/task_list_model.h"

#include "models/item/words.h"
#include "models/search/lists.h"

namespace lianlu::item {

namespace {
constexpr int kDaysAhead = 7;
}

TaskListModel::TaskListModel(AsyncStore& async, QObject* parent) : PagedTable(async, parent), m_whose(async.context().staff) {}

void TaskListModel::setSpan(Span span) {
    if (span == std::exchange(m_span, span)) return;
    reload();
}

void TaskListModel::setWhose(std::optional<domain::StaffId> assignee) {
    if (assignee == std::exchange(m_whose, assignee)) return;
    reload();
}

void TaskListModel::setSearch(const QString& search) {
    auto wanted = fromQString(search.trimmed());
    if (wanted == m_search) return;
    m_search = std::move(wanted);
    reload();
}

void TaskListModel::setOrder(store::TaskOrder order, bool backwards) {
    if (order == m_taskOrder && backwards == m_backwards) return;
    m_taskOrder = order;
    m_backwards = backwards;
    reload();
}

store::TaskFilter TaskListModel::filter() const {
    const auto dayAhead = [this](int days) { return format().startOfDay(format().day(now()).addDays(days)); };
    store::TaskFilter filter;
    filter.assignee = m_whose;
    filter.search = m_search;
    filter.closed = m_span == Span::closed;
    filter.dateless = m_span != Span::due;
    filter.order = m_taskOrder;
    filter.backwards = m_backwards;
    if (m_span == Span::week) filter.before = dayAhead(kDaysAhead + 1);
    if (m_span == Span::due) filter.before = dayAhead(1);
    if (m_span == Span::later) filter.from = dayAhead(1);
    return filter;
}

TaskListModel::Section TaskListModel::sectionOf(const TaskLine& line) const {
    if (!line.task.dueAt) return Section::next;
    if (*line.task.dueAt < now()) return Section::overdue;
    return format().day(*line.task.dueAt) == format().day(now()) ? Section::today : Section::next;
}

int TaskListModel::count(Section section) const {
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [&](const TaskLine& line) { return sectionOf(line) == section; }));
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
    const auto* line = row(index);
    if (!line) return {};
    const auto& task = line->task;
    const bool open = task.status == domain::TaskStatus::open;
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Title:
                    return taskTitle(task);
                case Person:
                    return toQString(line->customerName);
                case Due: {
                    const auto at = open ? task.dueAt : task.doneAt ? task.doneAt : task.dueAt;
                    if (!at) return open ? tr("No date") : QString();
                    // Not by the badge's colour alone.
                    const bool late = open && sectionOf(*line) == Section::overdue;
                    return late ? QStringLiteral("! ") + format().near(*at, now()) : format().near(*at, now());
                }
                case Whose:
                    return toQString(line->assigneeName);
                case Priority:
                    return priorityWord(domain::priorityOf(task));
                default:
                    return {};
            }
        case IdRole:
            return toQString(task.id.toString());
        case IconRole:
            if (index.column() != Title) return {};
            return taskIcon(task.kind);
        case SubtitleRole:
            return index.column() == Title ? toQString(task.reason) : QString();
        case ToneRole:
            if (index.column() != Due || !open || !task.dueAt) return {};
            return static_cast<int>(sectionOf(*line) == Section::overdue ? BadgeTone::danger : BadgeTone::neutral);
        case OverdueRole:
            return open && sectionOf(*line) == Section::overdue;
        case SectionRole:
            return title(sectionOf(*line));
        case PendingRole:
            return line->pending;
        default:
            return {};
    }
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Title:
            return tr("Task");
        case Person:
            return tr("Person");
        case Due:
            return m_span == Span::closed ? tr("Closed") : tr("Due");
        case Whose:
            return tr("Whose");
        case Priority:
            return tr("Priority");
        default:
            return {};
    }
}

QFuture<Result<store::Page<TaskLine>>> TaskListModel::fetchPage(const std::string& after, int limit) {
    return async().ask([&index = async().persons(), filter = filter(), after, limit](const actions::Context& context) {
        return search::tasks(context.store, index, filter, after, limit);
    });
}

QFuture<Result<std::int64_t>> TaskListModel::fetchTotal() {
    return async().ask([&index = async().persons(), filter = filter()](const actions::Context& context) { return search::countTasks(context.store, index, filter); });
}

TaskListModel::Concern TaskListModel::concern(const store::RowKey& key) const {
    return key.entity == domain::Task::kEntity || key.entity == domain::Customer::kEntity ? Concern::list
                                                                                          : Concern::none;
}

QString taskTitle(const domain::Task& task) { return task.title.empty() ? word(task.kind) : toQString(task.title); }

QString priorityWord(std::int64_t priority) {
    return priority <= 1 ? TaskListModel::tr("High") : priority == 2 ? TaskListModel::tr("Normal") : TaskListModel::tr("Low");
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
