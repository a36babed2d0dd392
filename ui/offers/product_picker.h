// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "models/item/product_list_model.h"

class QCompleter;
class QTimer;

namespace lianlu::ui {

//! \brief A field that finds a product while one types; Return or a click takes one of those shown below it.
class ProductPicker : public QLineEdit {
    Q_OBJECT
public:
    explicit ProductPicker(item::AsyncStore& async, QWidget* parent = nullptr);

    [[nodiscard]] domain::ProductId product() const noexcept { return m_product; }
    //! \brief Shows a product that is known already; none empties the field.
    void setProduct(domain::ProductId id, const QString& name);

Q_SIGNALS:
    void picked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void look();
    void offer();
    void take(const QModelIndex& index);

    item::ProductListModel* m_model;
    QCompleter* m_completer;
    QTimer* m_rest;
    domain::ProductId m_product;
    QString m_name;
    bool m_asked = false;
};

}  // namespace lianlu::ui
