// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "sync/client/second_step.h"
#include "ui/shell/second_step.h"

//! The second step's words between the screen and the network.
namespace lianlu::app {

[[nodiscard]] inline sync::StepProof proofOf(const ui::SignInWords& words) {
    return {words.password ? words.password->clone() : SecretBuffer{}, words.code.toStdString(), words.login.toStdString()};
}

[[nodiscard]] inline ui::SecondStepSecret secretOf(const protocol::SecondStepSecret& begun) {
    return {QString::fromStdString(begun.secret), QString::fromStdString(begun.uri)};
}

[[nodiscard]] inline Result<QStringList> codesOf(const Result<std::vector<std::string>>& told) {
    if (!told) return fail(told.error());
    QStringList codes;
    for (const auto& code : *told) codes << QString::fromStdString(code);
    return codes;
}

}  // namespace lianlu::app
