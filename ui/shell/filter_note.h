// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include <QWidget>

#include "models/item/async_store.h"

class QLabel;

namespace lianlu::item {
class ListModel;
}

namespace lianlu::ui {

class Services;
class ViewButton;

//! \brief Beside the count under a list, while its controls narrow it: of how many, and a button that takes the filters away. Hidden while they do not.
//! Thread: the screen's.
class FilterNote : public QWidget {
    Q_OBJECT
public:
    //! \brief How many rows there would be without the filters; an error where the list shows rows of another kind, so that "of" would compare what does not.
    using Whole = std::function<QFuture<Result<std::int64_t>>()>;

    //! \brief For Whole: the list shows what is no part of it.
    [[nodiscard]] static QFuture<Result<std::int64_t>> notPartOfIt();

    //! \brief `name`: of this note; its words and button are named `name` + "Words" and "Clear".
    FilterNote(const QString& name, Services& services, ViewButton& views, const item::ListModel& model, Whole whole);

private:
    void follow();

    Services& m_services;
    ViewButton& m_views;
    Whole m_whole;
    QLabel* m_words;
    item::Latest m_count;
};

}  // namespace lianlu::ui
