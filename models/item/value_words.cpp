// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/value_words.h"

#include <QCoreApplication>

#include "models/base/text.h"
#include "models/item/day_text.h"
#include "models/item/words.h"

namespace lianlu::item {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Values)
};

template <class E>
QString wordOf(const std::string& name) {
    const auto value = domain::enumFromName<E>(name);
    return value == E::unknown ? toQString(name) : word(value);
}

QString taskStatusWord(const std::string& name) {
    switch (domain::enumFromName<domain::TaskStatus>(name)) {
        case domain::TaskStatus::open: return Words::tr("Open", "task");
        case domain::TaskStatus::done: return Words::tr("Done", "task");
        case domain::TaskStatus::dropped: return Words::tr("Dropped", "task");
        default: return toQString(name);
    }
}

QString redemptionStatusWord(const std::string& name) {
    switch (domain::enumFromName<domain::RedemptionStatus>(name)) {
        case domain::RedemptionStatus::provisional: return Words::tr("Provisional");
        case domain::RedemptionStatus::redeemed: return Words::tr("Confirmed");
        case domain::RedemptionStatus::overRedeemed: return Words::tr("Redeemed before");
        default: return toQString(name);
    }
}

QString choiceWord(const std::string& entity, const std::string& field, const std::string& name) {
    if (field == "gender") return genderWord(name);
    if (field == "channel" || field == "preferred_channel") return wordOf<domain::Channel>(name);
    if (entity == "customer" && field == "kind") return wordOf<domain::CustomerKind>(name);
    if (entity == "lead" && field == "stage") return wordOf<domain::LeadStage>(name);
    if (entity == "lead" && field == "source") return wordOf<domain::LeadSource>(name);
    if (entity == "identity" && field == "kind") return wordOf<domain::IdentityKind>(name);
    if (entity == "identity" && field == "status") return wordOf<domain::IdentityStatus>(name);
    if (entity == "interaction" && field == "kind") return wordOf<domain::InteractionKind>(name);
    if (entity == "interaction" && field == "outcome") return wordOf<domain::Outcome>(name);
    if (entity == "task" && field == "kind") return wordOf<domain::TaskKind>(name);
    if (entity == "task" && field == "status") return taskStatusWord(name);
    if (entity == "redemption" && field == "status") return redemptionStatusWord(name);
    return toQString(name);
}

QString maskedAddress(const std::string& value) {
    if (value.find('@') != value.npos) return toQString(text::maskEmail(value));
    if (value.starts_with('+')) return maskedPhone(value);
    const auto shown = toQString(value);
    return shown.size() > 8 ? shown.left(3) + QStringLiteral("…") + shown.right(4) : QString(shown.size(), QLatin1Char('*'));
}

QString dateText(const std::string& value) {
    const auto date = QDate::fromString(toQString(value), Qt::ISODate);
    return date.isValid() ? dayText(date) : toQString(value);
}

QString ofText(const std::string& entity, const domain::FieldInfo* info, const std::string& field, const std::string& value, const ValueView& view) {
    if (isMasked(entity, field)) {
        if (view.masking == Masking::masked) return maskedAddress(value);
        return value.starts_with('+') ? showPhone(value) : toQString(value);
    }
    if (!info) return toQString(value);
    // A person reads of it nothing but that it is another one.
    if (entity == "shared_view" && field == "state") return Words::tr("As it was set on the list");
    if (info->type == domain::FieldType::date) return dateText(value);
    if (info->type == domain::FieldType::id) {
        const auto id = Uuid::parse(value);
        const auto name = id && view.nameOf ? view.nameOf(*id) : std::string();
        return name.empty() ? toQString(value.substr(0, 8)) : toQString(name);
    }
    return choiceWord(entity, field, value);
}

}  // namespace

QString genderWord(const std::string& gender) {
    if (gender == "female") return Words::tr("Female");
    if (gender == "male") return Words::tr("Male");
    return gender.empty() ? QString() : Words::tr("Other", "gender");
}

bool isMasked(const std::string& entity, const std::string& field) noexcept { return entity == "identity" && field == "value"; }

QString valueText(const std::string& entity, const std::string& field, const domain::Value& value, const ValueView& view) {
    const auto* about = domain::findEntity(entity);
    const auto* info = about ? about->field(field) : nullptr;
    if (domain::isNull(value)) return {};
    if (const auto* text = std::get_if<std::string>(&value)) return ofText(entity, info, field, *text, view);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? Words::tr("Yes") : Words::tr("No");
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
        QStringList entries;
        for (const auto& entry : *list) entries << toQString(entry);
        return entries.join(Words::tr(", "));
    }
    if (const auto* real = std::get_if<double>(&value)) return QLocale().toString(*real, 'f', 2);
    const auto number = std::get<std::int64_t>(value);
    if (info && info->type == domain::FieldType::time) return view.format.dateTime(fromUnixMs(number));
    return field.ends_with("_minor") ? view.format.amount(number) : view.format.number(number);
}

}  // namespace lianlu::item
