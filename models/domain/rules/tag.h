// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/domain/entities/person.h"
#include "models/domain/entities/tag_definition.h"
#include "models/domain/rules/access.h"
#include "models/domain/scope.h"

//! Tag governance. Pure; the server decides by it, the desktop asks it before it offers anything. A null definition: HQ has said nothing.
namespace lianlu::domain {

//! \brief The id of the definition of a tag's name.
[[nodiscard]] TagDefinitionId tagDefinitionId(std::string_view code);

//! \brief Where the rows of a tag live: beside the person, or apart from them where not everybody who holds the person may see it.
[[nodiscard]] Scope scopeOfTag(const Scope& person, StoreId homeStore, const TagDefinition* definition);

//! \brief Whether somebody of this role may see tags of this name. A role that is not known (an older profile) sees what its device holds.
[[nodiscard]] bool maySeeTag(Role role, const TagDefinition* definition) noexcept;
//! \brief Whether somebody of this role may set or remove own tags of this name. Code::refused: `tag-retired`, `tag-source`, `tag-set-by`.
[[nodiscard]] Result<void> maySetTag(Role role, const TagDefinition* definition);
//! \brief Code::refused `tag-value` where the definition does not know the value.
[[nodiscard]] Result<void> checkTagValue(const TagDefinition* definition, std::string_view value);
//! \brief A device's change of a tag, after mayWrite. Besides the above, Code::refused: `tag-not-own` (rules and third parties write
//! theirs past the devices), `tag-renamed`, `tag-expiry` (later than the definition lets it live).
[[nodiscard]] Result<void> mayChangeTag(Role role, const TagDefinition* definition, const Intent& intent, Time now);

//! \brief When a tag set at `setAt` ends by its definition; nothing: never.
[[nodiscard]] std::optional<Time> tagExpiry(const TagDefinition* definition, Time setAt);
[[nodiscard]] bool isExpired(const Tag& tag, Time asOf) noexcept;
//! \brief Without those that have ended by `asOf`.
[[nodiscard]] std::vector<Tag> liveTags(std::vector<Tag> tags, Time asOf);

//! \brief Whether HQ's wish makes sense. Code::invalid with the field as subject.
[[nodiscard]] Result<void> checkTagDefinition(const TagDefinition& definition);

}  // namespace lianlu::domain
