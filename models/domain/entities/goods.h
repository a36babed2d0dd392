// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "models/domain/enums.h"
#include "models/domain/field.h"
#include "models/domain/ids.h"

namespace lianlu::domain {

//! \brief Something the brand sells.
struct Product {
    static constexpr std::string_view kEntity = "product";
    static constexpr Home kHome = Home::brand;
    static constexpr Writable kWritable = Writable::serverOnly;

    ProductId id;
    std::string sku;
    std::string name;
    std::string category;
    std::string brandName;
    std::int64_t priceMinor = 0;
    std::string mallPath;  //!< below Brand::mall_url
    std::string imageHash;
    std::string description;
    ProductStatus status = ProductStatus::unknown;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("sku", self.sku, kServer.must().upTo(60));
        visit("name", self.name, kServer.must().upTo(300));
        visit("category", self.category, kServer);
        visit("brand_name", self.brandName, kServer);
        visit("price_minor", self.priceMinor, kServer);
        visit("mall_path", self.mallPath, kServer.upTo(500));
        visit("image_hash", self.imageHash, kServer.upTo(64));
        visit("description", self.description, kServer.upTo(4000));
        visit("status", self.status, kServer);
    }
};

//! \brief What a store has of a product.
struct Stock {
    static constexpr std::string_view kEntity = "stock";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    StockId id;
    StoreId storeId;
    ProductId productId;
    std::int64_t quantity = 0;
    std::optional<Time> asOf;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("store_id", self.storeId, kServer.must());
        visit("product_id", self.productId, kServer.must());
        visit("quantity", self.quantity, kServer);
        visit("as_of", self.asOf, kServer);
    }
};

//! \brief A purchase, where it happened.
struct Order {
    static constexpr std::string_view kEntity = "order";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    OrderId id;
    StoreId storeId;
    CustomerId customerId;  //!< none: not known
    StaffId staffId;
    SalesChannel channel = SalesChannel::unknown;
    std::string number;
    OrderStatus status = OrderStatus::unknown;
    Fulfilment fulfilment = Fulfilment::unknown;
    std::optional<Time> placedAt;
    std::int64_t totalMinor = 0;  //!< paid
    std::int64_t discountMinor = 0;
    CouponId couponId;
    OfferId offerId;  //!< the offer that led here
    std::string pickupCode;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("store_id", self.storeId, kServer.must());
        visit("customer_id", self.customerId, kServer);
        visit("staff_id", self.staffId, kServer);
        visit("channel", self.channel, kServer.must());
        visit("number", self.number, kServer.must().upTo(60));
        visit("status", self.status, kServer);
        visit("fulfilment", self.fulfilment, kServer);
        visit("placed_at", self.placedAt, kServer.must());
        visit("total_minor", self.totalMinor, kServer);
        visit("discount_minor", self.discountMinor, kServer);
        visit("coupon_id", self.couponId, kServer);
        visit("offer_id", self.offerId, kServer);
        visit("pickup_code", self.pickupCode, kServer.upTo(20));
    }
};

//! \brief One line of an order.
struct OrderLine {
    static constexpr std::string_view kEntity = "order_line";
    static constexpr Home kHome = Home::store;
    static constexpr Writable kWritable = Writable::serverOnly;

    OrderLineId id;
    OrderId orderId;
    ProductId productId;
    std::int64_t lineNo = 0;
    std::int64_t quantity = 0;
    std::int64_t amountMinor = 0;  //!< paid for the line
    std::int64_t discountMinor = 0;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("order_id", self.orderId, kServer.must());
        visit("product_id", self.productId, kServer);
        visit("line_no", self.lineNo, kServer);
        visit("quantity", self.quantity, kServer);
        visit("amount_minor", self.amountMinor, kServer);
        visit("discount_minor", self.discountMinor, kServer);
    }
};

}  // namespace lianlu::domain
