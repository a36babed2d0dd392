// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::item {
class LeadListModel;
}

namespace lianlu::ui {

class CellEditor;
class DataTable;
class Services;

//! \brief Which cells of the list of leads are changed in place, and how: stage, next step and its date, each saved at once with undo.
[[nodiscard]] CellEditor* makeLeadCells(Services& services, DataTable* table, item::LeadListModel* model);

}  // namespace lianlu::ui
