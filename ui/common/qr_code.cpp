// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/qr_code.h"

#include <memory>

#include <QPainter>

#include <qrencode.h>

namespace lianlu::ui {

namespace {
constexpr int kQuiet = 4;
}

QImage qrModules(const QString& text) {
    QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(bytes.isEmpty() ? nullptr : QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    bytes.fill('\0');
    if (!code) return {};
    const int side = code->width + 2 * kQuiet;
    QImage modules(side, side, QImage::Format_RGB32);
    modules.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1) modules.setPixel(x + kQuiet, y + kQuiet, 0xFF000000);
    return modules;
}

QrCode::QrCode(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
    setAccessibleName(tr("QR code for the authenticator app"));
}

void QrCode::setText(const QString& text) {
    m_modules = qrModules(text);
    update();
}

void QrCode::paintEvent(QPaintEvent*) {
    if (m_modules.isNull()) return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    // Whole pixels a module, else some are wider than others.
    const auto ratio = devicePixelRatioF();
    const int room = static_cast<int>(qMin(width(), height()) * ratio);
    const int side = qMax(1, room / m_modules.width()) * m_modules.width();
    const qreal shown = side / ratio;
    painter.drawImage(QRectF((width() - shown) / 2, (height() - shown) / 2, shown, shown), m_modules);
}

}  // namespace lianlu::ui
