// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QComboBox>
#include <QVariantMap>

#include "models/item/async_store.h"
#include "models/store/queries.h"
#include "models/store/queries_tags.h"

namespace lianlu::ui {

class Services;

//! \brief Narrows a list to those who have a tag: "Any tag", then every tag that somebody on this device has and this role may see, by the name a
//! screen gives it, with its values under it. Reads them by itself, again whenever tags change. Thread: the screen's.
class TagBox : public QComboBox {
    Q_OBJECT
public:
    explicit TagBox(Services& services, QWidget* parent = nullptr);

    //! \brief Empty: any.
    [[nodiscard]] std::vector<store::WantedTag> wanted() const;
    [[nodiscard]] bool isNarrowed() const { return !m_chosen.name.empty(); }
    void clearTag() { setWanted({}); }
    //! \brief As if somebody had chosen it; it stands there also while nobody has it.
    void choose(store::WantedTag tag);
    //! \brief Into a view's filter, under "tag" and "tagValue".
    void putInto(QVariantMap& filter) const;
    //! \brief As a view's filter says; it stands there also while nobody has it. No signal.
    void takeFrom(const QVariantMap& filter);

Q_SIGNALS:
    //! \brief Somebody chose another one.
    void chosen();

private:
    void setWanted(store::WantedTag tag);
    void load();
    void fill();
    void addTag(const QString& text, const store::WantedTag& tag);

    Services& m_services;
    std::vector<store::TagChoice> m_choices;
    store::WantedTag m_chosen;
    item::Latest m_reading;
};

}  // namespace lianlu::ui
