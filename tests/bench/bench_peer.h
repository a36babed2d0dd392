// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

//! A peer that npm fetches: run beside ours in the same run, never part of Lianlu.
namespace lianlu::bench {

//! \brief Runs to the end; false with what was said on standard error.
[[nodiscard]] bool runPeer(const QString& program, const QStringList& words, const QString& folder, int seconds, QByteArray& said);

//! \brief Copies package.json and peer.js from `files` to `place` and has npm fetch what they name, once. False: why.
[[nodiscard]] bool preparePeer(const QString& files, const QString& place, const QString& package, QByteArray& why);

}  // namespace lianlu::bench
