// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/tag_words.h"

#include <algorithm>

#include "models/domain/rules/tag.h"
#include "models/item/format.h"

namespace lianlu::ui {

TypedTag typedTag(const QString& text) {
    auto at = text.indexOf(QLatin1Char(':'));
    if (const auto wide = text.indexOf(QChar(0xff1a)); wide >= 0 && (at < 0 || wide < at)) at = wide;
    if (at < 0) return {text.trimmed(), {}};
    return {text.left(at).trimmed(), text.mid(at + 1).trimmed()};
}

QString shownTagName(const std::vector<domain::TagDefinition>& definitions, const std::string& code) {
    const auto known = std::find_if(definitions.begin(), definitions.end(), [&](const auto& one) { return one.code == code; });
    return item::toQString(known != definitions.end() && !known->label.empty() ? known->label : code);
}

std::string tagCode(const std::vector<domain::TagDefinition>& definitions, const QString& shown) {
    for (const auto& one : definitions)
        if (shownTagName(definitions, one.code) == shown) return one.code;
    return item::fromQString(shown);
}

QStringList tagChoices(const std::vector<domain::TagDefinition>& definitions, domain::Role role) {
    QStringList choices;
    for (const auto& one : definitions) {
        if (!domain::maySetTag(role, &one)) continue;
        const auto name = shownTagName(definitions, one.code);
        if (one.allowedValues.empty()) choices << name;
        for (const auto& value : one.allowedValues) choices << name + QStringLiteral(": ") + item::toQString(value);
    }
    return choices;
}

}  // namespace lianlu::ui
