// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QLineEdit>

#include "models/base/secret_buffer.h"

namespace lianlu::ui {

//! \brief A passphrase between the field and the worker that uses it.
using Secret = std::shared_ptr<SecretBuffer>;

//! \brief A field for a password, with an eye to look at it. No input method, no undo history, no copy.
class SecretEntry : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretEntry(QWidget* parent = nullptr);
    //! \brief What was typed, in memory that is wiped; the field keeps it until clear().
    [[nodiscard]] Secret secret() const;
};

}  // namespace lianlu::ui
