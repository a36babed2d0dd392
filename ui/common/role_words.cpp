// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/role_words.h"

#include <QCoreApplication>

namespace lianlu::ui {

namespace {

struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::RoleWords)
};

}  // namespace

QString roleWord(std::string_view role) {
    if (role == "guide") return RoleWords::tr("Guide");
    if (role == "manager") return RoleWords::tr("Store manager");
    if (role == "regional") return RoleWords::tr("Regional head");
    if (role == "hq") return RoleWords::tr("HQ operator");
    return {};
}

}  // namespace lianlu::ui
