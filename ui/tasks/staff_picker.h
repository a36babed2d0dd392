// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QComboBox>

#include "models/domain/ids.h"
#include "models/item/async_store.h"

namespace lianlu::ui {

class Services;

//! \brief One of the colleagues who work customers in this store now, by name (where it is asked for, of all own stores); first the person at the desk. Read once it is made. Thread: the screen's.
class StaffPicker : public QComboBox {
    Q_OBJECT
public:
    enum class Nobody : std::uint8_t { hidden, everybody };  //!< everybody: a first line that stands for all of them

    //! \brief ownStores: also colleagues of the other stores that the person at the desk runs, with the store's name behind theirs. For customers and
    //! leads; tasks belong to one store.
    enum class From : std::uint8_t { thisStore, ownStores };

    StaffPicker(Services& services, Nobody nobody, From from = From::thisStore, QWidget* parent = nullptr);

    //! \brief None: everybody.
    [[nodiscard]] std::optional<domain::StaffId> chosen() const;
    //! \brief Somebody who is not in the list is put there under `name`. Emits nothing.
    void choose(domain::StaffId staff, const QString& name = {});

Q_SIGNALS:
    void picked();  //!< by a person

private:
    [[nodiscard]] int rowOf(domain::StaffId staff) const;

    item::Latest m_reading;
};

}  // namespace lianlu::ui
