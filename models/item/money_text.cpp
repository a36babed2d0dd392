// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/money_text.h"

#include <QRegularExpression>

namespace lianlu::item {

std::optional<std::int64_t> minorFromText(const QString& typed, std::int64_t most, const QLocale& locale) {
    static const QRegularExpression kAround(QStringLiteral("[\\s¥$€£元]|CNY|RMB"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kAmount(QStringLiteral("^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.([0-9]{1,2}))?$"));
    // Full-width digits and signs become plain ones.
    auto text = typed.normalized(QString::NormalizationForm_KC).remove(kAround);
    if (text.isEmpty()) return 0;
    if (locale.decimalPoint() == QLatin1String(",") && !text.contains(QLatin1Char('.'))) text.replace(QLatin1Char(','), QLatin1Char('.'));
    const auto found = kAmount.match(text);
    if (!found.hasMatch()) return std::nullopt;
    bool fits = false;
    const auto whole = found.captured(1).remove(QLatin1Char(',')).toLongLong(&fits);
    if (!fits || whole > most / 100) return std::nullopt;
    const auto minor = whole * 100 + found.captured(2).leftJustified(2, QLatin1Char('0')).toLongLong();
    return minor > most ? std::nullopt : std::optional(minor);
}

}  // namespace lianlu::item
