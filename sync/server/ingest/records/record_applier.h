// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "models/base/result.h"
#include "models/domain/entities.h"
#include "models/insight/resolve/deterministic.h"
#include "sync/server/ingest/records/directory.h"
#include "sync/server/ingest/records/record.h"
#include "sync/server/ingest/records/references.h"
#include "sync/server/sync/write_batch.h"

namespace lianlu::server {

//! \brief A record that stands in the database, as ingest_record has it.
struct KnownRecord {
    Uuid row;
    std::vector<std::string> made;  //!< what hangs on it: "identity/<id>", "tag/<id>", "order_line/<id>"
};

struct Applied {
    std::string waitsFor;  //!< not empty: nothing was done, this is missing
    Uuid row;
    std::vector<std::string> made;
    std::string number;
};

//! \brief Lays records into a batch, one after the other, then what follows of them: an order's status, timeline and points, a person's
//! sums and tier. These are derived from all that is known at the end, never added up on the way, so they come out the same in whatever
//! order and however often the records came. Thread: one at a time.
class RecordApplier {
public:
    RecordApplier(const Directory& directory, References& references, WriteBatch& batch)
        : m_directory(directory), m_references(references), m_batch(batch) {}

    //! \brief Locks and reads in a few statements what apply() would else read row by row.
    [[nodiscard]] Result<void> prepare(std::span<const std::pair<const std::string*, const IngestRecord*>> records,
                                       std::span<const KnownRecord* const> known);
    //! \brief invalid or refused: the line is bad, nothing was done; anything else ends the batch.
    [[nodiscard]] Result<Applied> apply(const std::string& source, const IngestRecord& record, const KnownRecord* known);
    //! \brief A person whose sums, points and tier are to be derived anew though no record told of them.
    void touch(const Uuid& person) { m_touchedPeople.insert(person); }
    //! \brief What follows of all that was applied.
    [[nodiscard]] Result<void> finish();

    //! \brief Names that now stand for something, since the last call: what waits for them can go in.
    [[nodiscard]] std::vector<std::string> takeProvided() { return std::exchange(m_provided, {}); }
    //! \brief People made out of events, for ingest_record: the source and the person.
    [[nodiscard]] const std::vector<std::pair<std::string, Uuid>>& prospects() const noexcept { return m_prospects; }

    //! \brief Tags that a definition of HQ kept out.
    [[nodiscard]] std::int64_t tagsLeftOut() const noexcept { return m_tagsLeftOut; }
    //! \brief People who were erased here and begin anew with what was sent since.
    [[nodiscard]] std::int64_t begunAfresh() const noexcept { return m_begunAfresh; }

private:
    struct Refund {
        std::int64_t amountMinor = 0;
        std::int64_t atMs = 0;
        std::string reason;
    };
    struct TouchedOrder {
        bool isNew = false;
        std::optional<domain::OrderStatus> said;  //!< by the record; none: only a refund came
        std::optional<std::int64_t> points;       //!< by the record
        std::string title;
        std::optional<domain::Order> order;  //!< as it ends; read once all records are laid
        domain::CustomerId before;  //!< whose it was
        std::map<Uuid, Refund> refunds;
    };

