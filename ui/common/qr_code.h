// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace lianlu::ui {

//! \brief The modules of a QR code of this text, a pixel each, with the quiet zone; null: empty, or longer than a code takes.
[[nodiscard]] QImage qrModules(const QString& text);

//! \brief A QR code (ISO 18004, error correction M) to be scanned from the screen: black on white in the dark scheme too, with the four modules of
//! quiet around it that scanners need. The text is not read out: it may be a secret, and stands beside as text.
class QrCode : public QWidget {
    Q_OBJECT
public:
    explicit QrCode(QWidget* parent = nullptr);
    //! \brief Empty, or longer than a code takes: nothing is drawn.
    void setText(const QString& text);
    void clear() { setText({}); }
    [[nodiscard]] QSize sizeHint() const override { return {220, 220}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_modules;  //!< one pixel a module, quiet zone included
};

}  // namespace lianlu::ui
