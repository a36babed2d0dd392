// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/records.h"

class QVBoxLayout;

namespace lianlu::ui {

class Services;
class TagPanel;

//! \brief What stands beside a person's timeline: remark, leads, coupons, identities, tags with their source.
class CustomerSide : public QWidget {
    Q_OBJECT
public:
    explicit CustomerSide(Services& services, QWidget* parent = nullptr);
    void fill(const item::CustomerRecord::Content& content);
    //! \brief Of a fixed width beside the story, or as wide as there is room in its place.
    void setBeside(bool beside);
    //! \brief The focus into the field that sets a tag.
    void typeTag();

Q_SIGNALS:
    void consentChosen(lianlu::domain::Channel channel, lianlu::domain::Purpose purpose);

private:
    QVBoxLayout* section(const QString& title, const QString& objectName);
    void addConsents(const item::CustomerRecord::Content& content);
    void addLeads(const item::CustomerRecord::Content& content);
    void addCoupons(const item::CustomerRecord::Content& content);
    void addIdentities(const item::CustomerRecord::Content& content);

    Services& m_services;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_layout = nullptr;
    TagPanel* m_tags;  //!< stays while the rest is made anew: somebody may be typing in it
};

}  // namespace lianlu::ui
