// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "models/domain/record.h"
#include "models/store/row_table.h"

namespace lianlu::item {

//! \brief A row by its id; one with a null id where this device does not hold it. Inside a read job.
template <class E>
[[nodiscard]] Result<E> rowOf(db::Connection& connection, decltype(E::id) id) {
    E entity;
    if (id.isNull()) return entity;
    LIANLU_TRY(const auto row, store::RowTable::of(E::kEntity).read(connection, E::kEntity, id.uuid));
    if (!row) return entity;
    if (!domain::applyFields(entity, row->fields))
        return fail(Code::damaged, "row does not fit its entity", std::string(E::kEntity));
    entity.id = id;
    return entity;
}

}  // namespace lianlu::item
