// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/secret_entry.h"

#include <QAction>

#include "ui/common/icons.h"

namespace lianlu::ui {

SecretEntry::SecretEntry(QWidget* parent) : QLineEdit(parent) {
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    QAction* eye = addAction(icon(QStringLiteral("eye"), Tint::muted), QLineEdit::TrailingPosition);
    eye->setToolTip(tr("Show what is typed"));
    connect(eye, &QAction::triggered, this, [this, eye] {
        const bool hidden = echoMode() == QLineEdit::Password;
        setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(icon(hidden ? QStringLiteral("eye_off") : QStringLiteral("eye"), Tint::muted));
        eye->setToolTip(hidden ? tr("Hide what is typed") : tr("Show what is typed"));
    });
}

Secret SecretEntry::secret() const {
    QByteArray bytes = text().toUtf8();
    auto result = std::make_shared<SecretBuffer>(SecretBuffer::fromText({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    bytes.fill('\0');
    return result;
}

}  // namespace lianlu::ui
