// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/records.h"

class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace lianlu::ui {

class InlineError;
class Services;

//! \brief A person's tags: what each says, where it comes from, since when, how sure and until when; and a field to set one. "name" or
//! "name: value", completed from what headquarters has defined; the same name again changes the value.
class TagPanel : public QWidget {
    Q_OBJECT
public:
    explicit TagPanel(Services& services, QWidget* parent = nullptr);

    void fill(const item::CustomerRecord::Content& content);
    //! \brief Somebody types here: keep the field where it is.
    [[nodiscard]] bool isBusy() const;
    void focusField();

private:
    void set();
    void take(const domain::Tag& tag);
    void edit(const domain::Tag& tag);
    [[nodiscard]] QWidget* line(const domain::Tag& tag);
    [[nodiscard]] QString origin(const domain::Tag& tag) const;
    [[nodiscard]] QString shownName(const std::string& name) const;
    [[nodiscard]] const domain::TagDefinition* definition(const std::string& name) const;
    void complete();

    Services& m_services;
    domain::CustomerId m_customer;
    std::vector<domain::TagDefinition> m_definitions;
    std::vector<domain::Staff> m_setters;
    QVBoxLayout* m_list;
    QLineEdit* m_field;
    QStringListModel* m_choices;
    InlineError* m_problem;
};

}  // namespace lianlu::ui
