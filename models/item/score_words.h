// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "models/actions/score_sheet.h"
#include "models/item/format.h"

//! The scores of a customer in words: what they are called, how they are defined, what they came to and why.
namespace lianlu::item {

[[nodiscard]] QString scoreName(actions::Score score);
//! \brief How it is counted, whole: what a person needs to count it again.
[[nodiscard]] QString scoreDefinition(actions::Score score);
//! \brief What it came to: "4 of 5", "Loyal", "83 %", "¥3,200 (¥2,900 – ¥3,600)"; a dash where there is nothing to say.
[[nodiscard]] QString scoreFigure(const actions::ScoreSheet& sheet, actions::Score score, const Format& format);
//! \brief What it came from, a sentence each; where there is no figure, why.
[[nodiscard]] QStringList scoreReasons(const actions::ScoreSheet& sheet, actions::Score score, const Format& format, bool learning);

[[nodiscard]] QString stageWord(insight::JourneyStage stage);
[[nodiscard]] QString stateWord(insight::CustomerState state);
//! \brief The names of insight::usualSegments.
[[nodiscard]] QString segmentWord(const std::string& segment);

}  // namespace lianlu::item
