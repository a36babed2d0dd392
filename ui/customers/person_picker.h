// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "models/item/customer_list_model.h"

class QCompleter;
class QTimer;

namespace lianlu::ui {

//! \brief A field that finds a customer or a lead's person while one types, as the list of customers does: name, pinyin, initials, digits, address.
//! Return or a click takes one of those shown below it.
class PersonPicker : public QLineEdit {
    Q_OBJECT
public:
    explicit PersonPicker(item::AsyncStore& async, QWidget* parent = nullptr);

    [[nodiscard]] domain::CustomerId person() const noexcept { return m_person; }
    [[nodiscard]] domain::LeadId lead() const noexcept { return m_lead; }
    [[nodiscard]] const QString& name() const noexcept { return m_name; }
    //! \brief Shows somebody who is known already; none empties the field.
    void setPerson(domain::CustomerId id, const QString& name, domain::LeadId lead = {});

Q_SIGNALS:
    void picked();
    //! \brief What is typed fits nobody; taken back with the next letter.
    void nobodyFits(bool nobody);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void look();
    void offer();
    void take(const QModelIndex& index);

    item::CustomerListModel* m_model;
    QCompleter* m_completer;
    QTimer* m_rest;
    domain::CustomerId m_person;
    domain::LeadId m_lead;
    QString m_name;
    bool m_asked = false;
};

}  // namespace lianlu::ui
