// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianlu::item {
class CustomerListModel;
}

namespace lianlu::ui {

class CellEditor;
class DataTable;
class Services;

//! \brief The name of a customer is changed in the list itself; the other columns are the server's or have forms of their own.
[[nodiscard]] CellEditor* makeCustomerCells(Services& services, DataTable* table, item::CustomerListModel* model);

}  // namespace lianlu::ui
