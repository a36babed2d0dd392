// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/common/resources.h"

namespace lianlu::ui {

namespace {

QByteArray svgText(const QString& name) {
    initResources();
    QFile file(QStringLiteral(":/lianlu/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon named %s", qPrintable(name));
        return {};
    }
    return file.readAll();
}

QColor colourOf(Tint tint, const Tokens& tokens) {
    switch (tint) {
        case Tint::muted: return tokens.textMuted;
        case Tint::accent: return tokens.accent;
        case Tint::onAccent: return tokens.onAccent;
        case Tint::info: return tokens.info;
        case Tint::success: return tokens.success;
        case Tint::warning: return tokens.warning;
        case Tint::danger: return tokens.danger;
        case Tint::violet: return tokens.violet;
        case Tint::text: break;
    }
    return tokens.text;
}

class TintedEngine final : public QIconEngine {
public:
    TintedEngine(QString name, Tint tint) : m_name(std::move(name)), m_tint(tint) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, iconPixmap(m_name, qMin(rect.width(), rect.height()), colour(mode, state), ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return iconPixmap(m_name, qMin(size.width(), size.height()), colour(mode, state), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal ratio) override {
        // `size` is in device pixels already.
        QPixmap pixmap = iconPixmap(m_name, qRound(qMin(size.width(), size.height()) / ratio), colour(mode, state), ratio);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedEngine(m_name, m_tint); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const {
        const Tokens& tokens = currentTokens();
        if (mode == QIcon::Disabled) return m_tint == Tint::onAccent ? tokens.onAccent : tokens.textDisabled;
        if (state == QIcon::On && m_tint != Tint::onAccent) return tokens.accent;
        return colourOf(m_tint, tokens);
    }

    QString m_name;
    Tint m_tint;
};

}  // namespace

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio) {
    if (size <= 0) return {};
    const QString key = QStringLiteral("lianlu:%1:%2:%3:%4").arg(name).arg(size).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;

    QByteArray text = svgText(name);
    if (text.isEmpty()) return {};
    text.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(text);
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, Tint tint) { return QIcon(new TintedEngine(name, tint)); }

QIcon programIcon() {
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128})
        result.addPixmap(iconPixmap(QStringLiteral("lianlu"), size, QColor(Qt::black), 1.0));
    return result;
}

}  // namespace lianlu::ui
