// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "models/item/offer_list_model.h"

namespace lianlu::ui {

//! \brief "王芳 clicked your link", with the subject and the time; leads to the person.
class NewsRow : public QAbstractButton {
    Q_OBJECT
public:
    NewsRow(const item::OfferRow& row, const QString& when, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {260, 58}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_name;
    QString m_words;
    QString m_subject;
    QString m_when;
};

}  // namespace lianlu::ui
