// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "models/item/photo_adder.h"

class QMenu;
class QMimeData;

namespace lianlu::ui {

class Services;
class TimelinePanel;

//! \brief What is done with the photos of a timeline's interactions: they open, some are added from files, by drop or paste, one is removed; each
//! can be undone. Lives with its panel.
class InteractionPhotos : public QObject {
    Q_OBJECT
public:
    InteractionPhotos(Services& services, TimelinePanel& panel);

private:
    void open(domain::PhotoId photo);
    void showMenu(const QPoint& at);
    void chooseFiles(domain::InteractionId interaction);
    void take(domain::InteractionId interaction, const QMimeData* data);
    void add(domain::InteractionId interaction, const QList<item::PhotoAdder::Source>& sources);
    void remove(domain::PhotoId photo);
    void tell(const item::PhotoAdder::Outcome& outcome);

    Services& m_services;
    TimelinePanel& m_panel;
    item::PhotoAdder* m_adder;
};

}  // namespace lianlu::ui
