// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "models/item/brand_directory.h"
#include "ui/common/detail_pane.h"

class QFormLayout;
class QLabel;
class QToolButton;

namespace lianlu::ui {

class Avatar;
class Badge;
class ElidedLabel;
class Services;

//! \brief One customer of the brand, masked: where they belong, what they bought. Head office has a value shown for a reason; it stands here until
//! another customer is chosen or the place is left, and nowhere else.
class BrandDetail : public DetailPane {
    Q_OBJECT
public:
    BrandDetail(Services& services, item::BrandDirectory& directory, QWidget* parent = nullptr);

    void present(const actions::BrandCustomer& customer);
    void clear();
    [[nodiscard]] bool isShown() const noexcept { return m_customer.has_value(); }
    //! \brief Masks what was shown.
    void mask();
    //! \brief Asks for the reason, where the role may see the value.
    void reveal(item::Revealable what);

private:
    static constexpr std::size_t kValues = 3;
    struct Value {
        QLabel* text = nullptr;
        QToolButton* show = nullptr;
        QToolButton* copy = nullptr;
        std::optional<QString> whole{};  //!< as it was shown
    };

    [[nodiscard]] QWidget* buildHeader();
    [[nodiscard]] QWidget* buildFacts();
    [[nodiscard]] QWidget* buildValue(item::Revealable what, const QString& name, const QString& prefix);
    void addFact(QFormLayout* form, QLabel*& value, const QString& name, const QString& objectName);
    void fill();
    void fillValue(item::Revealable what, const QString& masked);

    Services& m_services;
    item::BrandDirectory& m_directory;
    std::optional<actions::BrandCustomer> m_customer;
    bool m_reveals;  //!< the role may
    Avatar* m_avatar;
    ElidedLabel* m_name;
    Badge* m_tier;
    ElidedLabel* m_place;
    std::array<Value, kValues> m_values{};
    QLabel* m_spent = nullptr;
    QLabel* m_orders = nullptr;
    QLabel* m_last = nullptr;
    QLabel* m_joined = nullptr;
    QLabel* m_whose;
};

}  // namespace lianlu::ui
