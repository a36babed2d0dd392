// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::item {
class TaskListModel;
}

namespace lianlu::ui {

class CellEditor;
class DataTable;
class Services;

//! \brief Which cells of the list of tasks are changed in place, and how: title, due and priority of open tasks that are one's own, or of anybody's for a manager.
[[nodiscard]] CellEditor* makeTaskCells(Services& services, DataTable* table, item::TaskListModel* model);

}  // namespace lianlu::ui
