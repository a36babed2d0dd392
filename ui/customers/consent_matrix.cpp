// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/consent_matrix.h"

#include <array>

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "models/item/words.h"
#include "ui/common/labels.h"
#include "ui/common/roving.h"
#include "ui/common/tokens.h"
#include "ui/shell/services.h"

namespace lianlu::ui {
namespace {

using domain::Channel;
using domain::Permission;
using domain::Purpose;

constexpr std::array kChannels{Channel::email, Channel::sms, Channel::wecom, Channel::call, Channel::store, Channel::app};
constexpr std::array kPurposes{Purpose::marketing, Purpose::service, Purpose::profiling};

QString capital(std::string_view name) {
    auto text = item::toQString(name);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString signOf(Permission permission) {
    switch (permission) {
        case Permission::granted:
            return QStringLiteral("✓");
        case Permission::withdrawn:
            return QStringLiteral("✕");
        case Permission::doubtful:
            return QStringLiteral("?");
        case Permission::silent:
            break;
    }
    return QStringLiteral("–");
}

QString roleOf(Permission permission) {
    switch (permission) {
        case Permission::granted:
            return QStringLiteral("success");
        case Permission::withdrawn:
            return QStringLiteral("danger");
        case Permission::doubtful:
            return QStringLiteral("warning");
        case Permission::silent:
            break;
    }
    return QStringLiteral("muted");
}

}  // namespace

QString consentSentence(Services& services, const domain::ConsentState& state) {
    QStringList parts{item::word(state.permission)};
    if (!state.source.empty()) parts << item::consentSource(state.source);
    if (state.since) parts << ConsentMatrix::tr("since %1").arg(services.async().format().dateTime(*state.since));
    if (!state.wordingVersion.empty()) parts << ConsentMatrix::tr("wording %1").arg(item::toQString(state.wordingVersion));
    return parts.join(QStringLiteral(" · "));
}

ConsentMatrix::ConsentMatrix(Services& services, Size size, QWidget* parent) : QWidget(parent), m_services(services), m_size(size) {
    setObjectName(QStringLiteral("consentMatrix"));
    setAccessibleName(tr("Consents by channel and purpose"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(size == Size::full ? space::s : 2);
    grid->setVerticalSpacing(size == Size::full ? space::xs : 0);
    for (std::size_t column = 0; column < kPurposes.size(); ++column) {
        auto* head = makeMuted(item::word(kPurposes[column]), TypeStep::caption);
        head->setAlignment(Qt::AlignHCenter);
        grid->addWidget(head, 0, static_cast<int>(column) + 1);
        grid->setColumnStretch(static_cast<int>(column) + 1, 1);
    }
    std::vector<std::vector<QWidget*>> cells(kChannels.size());
    for (std::size_t row = 0; row < kChannels.size(); ++row) {
        grid->addWidget(makeLabel(item::word(kChannels[row]), size == Size::full ? TypeStep::body : TypeStep::caption), static_cast<int>(row) + 1, 0);
        for (std::size_t column = 0; column < kPurposes.size(); ++column) {
            const auto channel = kChannels[row];
            const auto purpose = kPurposes[column];
            auto* cell = new QPushButton;
            cell->setProperty("kind", QStringLiteral("cell"));
            cell->setObjectName(QStringLiteral("consent") + capital(domain::nameOf(channel)) + capital(domain::nameOf(purpose)));
            cell->setCheckable(size == Size::full);
            cell->setAutoDefault(false);
            cell->setMinimumWidth(size == Size::full ? 116 : 40);
            connect(cell, &QPushButton::clicked, this, [this, channel, purpose] { Q_EMIT chosen(channel, purpose); });
            grid->addWidget(cell, static_cast<int>(row) + 1, static_cast<int>(column) + 1);
            m_cells.emplace(std::pair(channel, purpose), cell);
            cells[row].push_back(cell);
        }
    }
    m_roving = new Roving(this, std::move(cells));
    fill({});
}

void ConsentMatrix::fill(const std::vector<domain::Consent>& ledger) {
    for (const auto& [pair, cell] : m_cells) show(cell, domain::consentState(ledger, pair.first, pair.second));
}

void ConsentMatrix::setChosen(domain::Channel channel, domain::Purpose purpose) {
    for (const auto& [pair, cell] : m_cells) cell->setChecked(pair == std::pair(channel, purpose));
    const auto cell = m_cells.find({channel, purpose});
    if (cell == m_cells.end()) return;
    m_roving->setStop(cell->second);
    // Enter there chooses, and records nothing yet.
    if (m_size == Size::full) cell->second->setFocus(Qt::OtherFocusReason);
}

void ConsentMatrix::show(QPushButton* cell, const domain::ConsentState& state) {
    auto text = signOf(state.permission);
    if (m_size == Size::full && state.since) text += QLatin1Char(' ') + m_services.async().format().date(*state.since);
    cell->setText(text);
    setRole(cell, roleOf(state.permission));
    const auto sentence = consentSentence(m_services, state);
    cell->setToolTip(sentence);
    cell->setAccessibleName(QStringLiteral("%1, %2: %3").arg(item::word(state.channel), item::word(state.purpose), sentence));
}

}  // namespace lianlu::ui
