// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/turns.h"

#include <utility>

#include <QElapsedTimer>
#include <QTimer>

namespace lianlu::ui {

namespace {

constexpr int kTurnMs = 8;

}  // namespace

Turns::Turns(QObject* parent) : QObject(parent), m_next(new QTimer(this)) {
    m_next->setSingleShot(true);
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, &Turns::go);
}

void Turns::begin(std::deque<Piece> pieces, Piece then) {
    // A turn that still waits belongs to what is left.
    m_next->stop();
    m_pieces = std::move(pieces);
    m_then = std::move(then);
    go();
}

void Turns::go() {
    QElapsedTimer turn;
    turn.start();
    while (!m_pieces.empty() && turn.elapsed() < kTurnMs) {
        const auto piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        piece();
    }
    if (!m_pieces.empty()) return m_next->start();
    if (const auto then = std::exchange(m_then, nullptr)) then();
}

}  // namespace lianlu::ui
