// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/lead_words.h"

#include <QJsonObject>

#include "models/item/format.h"
#include "models/item/money_text.h"

namespace lianlu::ui {

namespace {

constexpr std::int64_t kMostBudget = 100'000'000'000;

}  // namespace

QString budgetText(std::int64_t minor) {
    if (minor <= 0) return {};
    return minor % 100 == 0 ? QString::number(minor / 100) : QString::number(static_cast<double>(minor) / 100.0, 'f', 2);
}

std::optional<std::int64_t> budgetOf(const QString& text) { return item::minorFromText(text, kMostBudget); }

LeadWords wordsOf(const domain::Lead& lead) {
    return {{QStringLiteral("stage"), QString::number(static_cast<int>(lead.stage))},
            {QStringLiteral("intent"), item::toQString(lead.intent)},
            {QStringLiteral("product"), lead.productId.isNull() ? QString() : item::toQString(lead.productId.toString())},
            {QStringLiteral("budget"), budgetText(lead.budgetMinor)},
            {QStringLiteral("nextStep"), item::toQString(lead.nextStep)},
            {QStringLiteral("nextStepAt"), lead.nextStepAt ? QString::number(toUnixMs(*lead.nextStepAt)) : QString()},
            {QStringLiteral("lostReason"), item::toQString(lead.lostReason)}};
}

QJsonArray toJson(const QList<DraftWords>& words) {
    QJsonArray json;
    for (const auto& word : words)
        json.append(QJsonObject{{QStringLiteral("field"), word.field},
                                {QStringLiteral("before"), word.before},
                                {QStringLiteral("mine"), word.mine},
                                {QStringLiteral("shown"), word.shown}});
    return json;
}

QList<DraftWords> draftWords(const QJsonArray& json) {
    QList<DraftWords> words;
    for (const auto& entry : json) {
        const auto text = [object = entry.toObject()](const char* name) { return object.value(QLatin1String(name)).toString(); };
        words.append({text("field"), text("before"), text("mine"), text("shown")});
    }
    return words;
}

}  // namespace lianlu::ui
