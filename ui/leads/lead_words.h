// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QString>

#include "models/domain/entities.h"

namespace lianlu::ui {

//! \brief What stands in the form of a lead, field by field, as text. Fields are named as the lead's own.
using LeadWords = QMap<QString, QString>;

//! \brief Words typed into a field and not saved, with those that stood there before.
struct DraftWords {
    QString field;
    QString before;
    QString mine;
    QString shown;  //!< `mine` as a person reads it
};

[[nodiscard]] QString budgetText(std::int64_t minor);
//! \brief Minor units; nothing where it is no amount.
[[nodiscard]] std::optional<std::int64_t> budgetOf(const QString& text);

//! \brief The fields of `lead` as its form shows them.
[[nodiscard]] LeadWords wordsOf(const domain::Lead& lead);

[[nodiscard]] QJsonArray toJson(const QList<DraftWords>& words);
[[nodiscard]] QList<DraftWords> draftWords(const QJsonArray& json);

}  // namespace lianlu::ui
