// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include "tests/support/device.h"

namespace lianlu::test {

//! \brief A server under test with at least one guide who has two customers and a lead in the own book, another guide in another store, and the
//! first one's manager.
class Backend {
public:
    Backend() = default;
    virtual ~Backend() = default;
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;
    [[nodiscard]] virtual std::shared_ptr<sync::Transport> connect() = 0;
    [[nodiscard]] virtual Login guide() const = 0;
    [[nodiscard]] virtual Login otherGuide() const = 0;
    [[nodiscard]] virtual Login manager() const = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;
    //! \brief Some time passes, a millisecond at least.
    virtual void tick() = 0;
};

//! \brief What every server that speaks openapi.yaml has to do, seen from devices.
class Conformance final : public QObject {
    Q_OBJECT
public:
    explicit Conformance(Backend& backend) : m_backend(backend) {}

private Q_SLOTS:
    void health();
    void wrongPassword();
    void signInTellsScopes();
    void bootstrapBringsTheBook();
    void bootstrapOfAForeignScope();
    void nothingNewPullsNothing();
    void editTravels();
    void createTravels();
    void deleteTravels();
    void differentFieldsMerge();
    void latestWins();
    void manualFieldConflicts();
    void disclosuresComeToOwnDevicesOnly();
    void photosTravel();
    void largerTimeWins();
    void editOnDeletedRow_ME02();
    void derivedFieldRefused();
    void transactionStandsOrFalls();
    void poisonDoesNotBlock_IN01();
    void pushTwiceIsOnce_NW04();
    void opIdWithAnotherBody_IN07();
    void gapInOpSeq_IN08();
    void refreshRotates_IN12();
    void strangeTokenRefused();
    void newsIsTold();
    void managersSeeDevices();
    void managersEndDevices();
    void ordersAreSigned();
    void wipedIsSaid();
    void devicesAskInForm();
    void converges();
    // Last: whoever comes after them has to wait.
    void askingAboutDevicesHasALimit();

private:
    [[nodiscard]] std::unique_ptr<Device> enrolled(const Login& login);
    [[nodiscard]] std::unique_ptr<Device> enrolled() { return enrolled(m_backend.guide()); }

    Backend& m_backend;
};

}  // namespace lianlu::test
