// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/brand/brand_filters.h"

#include <algorithm>
#include <chrono>

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "models/item/words.h"
#include "models/store/queries_brand.h"
#include "ui/common/search_field.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr auto kActiveDays = std::chrono::hours(24 * 90);
constexpr auto kYear = std::chrono::hours(24 * 365);
constexpr std::int64_t kMuchSpentMinor = 10'000'00;
constexpr int kBoxLetters = 9;
constexpr QChar kTagValue = u'\n';  // between a tag and its value

QString key(const char* name) { return QString::fromLatin1(name); }

bool concernsChoices(const store::ChangeSet& changes) {
    return changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& row) {
               return row.entity == domain::Store::kEntity || row.entity == domain::TierRule::kEntity || row.entity == domain::TagDefinition::kEntity;
           });
}

}  // namespace

BrandFilters::BrandFilters(Services& services, SearchField* code, QWidget* parent)
    : QWidget(parent), m_services(services), m_code(code), m_segment(new QComboBox), m_store(new QComboBox), m_tier(new QComboBox), m_tag(new QComboBox), m_first(new QHBoxLayout), m_second(new QHBoxLayout) {
    struct Box {
        QComboBox* box;
        const char* name;
        QString words;
    };
    for (const auto& [box, name, words] : {Box{m_segment, "brandSegment", tr("Segment")}, {m_store, "brandStore", tr("Home store")}, {m_tier, "brandTier", tr("Tier")}, {m_tag, "brandTag", tr("Tag")}}) {
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(words);
        box->setToolTip(words);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kBoxLetters);
        connect(box, &QComboBox::activated, this, [this] { Q_EMIT chosen(); });
    }
    const auto much = services.async().format().money(kMuchSpentMinor);
    m_segment->addItem(tr("Everybody"), QString());
    m_segment->addItem(tr("Active: bought within 90 days"), key("active"));
    m_segment->addItem(tr("Asleep: 90 days to a year ago"), key("asleep"));
    m_segment->addItem(tr("Lost: more than a year ago"), key("lost"));
    m_segment->addItem(tr("Best: %1 and more").arg(much), key("best"));
    m_segment->addItem(tr("Prospects: nothing bought yet"), key("prospects"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    for (auto* row : {m_first, m_second}) {
        row->setSpacing(space::s);
        layout->addLayout(row);
    }
    m_first->addWidget(m_segment, 1);
    m_first->addWidget(m_store, 1);
    m_second->addWidget(m_tier, 1);
    m_second->addWidget(m_tag, 1);
    fill({});
    connect(&services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        if (concernsChoices(changes)) load();
    });
    load();
}

void BrandFilters::load() {
    const auto question = m_services.async().read([role = m_services.async().context().role](db::Connection& connection) { return store::brandChoices(connection, role); });
    m_reading.ask(this, question, [this](const Result<store::BrandChoices>& choices) {
        // What was there before serves until the next change.
        if (!choices) return;
        m_loaded = true;
        fill(*choices);
    });
}

void BrandFilters::fill(const store::BrandChoices& choices) {
    const auto start = [](QComboBox* box, const QString& all) {
        const auto before = box->currentData().toString();
        box->clear();
        box->addItem(all, QString());
        return before;
    };
    const QSignalBlocker quietStore(m_store), quietTier(m_tier), quietTag(m_tag);
    auto before = start(m_store, tr("All stores"));
    for (const auto& one : choices.stores) m_store->addItem(item::toQString(one.name), item::toQString(one.id.toString()));
    choose(m_store, before);
    before = start(m_tier, tr("All tiers"));
    for (const auto& one : choices.tiers) m_tier->addItem(item::tierWord(one.code) == item::toQString(one.code) ? item::toQString(one.name) : item::tierWord(one.code), item::toQString(one.code));
    choose(m_tier, before);
    before = start(m_tag, tr("Any tag"));
    for (const auto& one : choices.tags) {
        const auto name = item::toQString(one.label.empty() ? one.code : one.label);
        m_tag->addItem(name, item::toQString(one.code));
        for (const auto& value : one.allowedValues) m_tag->addItem(tr("%1: %2").arg(name, item::toQString(value)), QString(item::toQString(one.code) + kTagValue + item::toQString(value)));
    }
    choose(m_tag, before);
    showTags(!choices.tags.empty() || !before.isEmpty());
}

