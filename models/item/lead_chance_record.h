// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>

#include "models/actions/lead_chance.h"
#include "models/item/async_store.h"

namespace lianlu::item {

//! \brief How likely a lead is won, by what the closed leads of this device teach: learned once a day, off the screen's thread, and judged again
//! whenever a commit touches leads, touches or consents.
class LeadChanceRecord : public QObject {
    Q_OBJECT
public:
    explicit LeadChanceRecord(AsyncStore& async, QObject* parent = nullptr);
    ~LeadChanceRecord() override { m_cancelled->store(true); }

    void show(domain::LeadId lead);
    [[nodiscard]] domain::LeadId lead() const noexcept { return m_lead; }
    [[nodiscard]] bool isLoaded() const noexcept { return m_content.has_value(); }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    //! \brief "Chance to be won: 62 of 100"; empty before it is loaded, and for a closed lead.
    [[nodiscard]] QString headline() const;
    //! \brief The reasons, the strongest first; or why nothing is said.
    [[nodiscard]] QStringList reasons() const;
    //! \brief How sure that is: what closed leads of about this chance came to, and how many taught it. Empty where nothing is said.
    [[nodiscard]] QStringList range() const;
    //! \brief The closed leads it rests on, the newest first; empty before it is loaded.
    [[nodiscard]] std::vector<actions::ClosedLead> behind() const;
    //! \brief What a closed lead had of all that leads are judged by: "from: referral · goods are named".
    [[nodiscard]] QString had(const actions::ClosedLead& lead) const;
    //! \brief How it is learned, whole.
    [[nodiscard]] static QString definition();

Q_SIGNALS:
    void updated();

private:
    using Model = std::shared_ptr<const actions::LeadModel>;
    struct Content {
        Model model;
        actions::LeadChance chance;
    };
    void load();

    AsyncStore& m_async;
    domain::LeadId m_lead;
    Model m_model;
    QDate m_learnedOn;
    std::optional<Content> m_content;
    std::optional<Error> m_error;
    Latest m_loading;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace lianlu::item
