// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>

#include "models/item/portrait_record.h"
#include "models/item/score_record.h"
#include "models/store/queries.h"

class QGridLayout;
class QPushButton;
class QLabel;
class QStackedLayout;

namespace lianlu::ui {

class BarStrip;
class EmptyState;
class FigureDrawing;
class HeatStrip;
class Services;
class ShareBars;
class TagCloud;

//! \brief One customer as a picture: rhythm of purchases, channels, categories, prices, hours and days, coupons, answers to offers, tags. Every
//! part says in its tooltip what is counted, and of how many; every bar opens that, and leads to its rows. Counts only while it is in sight.
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
    //! \brief The rows behind a figure, in the story: those of these kinds (none: all) and of this channel (empty: all).
    void storyAsked(const std::set<lianlu::store::TimelineRow::Kind>& kinds, const std::string& channel);
    //! \brief Everybody who has this tag.
    void tagAsked(const std::string& name, const std::string& value);

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
        QString title;
    };
    //! What stands behind one piece of a drawing; none: nothing on this device.
    struct Rows {
        QString words;
        std::function<void()> show;
    };
    Part part(const char* name, const QString& title, QWidget* drawing);
    static void say(const Part& part, const QString& figure, const QString& definition, bool enough, const QString& tooFew = {});
    void update();
    //! Every piece opens what it is, and leads to its rows.
    void makeOpen(const Part& part, FigureDrawing* drawing, std::function<Rows(std::size_t piece)> rows);
    void makeAllOpen();
    [[nodiscard]] Rows story(std::int64_t count, std::set<store::TimelineRow::Kind> kinds, const std::string& channel = {});
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
    std::vector<domain::Tag> m_shownTags;  //!< in the order of the cloud
    QLabel* m_band;
    std::vector<std::pair<actions::Score, QPushButton*>> m_whys;  //!< one button for each score
    Part m_standing, m_rhythm, m_channel, m_category, m_price, m_hour, m_day, m_coupon, m_offer, m_tag;
};

}  // namespace lianlu::ui
