// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/field.h"
#include "models/domain/value.h"

//! The entities as data, for code that treats all alike: store, codec, sync, server.
namespace lianlu::domain {

struct FieldInfo {
    std::string name;
    FieldType type = FieldType::text;
    FieldRule rule;
    std::vector<std::string_view> choices;  //!< names of an enumeration, without `unknown`; else empty
};

struct EntityInfo {
    std::string name;
    Home home = Home::person;
    Writable writable = Writable::serverOnly;
    std::vector<FieldInfo> fields;  //!< in the order of the entity's description, which is the order of the columns

    [[nodiscard]] const FieldInfo* field(std::string_view fieldName) const noexcept;
};

//! \brief All entities, parents before children.
[[nodiscard]] std::span<const EntityInfo> entities();
//! \brief Null where there is no such entity.
[[nodiscard]] const EntityInfo* findEntity(std::string_view name) noexcept;

//! \brief Type, length, UTF-8 without controls (text_controls.h), choice and date form of one value. `subject` of the error is the field's name.
[[nodiscard]] Result<void> checkValue(const FieldInfo& field, const Value& value);
//! \brief Every value of `fields`, and that no unknown name is among them. With `creating`, that no required one is missing.
[[nodiscard]] Result<void> checkFields(const EntityInfo& entity, const Fields& fields, bool creating);

}  // namespace lianlu::domain
