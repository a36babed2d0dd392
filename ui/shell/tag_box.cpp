// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tag_box.h"

#include <algorithm>

#include <QSignalBlocker>

#include "models/item/words.h"
#include "ui/shell/services.h"

namespace lianlu::ui {

namespace {

constexpr int kTagRole = Qt::UserRole, kTagValueRole = Qt::UserRole + 1;
constexpr int kTagLetters = 7;  // a long name is cut; the tooltip and the opened list say it whole
constexpr int kMostShown = 20;
constexpr QLatin1String kTagKey("tag");
constexpr QLatin1String kTagValueKey("tagValue");

bool concernsTags(const store::ChangeSet& changes) {
    return changes.everything || std::any_of(changes.rows.begin(), changes.rows.end(), [](const store::RowKey& row) {
               return row.entity == domain::Tag::kEntity || row.entity == domain::TagDefinition::kEntity;
           });
}

}  // namespace

TagBox::TagBox(Services& services, QWidget* parent) : QComboBox(parent), m_services(services) {
    setAccessibleName(tr("Tag"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kTagLetters);
    setMaxVisibleItems(kMostShown);
    fill();
    connect(this, &QComboBox::activated, this, [this](int row) {
        store::WantedTag tag{item::fromQString(itemData(row, kTagRole).toString()), item::fromQString(itemData(row, kTagValueRole).toString())};
        choose(std::move(tag));
    });
    connect(&services.async(), &item::AsyncStore::changed, this, [this](const store::ChangeSet& changes) {
        if (concernsTags(changes)) load();
    });
    load();
}

std::vector<store::WantedTag> TagBox::wanted() const {
    if (m_chosen.name.empty()) return {};
    auto tag = m_chosen;
    tag.label = item::fromQString(currentText());
    return {std::move(tag)};
}

void TagBox::choose(store::WantedTag tag) {
    if (tag.name == m_chosen.name && tag.value == m_chosen.value) return;
    setWanted(std::move(tag));
    Q_EMIT chosen();
}

void TagBox::putInto(QVariantMap& filter) const {
    filter.insert(QString(kTagKey), item::toQString(m_chosen.name));
    filter.insert(QString(kTagValueKey), item::toQString(m_chosen.value));
}

void TagBox::takeFrom(const QVariantMap& filter) {
    setWanted({item::fromQString(filter.value(QString(kTagKey)).toString()), item::fromQString(filter.value(QString(kTagValueKey)).toString())});
}

void TagBox::setWanted(store::WantedTag tag) {
    m_chosen = std::move(tag);
    fill();
}

void TagBox::load() {
    const auto question = m_services.async().read([role = m_services.async().context().role, now = m_services.async().now()](db::Connection& connection) {
        return store::tagChoices(connection, role, now);
    });
    m_reading.ask(this, question, [this](Result<std::vector<store::TagChoice>> choices) {
        // What was there before serves until the next change; the list itself tells what is wrong with the store.
        if (!choices || *choices == m_choices) return;
        m_choices = std::move(*choices);
        fill();
    });
}

void TagBox::fill() {
    const QSignalBlocker quiet(this);
    clear();
    addTag(tr("Any tag"), {});
    for (const auto& choice : m_choices) {
        const auto name = item::toQString(choice.label.empty() ? choice.code : choice.label);
        addTag(name, {choice.code});
        for (const auto& value : choice.values) addTag(tr("%1: %2").arg(name, item::toQString(value)), {choice.code, value});
    }
    if (currentIndex() <= 0 && isNarrowed()) {
        const auto known = std::find_if(m_choices.begin(), m_choices.end(), [this](const auto& choice) { return choice.code == m_chosen.name && !choice.label.empty(); });
        const auto name = item::toQString(known == m_choices.end() ? m_chosen.name : known->label);
        addTag(m_chosen.value.empty() ? name : tr("%1: %2").arg(name, item::toQString(m_chosen.value)), m_chosen);
    }
    setToolTip(isNarrowed() ? currentText() : tr("Only those who have a tag"));
}

void TagBox::addTag(const QString& text, const store::WantedTag& tag) {
    addItem(text);
    const int row = count() - 1;
    setItemData(row, item::toQString(tag.name), kTagRole);
    setItemData(row, item::toQString(tag.value), kTagValueRole);
    setItemData(row, text, Qt::ToolTipRole);
    if (tag.name == m_chosen.name && tag.value == m_chosen.value) setCurrentIndex(row);
}

}  // namespace lianlu::ui
