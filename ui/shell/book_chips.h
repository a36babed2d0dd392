// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

namespace lianlu::ui {

class ChipButton;

//! \brief Whose rows a list shows: own ones, those of colleagues, the pool. Where a device holds nobody else's book (a guide's) there is no chip for
//! colleagues, and the first one stands for all books. At least one is on. Thread: the screen's.
class BookChips : public QWidget {
    Q_OBJECT
public:
    struct Whose {
        bool own = true, colleagues = true, pool = true;
        friend bool operator==(const Whose&, const Whose&) = default;
    };

    //! \brief Takes the chips in; `apart`: there is one for colleagues.
    BookChips(ChipButton* own, ChipButton* colleagues, ChipButton* pool, bool apart, QWidget* parent = nullptr);

    [[nodiscard]] Whose whose() const;
    //! \brief Without a signal.
    void setWhose(const Whose& whose);
    [[nodiscard]] bool isAll() const { return whose() == Whose{}; }
    //! \brief The books as a view keeps them: true or false, all or none; "own" and "colleagues", which say yes to who knows no more.
    [[nodiscard]] QVariant books() const;
    //! \brief books() of one's own alone.
    [[nodiscard]] QVariant ownBook() const;
    [[nodiscard]] Whose fromView(const QVariant& books, bool pool) const;

Q_SIGNALS:
    void changed();  //!< by a person

private:
    ChipButton* m_own;
    ChipButton* m_colleagues;
    ChipButton* m_pool;
    bool m_apart;
};

}  // namespace lianlu::ui
