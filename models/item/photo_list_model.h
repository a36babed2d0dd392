// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QCache>
#include <QImage>
#include <QSet>

#include "models/item/async_store.h"
#include "models/store/photo_store.h"

namespace lianlu::item {

//! \brief The photos of one customer, newest first, with small pictures that are decoded beside the screen's thread once somebody looks. Keeps
//! itself up to date. Thread: the screen's.
class PhotoListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole + 1,  //!< QString, see photoState
        TakenRole,                     //!< QString, the day
        HereRole,                      //!< bool
    };
    static constexpr int kThumbnail = 320;  //!< pixels of the longer side: sharp also on dense screens

    explicit PhotoListModel(AsyncStore& async, QObject* parent = nullptr);

    void setCustomer(domain::CustomerId customer);
    [[nodiscard]] domain::CustomerId customer() const noexcept { return m_customer; }
    [[nodiscard]] bool isLoaded() const noexcept { return m_loaded; }
    [[nodiscard]] const store::PhotoLine* line(int row) const noexcept;
    //! \brief -1: not among them.
    [[nodiscard]] int rowOf(domain::PhotoId photo) const noexcept;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void failed(const lianlu::Error& error);

private:
    void load();
    void take(std::vector<store::PhotoLine> lines);
    void onChanged(const store::ChangeSet& changes);
    //! \brief The picture, or null and it is asked for.
    [[nodiscard]] QImage thumbnail(const store::PhotoLine& line) const;

    AsyncStore& m_async;
    domain::CustomerId m_customer;
    std::vector<store::PhotoLine> m_lines;
    bool m_loaded = false;
    Latest m_asked;
    mutable QCache<QByteArray, QImage> m_thumbnails;  //!< by hash; costs in kibibytes
    mutable QSet<QByteArray> m_underWay;
};

}  // namespace lianlu::item
