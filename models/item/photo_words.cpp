// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/photo_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace lianlu::item {

namespace {

struct PhotoWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Photos)
};

}  // namespace

QString photoState(const store::PhotoLine& line) {
    if (!line.here) return PhotoWords::tr("Not on this computer");
    if (line.sent) return {};
    return line.code.empty() ? PhotoWords::tr("Not sent yet") : PhotoWords::tr("Not taken by the server");
}

QString photoName(const store::PhotoLine& line, const Format& format) {
    QStringList parts{line.photo.caption.empty() ? PhotoWords::tr("Photo") : toQString(line.photo.caption)};
    if (line.photo.takenAt) parts << format.date(*line.photo.takenAt);
    if (const auto state = photoState(line); !state.isEmpty()) parts << state;
    return parts.join(QStringLiteral(", "));
}

}  // namespace lianlu::item