    // Of people (apply_person.cpp).
    [[nodiscard]] Result<Applied> applyMember(const std::string& source, const IngestRecord& record, const MemberRecord& member, const KnownRecord* known);
    [[nodiscard]] Result<Applied> applyIdentity(const std::string& source, const IngestRecord& record, const IdentityRecord& identity);
    [[nodiscard]] Result<Applied> applyConsent(const std::string& source, const IngestRecord& record, const ConsentRecord& consent, const KnownRecord* known);
    [[nodiscard]] Result<Applied> applyTouch(const std::string& source, const IngestRecord& record, const TouchRecord& touch, const KnownRecord* known);
    // Who is who (who_is_who.cpp).
    //! \brief Whose row a member is: an id of a person who is there, or of one to make, and who else is that person by what the record says.
    //! The one place that decides at ingest.
    struct WhoIs {
        Uuid person;
        bool afresh = false;  //!< the id that would be the person's own is that of somebody erased
        struct Other {
            Uuid person;
            domain::MatchStatus status;  //!< joined: the server joins the two; open: a person decides
            double score = 0;
            std::vector<std::string> evidence;
        };
        std::vector<Other> others;  //!< may be the same person
    };
    //! \brief Of the living holders of these identities, but for `self`, those who are or may be the person of the record.
    struct Found {
        std::vector<WhoIs::Other> same;      //!< surest first; status joined
        std::vector<WhoIs::Other> doubtful;  //!< status open
        bool anybody = false;                //!< somebody holds one of them, be it a stranger
    };
    [[nodiscard]] Result<Found> holdersLike(const oneid::PersonRecord& record, std::span<const IdentityKey> keys, const Uuid& self);
    [[nodiscard]] Result<oneid::PersonRecord> recordOf(const Uuid& person);
    //! \brief Who else is this person, if this identity is theirs.
    [[nodiscard]] Result<std::vector<WhoIs::Other>> sameBy(const Uuid& person, const IdentityKey& key);
    [[nodiscard]] Result<WhoIs> whoIs(const std::string& source, const std::string& sourceId, const MemberRecord& member);
    //! \brief `first`, or another where that one was erased, which `afresh` tells (ADR 0005); and where that one was erased too, a third.
    [[nodiscard]] Result<Uuid> notErased(Uuid first, bool& afresh);
    [[nodiscard]] Result<Uuid> newPersonId(const std::string& source, const std::string& sourceId, const MemberRecord& member, bool& afresh);
    [[nodiscard]] Result<void> noteMatch(const Uuid& person, const WhoIs::Other& other);
    [[nodiscard]] bool inOneSource(const Uuid& a, const Uuid& b) const;
    //! \brief The row of what follows of a thing (an order, a refund) for a person: the one there is, also where it was made for somebody this
    //! person was joined with, else the one to make.
    [[nodiscard]] Result<Uuid> effectId(std::string_view entity, const Uuid& ref, const domain::CustomerId& person);
    [[nodiscard]] std::string_view visitorName() const noexcept { return m_directory.chinese ? "访客" : "Visitor"; }
    [[nodiscard]] Result<bool> isPerson(const Uuid& id);
    [[nodiscard]] Result<void> createPerson(const Uuid& id, const MemberRecord& member, const domain::StoreId& store, const domain::StaffId& guide);
    [[nodiscard]] Result<void> updatePerson(const Uuid& id, const std::string& source, const MemberRecord& member, const domain::StoreId& store,
                                            const domain::StaffId& guide);
    [[nodiscard]] Result<std::vector<std::string>> layIdentities(const Uuid& person, const std::string& source, const MemberRecord& member,
                                                                 const KnownRecord* known);
    [[nodiscard]] Result<std::vector<std::string>> layTags(const Uuid& person, const std::string& source, const MemberRecord& member,
                                                           const KnownRecord* known);
    [[nodiscard]] Result<bool> holds(const Uuid& named, const IdentityKey& key);
    [[nodiscard]] Result<Uuid> makeIdentity(const Uuid& person, const std::string& source, const IdentityKey& key, std::optional<Time> verified,
                                            domain::IdentityStatus status);

    // References (apply_references.cpp). `missing` gets the name of what is not there.
    [[nodiscard]] Result<domain::CustomerId> resolvePerson(const std::string& source, const PersonRef& ref, const NewPerson& newPerson,
                                                           const domain::StoreId& store, std::string& missing);
    [[nodiscard]] Result<domain::StoreId> resolveStore(std::string_view code) const;
    [[nodiscard]] Result<domain::StaffId> resolveStaff(const std::string& code, domain::StoreId* store = nullptr) const;
    [[nodiscard]] Uuid resolveOne(const std::string& key, std::string& missing) const;
    //! \brief Keeps what a person edited since ingest wrote it.
    [[nodiscard]] Result<void> layOver(std::string_view entity, const Uuid& id, const domain::Fields& fields, bool onlyEmpty);
    [[nodiscard]] Result<void> loadWrote(std::span<const Uuid> rows);

