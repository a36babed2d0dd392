// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "models/support/bundle.h"

namespace lianlu::ui {

class SupportWords {
    Q_DECLARE_TR_FUNCTIONS(SupportWords)
public:
    //! \brief A file of a bundle, by what is in it: "Queue (queue.txt)".
    [[nodiscard]] static QString file(const support::BundleFile& file);
    //! \brief What was taken out, in words; whole sentences.
    [[nodiscard]] static QString taken(const support::TakenCounts& taken);

private:
    [[nodiscard]] static QString group(const QString& name);
    [[nodiscard]] static QString kind(support::Taken kind, int count);
};

}  // namespace lianlu::ui
