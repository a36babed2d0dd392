// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QObject>

#include "models/item/photo_list_model.h"

namespace lianlu::item {

//! \brief A person's photos by the interaction they belong to, for a timeline. Keeps itself up to date. Thread: the screen's.
class TimelinePhotos : public QObject {
    Q_OBJECT
public:
    explicit TimelinePhotos(AsyncStore& async, QObject* parent = nullptr);

    void setCustomer(domain::CustomerId customer) { m_model->setCustomer(customer); }
    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_model->customer(); }
    //! \brief In the order in which they were taken; none: it has none.
    [[nodiscard]] std::vector<domain::PhotoId> of(const Uuid& interaction) const;
    [[nodiscard]] int count(const Uuid& interaction) const;
    //! \brief Null where it is not here, cannot be read, or is not decoded yet: then changed() follows.
    [[nodiscard]] QImage thumbnail(domain::PhotoId photo) const;
    //! \brief What it is, in words.
    [[nodiscard]] QString words(domain::PhotoId photo) const;

Q_SIGNALS:
    void changed();

private:
    void sort();

    PhotoListModel* m_model;
    std::map<Uuid, std::vector<domain::PhotoId>> m_of;
};

}  // namespace lianlu::item
