// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/timeline_model.h"
#include "models/item/timeline_photos.h"

class QComboBox;
class QMimeData;
class QStackedLayout;

namespace lianlu::ui {

class ChipButton;
class EmptyState;
class TimelineDelegate;
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
    //! \brief Only these kinds (none: all) and this channel (empty: all), as if the filters had been set by hand.
    void narrow(const std::set<item::TimelineModel::Kind>& kinds, const std::string& channel);
    [[nodiscard]] item::TimelineModel* model() const noexcept { return m_model; }
    //! \brief The box that narrows by channel, for whoever has room for it: from then on it is shown while this panel is.
    [[nodiscard]] QComboBox* takeChannelBox() noexcept;
    [[nodiscard]] item::TimelinePhotos* photos() const noexcept { return m_photos; }
    //! \brief The interaction at this place of the panel, or none.
    [[nodiscard]] domain::InteractionId interactionAt(const QPoint& at) const;
    [[nodiscard]] domain::PhotoId photoAt(const QPoint& at) const;

Q_SIGNALS:
    void photoRequested(lianlu::domain::PhotoId photo);  //!< a click on it, or Enter on its interaction
    //! \brief For a row at `at` of the panel: the menu key or the right button.
    void menuRequested(const QPoint& at);
    void filesDropped(lianlu::domain::InteractionId interaction, const QMimeData* data);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void askChannels();
    void showChannels();
    void setChannels(const std::vector<std::string>& channels);
    void showState();
    void seek();

    [[nodiscard]] QModelIndex indexAt(const QPoint& at) const;
    [[nodiscard]] bool onDrag(QEvent* event);

    item::TimelineModel* m_model;
    item::TimelinePhotos* m_photos;
    TimelineDelegate* m_delegate;
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
