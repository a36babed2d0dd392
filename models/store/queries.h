// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities.h"

namespace lianlu::db {
class Connection;
}

//! What screens and the command line read, each one statement over indexes. All rows are view rows: the server's with the
//! pending edits on top. Any thread, with a reader's connection.
namespace lianlu::store {

//! \brief A page of a keyset-ordered list. `next` is opaque; empty: no more.
template <class Row>
struct Page {
    std::vector<Row> rows;
    std::string next;
};

struct CustomerRow {
    domain::CustomerId id;
    domain::CustomerKind kind = domain::CustomerKind::unknown;
    std::string name;
    std::string phone;  //!< first active mobile identity, E.164
    std::string email;
    std::string city;
    std::string guideName;  //!< empty: in the pool
    bool inPool = false;
    std::string tierCode;
    std::int64_t points = 0;
    std::int64_t pointsToNext = 0;
    std::int64_t spentMinor = 0;
    std::int64_t orderCount = 0;
    std::optional<Time> lastPurchaseAt;
    bool pending = false;  //!< has edits the server has not acknowledged
    domain::StaffId guideId{};  //!< none: in the pool
};

//! \brief Contacts that one of the staff logged, or anybody.
struct ContactedBy {
    domain::StaffId staff;  //!< null: whoever
    Time from;                   //!< since then
    std::optional<Time> until{};  //!< and before then
};

//! \brief A tag that somebody must have, whoever set it.
struct WantedTag {
    std::string name;
    std::string value{};  //!< empty: any, or none
    std::string label{};  //!< how the screen names it; of no matter to who is found
    friend bool operator==(const WantedTag&, const WantedTag&) = default;
};

enum class CustomerOrder : std::uint8_t { lastPurchase, name, spent };

struct CustomerFilter {
    std::string search;  //!< what was typed; answered by models/search/lists.h, which turns it into `among`. Empty: all
    std::optional<std::vector<Uuid>> among;  //!< only these persons
    bool book = true;
    bool pool = true;
    std::vector<domain::CustomerKind> kinds;  //!< empty: all
    std::optional<domain::Channel> contactable;  //!< only those who may be written to for marketing over it; the rule of domain::contactable
    CustomerOrder order = CustomerOrder::lastPurchase;
    std::optional<domain::StaffId> guide{};        //!< of the books only this one's
    std::optional<domain::StaffId> exceptGuide{};  //!< of the books all but this one's
    std::optional<ContactedBy> contactedBy{};  //!< only those whom somebody has contacted
    std::vector<WantedTag> tags{};  //!< only those who have all of them
    Time asOf{};                    //!< tags that have ended by then do not count
    bool backwards = false;         //!< the order from its other end
};

struct LeadRow {
    domain::LeadId id;
    domain::CustomerId customerId;
    std::string customerName;
    std::string phone;
    std::string email;
    domain::LeadStage stage = domain::LeadStage::unknown;
    domain::LeadSource source = domain::LeadSource::unknown;
    std::int64_t maturity = 0;
    std::string intent;
    std::string nextStep;
    std::optional<Time> nextStepAt;
    std::optional<Time> lastContactAt;
    std::optional<Time> openedAt;
    std::string ownerName;
    bool inPool = false;
    bool pending = false;
    domain::StaffId ownerId{};  //!< none: in the pool
    domain::StaffId guideId{};  //!< in whose book the person is; none: in the pool
    std::int64_t budgetMinor = 0;
};

//! \brief maturity: the ripest first; due: the next step that is due first, without a date last; opened: the newest first; lastContact: the latest first; budget: the
//! largest first.
//! From the other end those without a date stay last by due, and come first by lastContact: nobody has spoken to them yet.
enum class LeadOrder : std::uint8_t { maturity, due, opened, lastContact, budget };

struct LeadFilter {
    std::string search;                      //!< as in CustomerFilter
    std::optional<std::vector<Uuid>> among;  //!< only leads of these persons
    std::optional<std::vector<Uuid>> chosen{};  //!< only these leads
    std::vector<domain::LeadStage> stages;  //!< empty: all open ones (not won, not lost)
    bool mine = true;
    bool pool = true;
    int minMaturity = 0;
    std::optional<domain::StaffId> owner{};  //!< of those with an owner only this one's
    std::optional<domain::StaffId> exceptOwner{};  //!< of those with an owner all but this one's
    std::optional<Time> closedFrom{};        //!< closed since then
    std::vector<WantedTag> tags{};           //!< only leads of persons who have all of them
    Time asOf{};                             //!< as in CustomerFilter
    LeadOrder order = LeadOrder::maturity;
    bool backwards = false;                  //!< the order from its other end
};

//! \brief One line of a person's timeline, from touches, interactions, offers and timeline items, newest first.
struct TimelineRow {
    enum class Kind : std::uint8_t { touch, interaction, offer, order, redemption, other };
    Kind kind = Kind::other;
    std::string detail;  //!< name of TouchKind, InteractionKind, OfferStatus or TimelineKind
    Uuid id;             //!< of the row behind it
    Time at{};
    std::string channel;
    std::string title;  //!< the row's own words: note, subject, link, order number; may be empty
    std::string staffName;
    std::string extra;  //!< outcome, coupon code, refusal
    std::optional<std::int64_t> amountMinor;
    bool pending = false;
};

struct CustomerDetail {
    domain::Customer customer;
    CustomerRow row;
    std::vector<domain::Identity> identities;
    std::vector<domain::Consent> consents;  //!< the one that holds of each channel and purpose
    std::vector<domain::Tag> tags;
    std::vector<domain::Lead> leads;
    std::vector<domain::Coupon> coupons;
    std::optional<domain::MemberState> memberState;
    std::int64_t pendingPoints = 0;
};

class Queries {
public:
    //! \brief Lists and counts fail with Code::internal for a filter with `search` and without `among`.
    [[nodiscard]] static Result<Page<CustomerRow>> customers(db::Connection& c, const CustomerFilter& filter, const std::string& after, int limit);
    [[nodiscard]] static Result<std::int64_t> countCustomers(db::Connection& c, const CustomerFilter& filter);
    [[nodiscard]] static Result<std::vector<CustomerRow>> customersById(db::Connection& c, const std::vector<domain::CustomerId>& ids);
    //! \brief Who has this address (E.164 number, or e-mail in small letters), active or not known to be otherwise.
    [[nodiscard]] static Result<std::vector<domain::CustomerId>> customersWith(db::Connection& c, domain::IdentityKind kind, const std::string& value);
    [[nodiscard]] static Result<CustomerDetail> customer(db::Connection& c, domain::CustomerId id);
    [[nodiscard]] static Result<Page<TimelineRow>> timeline(db::Connection& c, domain::CustomerId id, const std::string& after, int limit);

