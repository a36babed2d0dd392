// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QVariantMap>
#include <QWidget>

#include "models/actions/brand_list.h"
#include "models/item/async_store.h"

class QComboBox;
class QHBoxLayout;

namespace lianlu::store {
struct BrandChoices;
}

namespace lianlu::ui {

class SearchField;
class Services;

//! \brief What narrows the brand's customers, as far as the server answers: segment, store, tier, tag, and the whole member code. The choices are
//! those of this device: the brand's stores (a regional head's: of the own region), tiers and tags. Thread: the screen's.
class BrandFilters : public QWidget {
    Q_OBJECT
public:
    explicit BrandFilters(Services& services, SearchField* code, QWidget* parent = nullptr);

    //! \brief As of now: what is "ninety days ago" is so when the list is read, and the same for all its pages.
    [[nodiscard]] actions::BrandFilter filter() const;
    [[nodiscard]] bool isNarrowed() const;
    //! \brief Everybody again; no signal.
    void clearAll();
    void putInto(QVariantMap& state) const;
    //! \brief What of it is no longer there, in words. No signal. What is not known yet, for it is still being read, waits.
    QStringList takeFrom(const QVariantMap& state);
    [[nodiscard]] static QVariantMap everybody();
    //! \brief In words, for the head of a file's dialog: "Asleep · 杭州湖滨店".
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void chosen();  //!< somebody chose another one

private:
    void load();
    void fill(const store::BrandChoices& choices);
    //! \brief Sets a box to what a view names; one that is not there is added by its name, so that nothing is widened unseen.
    void choose(QComboBox* box, const QString& value);

    void showTags(bool shown);

    Services& m_services;
    SearchField* m_code;
    QComboBox* m_segment;
    QComboBox* m_store;
    QComboBox* m_tier;
    QComboBox* m_tag;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    item::Latest m_reading;
    bool m_loaded = false;
};

}  // namespace lianlu::ui
