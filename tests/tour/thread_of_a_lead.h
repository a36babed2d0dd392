// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/workbench.h"
#include "tests/tour/driver.h"
#include "tests/tour/far_side.h"

namespace lianlu::tour {

//! \brief With a look into every workspace after the first run, or straight to the lead; or, signed in as a manager, the team and nothing else.
enum class Way { withALookAround, straight, team, brand };

//! \brief The main job, from the first start to a customer's click: first run → Today → customers → a lead worked while the server is down →
//! server back → mail → click → timeline. Every step is held against the widget and against PostgreSQL.
class ThreadOfALead {
public:
    ThreadOfALead(app::Workbench& workbench, Driver& driver, FarSide& far);
    void run(Way way);

private:
    void firstRun();
    void pastePhoto();
    void lookAround();
    void lookAtQuality();
    void joinAndPart();
    void chooseLead();
    void editOffline();
    void logCall();
    void pushOffer();
    void comeBack();
    void click();
    void seeTheClick();
    void lockAndUnlock();

    void selectLead();
    void waitForSync(bool online, int pending);
    [[nodiscard]] int pending();
    //! \brief One field of a row in PostgreSQL.
    [[nodiscard]] QString stored(const char* table, const QString& id, const char* field) const;

    app::Workbench& m_workbench;
    Driver& m_driver;
    FarSide& m_far;
    QString m_passphrase;
    QString m_lead, m_customer, m_name, m_email;
    QString m_nextStep, m_note, m_offer;
};

}  // namespace lianlu::tour
