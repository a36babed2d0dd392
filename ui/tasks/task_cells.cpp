// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_cells.h"

#include <QCoreApplication>

#include "models/actions/tasks.h"
#include "models/item/task_list_model.h"
#include "ui/common/data_table.h"
#include "ui/common/sentences.h"
#include "ui/shell/cell_editor.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

using item::TaskListModel;

struct TaskCells {
    Q_DECLARE_TR_FUNCTIONS(TaskCells)
public:
    static std::optional<CellField> fieldOf(const actions::Context& me, const TaskListModel& model, const QModelIndex& index);
    static domain::Fields changeOf(int column, const CellField& value);
    static void save(Services& services, QObject* context, const QString& id, int column, const CellField& value, const CellEditor::Saved& saved);
};

std::optional<CellField> TaskCells::fieldOf(const actions::Context& me, const TaskListModel& model, const QModelIndex& index) {
    const auto* line = model.row(index);
    if (!line || line->task.status != domain::TaskStatus::open) return std::nullopt;
    const auto& task = line->task;
    if (me.role != domain::Role::manager && !task.assigneeId.isNull() && task.assigneeId != me.staff) return std::nullopt;
    CellField field;
    switch (index.column()) {
        case TaskListModel::Title:
            field.text = item::toQString(task.title);
            return field;
        case TaskListModel::Due:
            field.kind = CellField::Kind::when;
            field.when = task.dueAt;
            return field;
        case TaskListModel::Priority:
            field.kind = CellField::Kind::choice;
            for (const int priority : {1, 2, 3}) field.choices.append({item::priorityWord(priority), priority});
            field.chosen = static_cast<int>(domain::priorityOf(task));
            return field;
        default:
            return std::nullopt;
    }
}

domain::Fields TaskCells::changeOf(int column, const CellField& value) {
    if (column == TaskListModel::Title) return {{"title", item::fromQString(value.text)}};
    if (column == TaskListModel::Due) return {{"due_at", value.when ? domain::Value{toUnixMs(*value.when)} : domain::Value{}}};
    return {{"priority", static_cast<std::int64_t>(value.chosen)}};
}

void TaskCells::save(Services& services, QObject* context, const QString& id, int column, const CellField& value, const CellEditor::Saved& saved) {
    const auto task = domain::TaskId::parse(item::fromQString(id));
    if (!task) return;
    if (column == TaskListModel::Title && value.text.isEmpty()) return saved(tr("Say what is to be done."));
    const actions::EditTasks input{{*task}, changeOf(column, value)};
    item::whenReady(context, services.async().act([input](const actions::Context& c) { return actions::editTasks(c, input); }), [&services, saved](Result<actions::Done> done) {
        if (!done) return saved(sentenceFor(done.error()));
        if (!done->changes.empty()) services.toastUndo(tr("Task changed"), done->txn);
        saved({});
    });
}

}  // namespace

CellEditor* makeTaskCells(Services& services, DataTable* table, TaskListModel* model) {
    return new CellEditor(table, services.async(), QStringLiteral("tasks"), [&services, model](const QModelIndex& index) { return TaskCells::fieldOf(services.async().context(), *model, index); },
                          [&services, table](const QString& id, int column, const CellField& value, const CellEditor::Saved& saved) { TaskCells::save(services, table, id, column, value, saved); });
}

}  // namespace lianlu::ui
