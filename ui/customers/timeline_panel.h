// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/timeline_model.h"

class QComboBox;
class QStackedLayout;

namespace lianlu::ui {

class ChipButton;
class EmptyState;
class TallList;

//! \brief The timeline of one person with chips to filter by kind, and a box to filter by channel. As tall as it is long: the page around it scrolls,
//! and older entries come meanwhile.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(item::AsyncStore& async, QWidget* parent = nullptr);

    void setCustomer(domain::CustomerId customer);
    //! \brief Chooses a row and brings it into sight; older pages are read until it comes. Filters are taken away.
    void reveal(const Uuid& row);
    [[nodiscard]] item::TimelineModel* model() const noexcept { return m_model; }
    //! \brief The box that narrows by channel, for whoever has room for it: from then on it is shown while this panel is.
    [[nodiscard]] QComboBox* takeChannelBox() noexcept;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void filter();
    void askChannels();
    void showChannels();
    void setChannels(const std::vector<std::string>& channels);
    void showState();
    void seek();

    item::TimelineModel* m_model;
    TallList* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    std::vector<std::pair<item::TimelineModel::Kind, ChipButton*>> m_chips;
    QComboBox* m_channel;
    bool m_hasRoom = false;
    item::Latest m_asking;
    Uuid m_wanted;  //!< looked for while pages come in
};

}  // namespace lianlu::ui