    [[nodiscard]] static Result<Page<LeadRow>> leads(db::Connection& c, const LeadFilter& filter, const std::string& after, int limit);
    //! \brief The place of a row that leads() gave by this filter.
    [[nodiscard]] static std::string placeOf(const LeadRow& row, const LeadFilter& filter);
    [[nodiscard]] static Result<std::int64_t> countLeads(db::Connection& c, const LeadFilter& filter);
    [[nodiscard]] static Result<std::vector<LeadRow>> leadsById(db::Connection& c, const std::vector<domain::LeadId>& ids);
    [[nodiscard]] static Result<domain::Lead> lead(db::Connection& c, domain::LeadId id);

    [[nodiscard]] static Result<std::vector<domain::Product>> products(db::Connection& c, const std::string& search, int limit);
    [[nodiscard]] static Result<std::vector<domain::CouponTemplate>> couponTemplates(db::Connection& c, Time now);  //!< active ones
    [[nodiscard]] static Result<std::vector<domain::Offer>> offers(db::Connection& c, domain::StaffId staff, int limit);
    //! \brief Every entry of the person, newest first.
    [[nodiscard]] static Result<std::vector<domain::Consent>> consentLedger(db::Connection& c, domain::CustomerId id);
    [[nodiscard]] static Result<std::vector<domain::ConsentWording>> consentWordings(db::Connection& c);  //!< all there ever were, newest first
    [[nodiscard]] static Result<std::vector<domain::TagDefinition>> tagDefinitions(db::Connection& c);  //!< by group and name, retired ones too
    //! \brief What HQ has decided about a tag, by its name; nothing: no word about it.
    [[nodiscard]] static Result<std::optional<domain::TagDefinition>> tagDefinition(db::Connection& c, const std::string& name);
    //! \brief The tag of this name that staff has set on a person, ended or not.
    [[nodiscard]] static Result<std::optional<domain::Tag>> ownTag(db::Connection& c, domain::CustomerId customer, const std::string& name);
    [[nodiscard]] static Result<domain::Brand> brand(db::Connection& c);
    [[nodiscard]] static Result<domain::Store> store(db::Connection& c, domain::StoreId id);
    [[nodiscard]] static Result<std::vector<domain::Staff>> staffOf(db::Connection& c, domain::StoreId id);
};

}  // namespace lianlu::store
