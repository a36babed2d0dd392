// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/portrait_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "models/item/score_words.h"
#include "models/item/words.h"
#include "ui/common/bar_strip.h"
#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/figure_drawing.h"
#include "ui/common/heat_strip.h"
#include "ui/common/labels.h"
#include "ui/common/sentences.h"
#include "ui/common/share_bars.h"
#include "ui/common/tokens.h"
#include "ui/common/figure_dialog.h"
#include "ui/customers/tag_cloud.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }
QString percent(double part) { return QStringLiteral("%1 %").arg(qRound(part * 100)); }
double partOf(std::int64_t some, std::int64_t all) { return all > 0 ? static_cast<double>(some) / static_cast<double>(all) : 0; }

}  // namespace

PortraitPanel::PortraitPanel(Services& services, item::ValueBook& values, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_record(new item::PortraitRecord(services.async(), this)),
      m_scoreRecord(new item::ScoreRecord(services.async(), values, this)),
      m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState),
      m_page(new QWidget),
      m_scores(new ShareBars),
      m_months(new BarStrip),
      m_channels(new ShareBars),
      m_categories(new ShareBars),
      m_hours(new HeatStrip),
      m_days(new HeatStrip),
      m_coupons(new ShareBars),
      m_offers(new ShareBars),
      m_cloud(new TagCloud),
      m_band(makeLabel({}, TypeStep::title)) {
    setObjectName(QStringLiteral("portraitPanel"));
    m_standing = part("portraitStanding", tr("Value among your customers"), m_scores);
    m_rhythm = part("portraitRhythm", tr("Purchase rhythm, 24 months"), m_months);
    m_channel = part("portraitChannels", tr("Channels"), m_channels);
    m_category = part("portraitCategories", tr("Favourite categories"), m_categories);
    m_price = part("portraitPrices", tr("Price band"), m_band);
    m_coupon = part("portraitCoupons", tr("Coupons"), m_coupons);
    m_hour = part("portraitHours", tr("Active hours"), m_hours);
    m_day = part("portraitDays", tr("Active days"), m_days);
    m_offer = part("portraitOffers", tr("Response to offers"), m_offers);
    m_tag = part("portraitTags", tr("Tags"), m_cloud);
    m_page->setProperty("transparent", true);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* column : {left, right}) column->setSpacing(space::l);
    for (const auto& one : {m_channel, m_price, m_hour, m_coupon}) left->addWidget(one.box);
    for (const auto& one : {m_category, m_day, m_offer}) right->addWidget(one.box);
    for (auto* column : {left, right}) column->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, space::xs, space::s, space::s);
    layout->setSpacing(space::l);
    m_standing.box->layout()->addWidget(buildWhys());
    layout->addWidget(m_standing.box);
    layout->addWidget(m_rhythm.box);
    layout->addLayout(columns);
    layout->addWidget(m_tag.box);
    layout->addStretch(1);
    m_page->setObjectName(QStringLiteral("portraitPage"));
    m_page->setAccessibleName(tr("Portrait"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    makeAllOpen();
    connect(m_record, &item::PortraitRecord::updated, this, &PortraitPanel::update);
    connect(m_empty, &EmptyState::actionRequested, m_record, &item::PortraitRecord::reload);
    connect(m_scoreRecord, &item::ScoreRecord::updated, this, &PortraitPanel::drawWhys);
    connect(&services.async(), &item::AsyncStore::formatChanged, this, &PortraitPanel::drawWhys);
    update();
    drawWhys();
}

QWidget* PortraitPanel::buildWhys() {
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("portraitWhys"));
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    constexpr int kColumns = 2;
    for (std::size_t i = 0; i < actions::kScoreCount; ++i) {
        const auto score = static_cast<actions::Score>(i);
        auto* why = new QPushButton;
        why->setObjectName(QStringLiteral("portraitWhy%1").arg(i));
        why->setProperty("kind", QStringLiteral("line"));
        why->setToolTip(item::scoreDefinition(score));
        connect(why, &QPushButton::clicked, this, [this, score] { Q_EMIT whyAsked(score); });
        m_whys.emplace_back(score, why);
        // The last one has a range to tell.
        grid->addWidget(why, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns, 1, i + 1 == actions::kScoreCount ? kColumns : 1);
    }
    for (int column = 0; column < kColumns; ++column) grid->setColumnStretch(column, 1);
    return box;
}

void PortraitPanel::setCustomer(domain::CustomerId customer) {
    m_record->show(customer);
    m_scoreRecord->show(customer);
}

