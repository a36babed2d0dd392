// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include "models/item/portrait_record.h"
#include "models/item/score_record.h"

class QGridLayout;
class QPushButton;
class QLabel;
class QStackedLayout;

namespace lianlu::ui {

class BarStrip;
class EmptyState;
class HeatStrip;
class Services;
class ShareBars;
class TagCloud;

//! \brief One customer as a picture: rhythm of purchases, channels, categories, prices, hours and days, coupons, answers to offers, tags. Every
//! part says in its tooltip what is counted, and of how many. Counts only while it is in sight.
class PortraitPanel : public QWidget {
    Q_OBJECT
public:
    //! \brief `values` outlives this panel.
    PortraitPanel(Services& services, item::ValueBook& values, QWidget* parent = nullptr);
    void setCustomer(domain::CustomerId customer);
    [[nodiscard]] item::ScoreRecord& scores() noexcept { return *m_scoreRecord; }

Q_SIGNALS:
    //! \brief Somebody asks why a score is as it is.
    void whyAsked(lianlu::actions::Score score);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    //! A titled part of the page; its figure in the title's line, its definition as tooltip of both.
    struct Part {
        QWidget* box = nullptr;
        QLabel* figure = nullptr;
        QLabel* none = nullptr;  //!< in the drawing's place where there is too little to draw
        QWidget* drawing = nullptr;
    };
    Part part(const char* name, const QString& title, QWidget* drawing);
    static void say(const Part& part, const QString& figure, const QString& definition, bool enough, const QString& tooFew = {});
    void update();
    [[nodiscard]] QWidget* buildWhys();
    void drawStanding(const actions::CustomerPortrait& content);
    void drawWhys();
    void drawRhythm(const insight::Portrait& portrait);
    void drawGoods(const actions::CustomerPortrait& content);
    void drawHours(const insight::Portrait& portrait);
    void drawAnswers(const insight::Portrait& portrait);
    void drawTags(const std::vector<domain::Tag>& tags);

    Services& m_services;
    item::PortraitRecord* m_record;
    item::ScoreRecord* m_scoreRecord;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    QWidget* m_page;
    ShareBars* m_scores;
    BarStrip* m_months;
    ShareBars* m_channels;
    ShareBars* m_categories;
    HeatStrip* m_hours;
    HeatStrip* m_days;
    ShareBars* m_coupons;
    ShareBars* m_offers;
    TagCloud* m_cloud;
    QLabel* m_band;
    std::vector<std::pair<actions::Score, QPushButton*>> m_whys;  //!< one button for each score
    Part m_standing, m_rhythm, m_channel, m_category, m_price, m_hour, m_day, m_coupon, m_offer, m_tag;
};

}  // namespace lianlu::ui