    // Of goods (apply_goods.cpp, apply_coupons.cpp).
    [[nodiscard]] Result<Applied> applyOrder(const std::string& source, const IngestRecord& record, const OrderRecord& order, const KnownRecord* known);
    [[nodiscard]] Result<std::vector<std::string>> layLines(const std::string& source, const IngestRecord& record, const OrderRecord& order,
                                                            const Uuid& id, const domain::Scope& scope, const KnownRecord* known, bool isNew);
    //! \brief Whether the order lost its person to an erasure: the story of a purchase that the books keep is no longer anybody's (ADR 0005).
    [[nodiscard]] Result<bool> wasStripped(const Uuid& order);
    [[nodiscard]] Result<Applied> applyRefund(const std::string& source, const IngestRecord& record, const RefundRecord& refund, const KnownRecord* known);
    [[nodiscard]] Result<Applied> applyProduct(const ProductRecord& product, const KnownRecord* known);
    [[nodiscard]] Result<Applied> applyStock(const StockRecord& stock);
    [[nodiscard]] Result<Applied> applyTemplate(const CouponTemplateRecord& record);
    [[nodiscard]] Result<Applied> applyCoupon(const std::string& source, const CouponRecord& record);
    [[nodiscard]] Result<Applied> applyRedemption(const std::string& source, const IngestRecord& record, const RedemptionRecord& redemption);
    [[nodiscard]] Result<void> loadStock(const domain::StoreId& store);

    // What follows (order_effects.cpp, coupon_effects.cpp, person_effects.cpp).
    [[nodiscard]] static std::vector<Uuid> thingsOf(const Uuid& order, const TouchedOrder& touched);  //!< itself and its refunds
    [[nodiscard]] Result<void> loadRefunds();
    [[nodiscard]] Result<void> loadCouponUse();
    [[nodiscard]] Result<void> prefetchEffects();
    [[nodiscard]] Result<void> deriveOrder(const Uuid& id, TouchedOrder& touched);
    [[nodiscard]] Result<void> tellOrder(const domain::Order& order, const TouchedOrder& touched);
    [[nodiscard]] Result<void> derivePoints(const domain::Order& order, const TouchedOrder& touched);
    [[nodiscard]] Result<void> removeOrderTraces(const Uuid& order, const TouchedOrder& touched, const domain::CustomerId& person);
    [[nodiscard]] Result<void> putPoints(const Uuid& id, const std::optional<domain::PointsEntry>& entry);
    [[nodiscard]] Result<void> deriveCoupon(const Uuid& id);
    //! \brief The manager's task of a coupon redeemed twice: there while the redemption is the later one.
    [[nodiscard]] Result<void> tellOrForget(const domain::Redemption& redemption, domain::RedemptionStatus status, const domain::Redemption* first);
    [[nodiscard]] Result<void> derivePeople();
    [[nodiscard]] Result<void> deriveStates(const std::vector<Uuid>& people);
    //! \brief An id for a row that is to be made: `first`, or another where that was taken back.
    [[nodiscard]] Result<Uuid> aliveId(std::string_view entity, const Uuid& first);
    [[nodiscard]] static Uuid firstId(std::string_view entity, const Uuid& ref, const domain::CustomerId& person);

    const Directory& m_directory;
    References& m_references;
    WriteBatch& m_batch;
    std::vector<std::string> m_provided;
    std::vector<std::pair<std::string, Uuid>> m_prospects;
    std::unordered_map<Uuid, std::map<std::string, std::int64_t, std::less<>>> m_wrote;  //!< versions of fields as ingest left them
    std::unordered_set<Uuid> m_wroteLoaded;
    std::unordered_set<Uuid> m_newPeople;
    std::unordered_set<Uuid> m_touchedPeople;
    std::map<Uuid, TouchedOrder> m_orders;
    std::map<Uuid, std::optional<domain::PointsEntry>> m_points;  //!< as this batch leaves them
    struct CouponUse {
        std::optional<domain::CouponStatus> said;
        std::map<Uuid, domain::Redemption> redemptions;
        std::unordered_set<Uuid> ours;  //!< laid by this batch
    };
    std::map<Uuid, CouponUse> m_coupons;
    std::map<std::pair<Uuid, Uuid>, Uuid> m_stock;  //!< by store and product
    std::unordered_set<Uuid> m_stockLoaded;
    std::optional<bool> m_anyErasure;
    std::int64_t m_tagsLeftOut = 0;
    std::int64_t m_begunAfresh = 0;
};

}  // namespace lianlu::server