void PortraitPanel::drawWhys() {
    const bool loaded = m_scoreRecord->isLoaded();
    const bool may = loaded && m_scoreRecord->content().mayProfile;
    for (const auto& [score, why] : m_whys) {
        const auto figure = may ? item::scoreFigure(m_scoreRecord->content(), score, m_services.async().format()) : QStringLiteral("–");
        why->setText(tr("%1: %2").arg(item::scoreName(score), figure));
        why->setAccessibleName(tr("%1: %2. Reasons and rows").arg(item::scoreName(score), figure));
        why->setEnabled(loaded);
    }
}

PortraitPanel::Part PortraitPanel::part(const char* name, const QString& title, QWidget* drawing) {
    Part made{new QWidget, makeMuted({}, TypeStep::caption), makeMuted({}), drawing, title};
    drawing->setObjectName(QString::fromLatin1(name) + QStringLiteral("Drawing"));
    drawing->setAccessibleName(title);
    made.box->setObjectName(QString::fromLatin1(name));
    made.box->setAccessibleName(title);
    made.none->setWordWrap(true);
    made.figure->setObjectName(QString::fromLatin1(name) + QStringLiteral("Figure"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(makeLabel(title, TypeStep::bodyStrong));
    head->addStretch(1);
    head->addWidget(made.figure);
    auto* layout = new QVBoxLayout(made.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(head);
    layout->addWidget(drawing);
    layout->addWidget(made.none);
    return made;
}

void PortraitPanel::say(const Part& part, const QString& figure, const QString& definition, bool enough, const QString& tooFew) {
    part.figure->setText(figure);
    part.box->setToolTip(definition);
    part.box->setAccessibleDescription(figure + QStringLiteral(". ") + definition);
    part.drawing->setVisible(enough);
    part.none->setVisible(!enough);
    part.none->setText(tooFew);
}

void PortraitPanel::makeOpen(const Part& part, FigureDrawing* drawing, std::function<Rows(std::size_t)> rows) {
    drawing->setOpens();
    connect(drawing, &FigureDrawing::opened, this, [this, part, drawing, rows = std::move(rows)](int piece) {
        const auto behind = rows(static_cast<std::size_t>(piece));
        auto* dialog = new FigureDialog({part.title, drawing->pieceWords(piece), part.figure->text(), part.box->toolTip(), behind.show ? behind.words : QString()}, window());
        if (behind.show) connect(dialog, &FigureDialog::rowsAsked, this, behind.show);
        dialog->open();
    });
}

PortraitPanel::Rows PortraitPanel::story(std::int64_t count, std::set<store::TimelineRow::Kind> kinds, const std::string& channel) {
    if (count == 0) return {};
    return {tr("Show in the story"), [this, kinds = std::move(kinds), channel] { Q_EMIT storyAsked(kinds, channel); }};
}

void PortraitPanel::makeAllOpen() {
    using Kind = store::TimelineRow::Kind;
    // Those have reasons, too, and a dialog that tells them.
    m_scores->setOpens();
    connect(m_scores, &FigureDrawing::opened, this, [this](int piece) { Q_EMIT whyAsked(static_cast<actions::Score>(piece)); });
    const auto portrait = [this]() -> const insight::Portrait& { return m_record->content().portrait; };
    makeOpen(m_rhythm, m_months, [this, portrait](std::size_t piece) { return story(portrait().ordersByMonth[piece], {Kind::order}); });
    makeOpen(m_channel, m_channels, [this, portrait](std::size_t piece) {
        const auto& share = portrait().channels[piece];
        return story(share.count, {Kind::order}, share.name);
    });
    makeOpen(m_category, m_categories, [this, portrait](std::size_t piece) { return story(portrait().categories[piece].count, {Kind::order}); });
    makeOpen(m_hour, m_hours, [this, portrait](std::size_t piece) { return story(portrait().byHour[piece], {Kind::order, Kind::touch, Kind::interaction}); });
    makeOpen(m_day, m_days, [this, portrait](std::size_t piece) { return story(portrait().byWeekday[piece], {Kind::order, Kind::touch, Kind::interaction}); });
    makeOpen(m_coupon, m_coupons, [this, portrait](std::size_t piece) { return story(piece == 0 ? portrait().coupons.redeemed : 0, {Kind::redemption}); });
    makeOpen(m_offer, m_offers, [this, portrait](std::size_t piece) {
        const auto& offers = portrait().offers;
        return story(piece == 0 ? offers.opened : piece == 1 ? offers.clicked : offers.bought, {Kind::offer});
    });
    makeOpen(m_tag, m_cloud, [this](std::size_t piece) -> Rows {
        const auto& tag = m_shownTags[piece];
        return {tr("Show all with this tag"), [this, name = tag.name, value = tag.value] { Q_EMIT tagAsked(name, value); }};
    });
}

void PortraitPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_record->setWatched(true);
    m_scoreRecord->setWatched(true);
}

void PortraitPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_record->setWatched(false);
    m_scoreRecord->setWatched(false);
}

void PortraitPanel::update() {
    if (!m_record->isLoaded()) {
        if (const auto& error = m_record->error()) {
            const auto sentence = sentencesFor(*error);
            m_empty->set(QStringLiteral("error"), sentence.what, sentence.todo, tr("Try again"));
        } else
            m_empty->set(QStringLiteral("clock"), tr("Loading…"), {});
        return m_stack->setCurrentWidget(m_empty);
    }
    const auto& content = m_record->content();
    if (content.portrait.isEmpty() && content.tags.empty()) {
        m_empty->set(QStringLiteral("user"), tr("No portrait yet"),
                     tr("It draws itself from orders, visits and answers to offers. Set a tag to begin with what you know."));
        return m_stack->setCurrentWidget(m_empty);
    }
    drawStanding(content);
    drawRhythm(content.portrait);
    drawGoods(content);
    drawHours(content.portrait);
    drawAnswers(content.portrait);
    drawTags(content.tags);
    m_stack->setCurrentWidget(m_page);
}

void PortraitPanel::drawStanding(const actions::CustomerPortrait& content) {
    const auto& standing = content.rfm;
    const auto definition = tr("Each measure compared with everybody on this device who ever bought, from 1 to 5, the best fifth. Engagement is what they did, such as visits and clicks; it counts half after 30 days.");
    if (!content.mayProfile) return say(m_standing, {}, definition, false, tr("The customer does not want to be profiled: no scores are made."));
    if (!standing) return say(m_standing, {}, definition, false, tr("From the first purchase on."));
    const auto& figures = standing->figures;
    const auto line = [&](const QString& word, std::size_t measure, const QString& figure, int colour) {
        const int score = standing->scores[measure];
        return ShareBars::Line{word, score / 5.0, figure, tr("%1: %2 of 5").arg(word).arg(score), colour};
    };
    m_scores->setLines({line(tr("Last purchase"), 0, figures.recency == 0 ? tr("today") : tr("%n days ago", nullptr, figures.recency), 0),
                        line(tr("Purchases"), 1, number(figures.frequency), 2), line(tr("Spent"), 2, m_services.async().format().money(figures.monetaryMinor), 4),
                        line(tr("Engagement"), 3, QLocale().toString(figures.x, 'f', 1), 7)});
    say(m_standing, tr("%1 · n = %2").arg(item::segmentWord(standing->segment), number(standing->among)), definition, true);
}

void PortraitPanel::drawRhythm(const insight::Portrait& portrait) {
    std::vector<BarStrip::Bar> bars;
    for (int i = 0; i < insight::Portrait::kMonths; ++i) {
        const int month = portrait.firstMonth + i;
        const QDate day(month / 12, month % 12 + 1, 1);
        const int orders = portrait.ordersByMonth[static_cast<std::size_t>(i)];
        const auto label = i % 6 == 0 || i == insight::Portrait::kMonths - 1 ? day.toString(QStringLiteral("yyyy-MM")) : QString();
        bars.push_back({orders, label, tr("%1: %n orders", nullptr, orders).arg(day.toString(QStringLiteral("yyyy-MM")))});
    }
    m_months->setBars(std::move(bars));
    QStringList figure{tr("%n orders", nullptr, static_cast<int>(portrait.orders))};
    if (portrait.daysBetween) figure << tr("every %n days", nullptr, qMax(1, qRound(*portrait.daysBetween)));
    say(m_rhythm, figure.join(QStringLiteral(" · ")),
        tr("Orders by calendar month, without refunded ones. “Every … days” is the middle of the gaps between days with a purchase, from three such days on."),
        portrait.orders > 0, tr("No order within 24 months."));
}

void PortraitPanel::drawGoods(const actions::CustomerPortrait& content) {
    const auto& portrait = content.portrait;
    std::vector<ShareBars::Line> lines;
    std::int64_t orders = 0;
    for (const auto& share : portrait.channels) {
        orders += share.count;
        const auto name = share.name.empty() ? tr("Other") : item::channelWord(share.name);
        lines.push_back({name, share.part, percent(share.part), tr("%1: %n orders", nullptr, static_cast<int>(share.count)).arg(name), 2});
    }
    m_channels->setLines(std::move(lines));
    say(m_channel, tr("n = %1").arg(number(orders)), tr("Share of all known orders by the channel they were placed in."), orders > 0, tr("No order yet."));

    lines.clear();
    for (const auto& share : portrait.categories)
        lines.push_back({item::toQString(share.name), share.part, percent(share.part), tr("%1: %n pieces", nullptr, static_cast<int>(share.count)).arg(item::toQString(share.name)), 0});
    m_categories->setLines(std::move(lines));
    say(m_category, tr("n = %1").arg(number(portrait.pieces)),
        content.goodsByTitle ? tr("Share of the goods named in the timeline's orders, the five largest. The orders themselves are of other stores.")
                             : tr("Share of pieces bought by category, the five largest."),
        portrait.pieces > 0, tr("No goods known yet."));

    const auto& format = m_services.async().format();
    if (const auto& prices = portrait.prices) {
        m_band->setText(tr("%1 – %2").arg(format.money(prices->lowMinor), format.money(prices->highMinor)));
        say(m_price, tr("middle %1, n = %2").arg(format.money(prices->middleMinor), number(prices->pieces)),
            tr("What one piece cost: the middle half of all, after discounts."), true);
    } else
        say(m_price, {}, tr("What one piece cost: the middle half of all, after discounts."), false, tr("From three pieces on."));
}

void PortraitPanel::drawHours(const insight::Portrait& portrait) {
    std::vector<HeatStrip::Cell> cells;
    for (int hour = 0; hour < 24; ++hour) {
        const int count = portrait.byHour[static_cast<std::size_t>(hour)];
        cells.push_back({count, hour % 6 == 0 ? QString::number(hour) : QString(), tr("%1 to %2 h: %n times", nullptr, count).arg(hour).arg(hour + 1)});
    }
    m_hours->setCells(std::move(cells));
    cells.clear();
    for (int day = 0; day < 7; ++day) {
        const int count = portrait.byWeekday[static_cast<std::size_t>(day)];
        cells.push_back({count, QLocale().standaloneDayName(day + 1, QLocale::ShortFormat), tr("%1: %n times", nullptr, count).arg(QLocale().standaloneDayName(day + 1))});
    }
    m_days->setCells(std::move(cells));
    const auto figure = tr("n = %1").arg(number(portrait.moments));
    const auto what = tr("Orders, visits, clicks, chats and fittings by the store's clock. Messages that were only sent, and link scanners, do not count.");
    say(m_hour, figure, what, portrait.moments > 0, tr("Nothing yet."));
    say(m_day, figure, what, portrait.moments > 0, tr("Nothing yet."));
}

void PortraitPanel::drawAnswers(const insight::Portrait& portrait) {
    const auto& coupons = portrait.coupons;
    const auto line = [](const QString& word, std::int64_t some, std::int64_t all, int colour) {
        return ShareBars::Line{word, partOf(some, all), QStringLiteral("%1 (%2)").arg(number(some), percent(partOf(some, all))), tr("%1 of %2").arg(number(some), number(all)), colour};
    };
    m_coupons->setLines({line(tr("Redeemed"), coupons.redeemed, coupons.issued, 0), line(tr("Expired unused"), coupons.expired, coupons.issued, 7)});
    say(m_coupon, tr("n = %1").arg(number(coupons.issued)), tr("Of all coupons issued to this person."), coupons.issued > 0, tr("No coupon yet."));
    const auto& offers = portrait.offers;
    m_offers->setLines({line(tr("Opened"), offers.opened, offers.sent, 2), line(tr("Clicked"), offers.clicked, offers.sent, 4), line(tr("Bought"), offers.bought, offers.sent, 0)});
    say(m_offer, tr("n = %1").arg(number(offers.sent)), tr("Of all personal offers that went out. Who clicked has opened, too."), offers.sent > 0, tr("No offer went out yet."));
}

void PortraitPanel::drawTags(const std::vector<domain::Tag>& tags) {
    std::vector<TagCloud::Word> words;
    m_shownTags.clear();
    // Together by source, as the eye looks for them.
    for (const auto source : {domain::TagSource::own, domain::TagSource::rule, domain::TagSource::thirdParty, domain::TagSource::unknown})
        for (const auto& tag : tags) {
            if (tag.source != source) continue;
            const auto tone = source == domain::TagSource::rule ? Tone::info : source == domain::TagSource::thirdParty ? Tone::violet : Tone::accent;
            const auto says = tag.value.empty() ? item::toQString(tag.name) : tr("%1: %2").arg(item::toQString(tag.name), item::toQString(tag.value));
            QString tip = says + QStringLiteral(" · ") + item::word(source);
            if (!tag.sourceName.empty()) tip += QStringLiteral(" · ") + item::toQString(tag.sourceName);
            m_shownTags.push_back(tag);
            words.push_back({says, tone, tip});
        }
    m_cloud->setWords(std::move(words));
    say(m_tag, tr("n = %1").arg(number(static_cast<std::int64_t>(tags.size()))), tr("By source: set by staff, set by rules, from third parties. Those that have ended are left out."),
        !tags.empty(), tr("No tag yet."));
}

}  // namespace lianlu::ui
