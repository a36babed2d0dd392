// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/offer_list_model.h"

namespace lianlu::ui {

//! \brief queued → accepted → dispatched → delivered → opened → clicked → bought; what is known to be reached is a full ring with its time, the
//! rest an empty one, so that colour is not needed. What nobody reports says so.
class OfferWay : public QWidget {
    Q_OBJECT
public:
    explicit OfferWay(QWidget* parent = nullptr);
    void setOffer(const item::OfferRow& row, const item::Format& format, Time now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Step {
        QString word;
        QString when;
        bool reached = false;
        bool bad = false;
    };
    std::vector<Step> m_steps;
};

}  // namespace lianlu::ui
