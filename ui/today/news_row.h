// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractButton>

#include "models/item/offer_list_model.h"
#include "models/store/queries_due.h"

namespace lianlu::ui {

//! \brief What somebody did, in words, and when.
struct NewsLine {
    domain::CustomerId customer;
    QString name;     //!< of the customer
    QString words;    //!< "王芳 clicked your link"
    QString subject;  //!< of the offer, or what was bought
    Time at{};
    bool bought = false;
};
//! \brief Nothing where nobody has answered the offer yet.
[[nodiscard]] std::optional<NewsLine> newsOf(const item::OfferRow& row);
[[nodiscard]] NewsLine newsOf(const store::CustomerNews& news, const item::Format& format);

//! \brief "王芳 clicked your link", with the subject and the time; leads to the person.
class NewsRow : public QAbstractButton {
    Q_OBJECT
public:
    NewsRow(const NewsLine& line, const QString& when, QWidget* parent = nullptr);
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
