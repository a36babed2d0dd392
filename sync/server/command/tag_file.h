// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities/tag_definition.h"
#include "models/domain/value.h"

namespace lianlu::server {

//! \brief A field's name in files and options: group_name is group, allowed_values is values, source_kinds is sources.
[[nodiscard]] std::string tagFileName(std::string_view field);

//! \brief What somebody wants of one definition: only what was said is changed.
class TagWish {
public:
    //! \brief Lists parted by |. Code::invalid with the column as subject.
    [[nodiscard]] Result<void> say(std::string_view column, std::string_view text);
    //! \brief The known definition of the same code, or a fresh one, with this laid over it; checked.
    [[nodiscard]] Result<domain::TagDefinition> over(const std::vector<domain::TagDefinition>& known) const;

private:
    domain::Fields m_fields;
};

[[nodiscard]] Result<std::vector<TagWish>> tagWishesOfCsv(const std::string& text);
[[nodiscard]] Result<std::vector<TagWish>> tagWishesOfJson(const std::string& text);

}  // namespace lianlu::server