void BrandFilters::showTags(bool shown) {
    m_tag->setVisible(shown);
    // Alone in a row the tier would look like what all the others hang on.
    auto* row = shown ? m_second : m_first;
    if (row->indexOf(m_tier) >= 0) return;
    (shown ? m_first : m_second)->removeWidget(m_tier);
    row->insertWidget(shown ? 0 : row->count(), m_tier, 1);
}

void BrandFilters::choose(QComboBox* box, const QString& value) {
    int row = box->findData(value);
    if (row < 0) {
        box->addItem(m_loaded ? tr("(no longer there)") : QString(QChar(0x2026)), value);
        row = box->count() - 1;
    }
    box->setCurrentIndex(row);
}

actions::BrandFilter BrandFilters::filter() const {
    actions::BrandFilter filter;
    const auto now = m_services.async().now();
    const auto segment = m_segment->currentData().toString();
    if (segment == key("active")) filter.boughtFrom = now - kActiveDays;
    if (segment == key("asleep")) filter.boughtFrom = now - kYear, filter.boughtUntil = now - kActiveDays;
    if (segment == key("lost")) filter.boughtUntil = now - kYear;
    if (segment == key("best")) filter.spentFromMinor = kMuchSpentMinor;
    if (segment == key("prospects")) filter.kind = domain::CustomerKind::prospect;
    if (const auto store = domain::StoreId::parse(item::fromQString(m_store->currentData().toString()))) filter.stores = {*store};
    filter.tierCode = item::fromQString(m_tier->currentData().toString());
    const auto tag = m_tag->currentData().toString();
    filter.tag = item::fromQString(tag.section(kTagValue, 0, 0));
    filter.tagValue = item::fromQString(tag.section(kTagValue, 1));
    filter.memberCode = item::fromQString(m_code->text().trimmed());
    return filter;
}

bool BrandFilters::isNarrowed() const {
    const QComboBox* const boxes[] = {m_segment, m_store, m_tier, m_tag};
    return !m_code->text().trimmed().isEmpty() || std::any_of(std::begin(boxes), std::end(boxes), [](const QComboBox* box) { return !box->currentData().toString().isEmpty(); });
}

QVariantMap BrandFilters::everybody() {
    QVariantMap state;
    for (const char* name : {"segment", "homeStore", "tier", "brandTag", "search"}) state.insert(key(name), QString());
    return state;
}

void BrandFilters::clearAll() { (void)takeFrom(everybody()); }

void BrandFilters::putInto(QVariantMap& state) const {
    state.insert(key("segment"), m_segment->currentData().toString());
    state.insert(key("homeStore"), m_store->currentData().toString());
    state.insert(key("tier"), m_tier->currentData().toString());
    state.insert(key("brandTag"), m_tag->currentData().toString());
    state.insert(key("search"), m_code->text().trimmed());
}

QStringList BrandFilters::takeFrom(const QVariantMap& state) {
    QStringList gone;
    if (const int row = m_segment->findData(state.value(key("segment")).toString()); row >= 0) {
        m_segment->setCurrentIndex(row);
    } else {
        m_segment->setCurrentIndex(0);
        gone << tr("a segment");
    }
    choose(m_store, state.value(key("homeStore")).toString());
    choose(m_tier, state.value(key("tier")).toString());
    choose(m_tag, state.value(key("brandTag")).toString());
    showTags(m_tag->count() > 1);
    const QSignalBlocker quiet(m_code);
    m_code->setText(state.value(key("search")).toString());
    return gone;
}

QString BrandFilters::words() const {
    QStringList parts;
    for (const auto* box : {m_segment, m_store, m_tier, m_tag})
        if (!box->currentData().toString().isEmpty()) parts << box->currentText();
    if (const auto code = m_code->text().trimmed(); !code.isEmpty()) parts << tr("member code %1").arg(code);
    return parts.isEmpty() ? tr("Everybody within your reach") : parts.join(QStringLiteral(" · "));
}

}  // namespace lianlu::ui
