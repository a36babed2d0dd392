// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/actions/change_many.h"
#include "models/domain/entities/tag_definition.h"
#include "models/item/async_store.h"
#include "ui/customers/form_dialog.h"

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTimer;

namespace lianlu::ui {

class RunningChange;
class Services;
class StaffPicker;
class WhenField;

//! \brief One value for all chosen customers or leads: says first how many change, how many stay and why; shows how far it is, and stops. One undo takes
//! all of it back.
class ChangeManyDialog : public FormDialog {
    Q_OBJECT
public:
    enum class What : std::uint8_t { tag, untag, stage, maturity, due, lost, give };

    //! \brief Customers or leads, at most actions::kMostChangedAtOnce; their change is asked for here.
    //! \param audience: they get a tag and nothing else, which makes them an audience; this is proposed for it.
    ChangeManyDialog(Services& services, actions::ChangeMany rows, QWidget* parent, std::optional<QString> audience = {});
    void choose(What what);
    //! \brief Whom a manager is about to give them to.
    void chooseHolder(domain::StaffId to, const QString& name);
    void reject() override;

Q_SIGNALS:
    //! \brief All who could have it have the tag of this code now.
    void tagged(const std::string& tag);

private:
    void submit() override;
    void build();
    void offer();
    void offerAudience(const QString& name);
    void learnTags(const std::vector<domain::TagDefinition>& definitions, const std::vector<std::string>& held);
    [[nodiscard]] What what() const;
    [[nodiscard]] bool ofLeads() const { return !m_rows.leads.empty(); }
    [[nodiscard]] actions::ManyChange change() const;
    [[nodiscard]] bool isSaid() const;
    void countSoon();
    void count();
    void showCounts(const actions::ManyCounts& counts);
    void ended(const Result<actions::ManyOutcome>& outcome);

    Services& m_services;
    actions::ChangeMany m_rows;
    QComboBox* m_what;
    QStackedWidget* m_values;
    QLineEdit* m_tag;
    QComboBox* m_untag;
    QComboBox* m_stage;
    QSpinBox* m_maturity;
    WhenField* m_when;
    QLineEdit* m_reason;
    StaffPicker* m_whose;
    QLabel* m_count;
    RunningChange* m_running;
    QTimer* m_soon;
    item::Latest m_counting;
    std::vector<domain::TagDefinition> m_definitions;
};

}  // namespace lianlu::ui
