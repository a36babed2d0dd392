// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "models/domain/entities/tag_definition.h"

//! How a tag is typed and shown: "name" or "name: value", by the label that headquarters gave it.
namespace lianlu::ui {

struct TypedTag {
    QString name, value;
};
//! \brief With the colon of either script.
[[nodiscard]] TypedTag typedTag(const QString& text);

[[nodiscard]] QString shownTagName(const std::vector<domain::TagDefinition>& definitions, const std::string& code);
//! \brief The code of what is shown so; of an unknown one the words themselves.
[[nodiscard]] std::string tagCode(const std::vector<domain::TagDefinition>& definitions, const QString& shown);
//! \brief What this role may set, to be completed from.
[[nodiscard]] QStringList tagChoices(const std::vector<domain::TagDefinition>& definitions, domain::Role role);

}  // namespace lianlu::ui
