// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>

#include <QObject>

class QTimer;

namespace lianlu::ui {

//! \brief Work of the screen's thread that is too long for one turn of the event loop: done piece by piece, as much as half a picture at 60 a second
//! gives room for, and on with it in the next turn. Thread: the screen's.
class Turns final : public QObject {
public:
    using Piece = std::function<void()>;

    explicit Turns(QObject* parent = nullptr);

    //! \brief Starts at once, and leaves whatever was under way: of that neither a piece nor its `then` comes any more.
    //! `then`: after the last piece, in the same turn.
    void begin(std::deque<Piece> pieces, Piece then);

private:
    void go();

    std::deque<Piece> m_pieces;
    Piece m_then;
    QTimer* m_next;
};

}  // namespace lianlu::ui
