// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QApplication>
#include <QDialog>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "models/actions/actions.h"
#include "models/db/connection.h"
#include "models/store/draft.h"
#include "models/store/outbox.h"
#include "tests/gui/pictures.h"
#include "tests/item/sample_store.h"
#include "ui/common/theme.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/services.h"
#include "ui/shell/workspace.h"

namespace lianlu::test {

//! \brief What the composition root gives, over the sample store; it remembers what a workspace asked of it.
class WorkDesk : public ui::Services {
public:
    explicit WorkDesk(domain::Role role = domain::Role::guide) : m_async(contextAs(role)) {
        ui::Theme::apply(*qApp, ui::Scheme::light);
        m_sync.set({item::SyncState::State::idle, 0, 0, 0, m_sample.clock().now(), {}, {}});
        // The store's time zone comes with the first answer.
        (void)QTest::qWaitFor([this] { return m_async.format().zone().id() == "Asia/Shanghai"; }, 2000);
    }

    item::AsyncStore& async() override { return m_async; }
    item::SyncState& sync() override { return m_sync; }
    QSettings& settings() override { return m_settings; }
    QString staffName() const override { return QStringLiteral("陈晓雯"); }
    QString brandName() const override { return QStringLiteral("岚序 LANXU"); }
    void openCustomer(domain::CustomerId id) override { openedCustomer = id; }
    void openLead(domain::LeadId id) override { openedLead = id; }
    void reviewPair(domain::CustomerId one, domain::CustomerId other) override { reviewed = {one, other}; }
    void openWorkspace(const QString& id) override { openedWorkspace = id; }
    void openRows(const ui::OwnedRows& rows) override { openedRows = rows; }
    void handOver(domain::StaffId from, const std::vector<domain::CustomerId>& customers) override { handedOver = {from, customers}; }
    QFuture<Result<item::HandoverNow>> askHandover(const item::HandoverWish& wish) override {
        handoversAsked.push_back(wish);
        return QtFuture::makeReadyFuture(onHandover ? onHandover(wish) : Result<item::HandoverNow>(fail(Code::unreachable, "no server")));
    }
    QFuture<Result<item::HandoverNow>> readHandover(const Uuid& id) override {
        handoversAsked.push_back({id, {}});
        return QtFuture::makeReadyFuture(onHandover ? onHandover({id, {}}) : Result<item::HandoverNow>(fail(Code::unreachable, "no server")));
    }
    QFuture<Result<std::vector<item::HandoverNow>>> listHandovers() override { return QtFuture::makeReadyFuture(handovers); }
    QFuture<Result<item::GuestAnswer>> lookUpGuest(const std::string& number) override {
        lookedUp << QString::fromStdString(number);
        return QtFuture::makeReadyFuture(guestAnswer);
    }
    void toast(const QString& text) override { toasts << text; }
    void toastUndo(const QString& text, domain::TxnId txn) override {
        toasts << text;
        undoable = txn;
    }
    void toastTakeBack(const QString& text, std::function<void()> back) override {
        toasts << text;
        takeBack = std::move(back);
    }
    void toastFile(const QString& text, const QString& file) override {
        toasts << text;
        shownFile = file;
    }
    void toastError(const Error& error) override { errors << QString::fromStdString(error.describe()); }

    [[nodiscard]] SampleStore& sample() { return m_sample; }
    //! \brief Takes the last thing back as the toast's button does.
    [[nodiscard]] bool undo() {
        auto done =
            m_async.act([txn = undoable](const actions::Context& context) { return actions::undo(context, txn); });
        return QTest::qWaitFor([&done] { return done.isFinished(); }) && done.result().has_value();
    }
    template <class E>
    [[nodiscard]] E get(decltype(E::id) id) {
        E entity;
        auto done = m_sample.store().writeNow([&](store::WriteTxn& txn) -> Result<void> {
            LIANLU_TRY(entity, txn.template get<E>(id));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return entity;
    }
    //! \brief What was written down for the audit and waits: "shown phone", in order.
    [[nodiscard]] QStringList disclosed() {
        QStringList list;
        const auto done = m_sample.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(const auto ops, store::Outbox::list(connection));
            for (const auto& op : ops)
                if (op.entity == domain::Disclosure::kEntity)
                    list << QString::fromStdString(std::get<std::string>(op.newFields.at("act")) + " " + std::get<std::string>(op.newFields.at("what")));
            return {};
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
        return list;
    }
    //! \brief From now on, or no longer, the store takes no such entry.
    void refuseDisclosures(bool refuse) {
        const auto done = m_sample.store().writeNow([refuse](store::WriteTxn& txn) {
            return txn.connection().run(refuse ? "CREATE TRIGGER refuses BEFORE INSERT ON disclosure BEGIN SELECT RAISE(ABORT, 'no'); END" : "DROP TRIGGER refuses");
        });
        if (!done) qFatal("%s", done.error().describe().c_str());
    }
    //! \brief The draft kept under this key; empty: none.
    [[nodiscard]] std::string draft(const std::string& key) {
        std::optional<std::string> kept;
        const auto done = m_sample.store().read([&](db::Connection& connection) -> Result<void> {
            LIANLU_TRY(kept, store::Drafts::load(connection, key));
            return {};
        });
        return done && kept ? *kept : std::string();
    }
    //! \brief Shows a workspace as large as it stands in a window of 1366 × 768.
    void present(ui::Workspace& workspace) {
        workspace.resize(1176, 730);
        workspace.show();
        (void)QTest::qWaitForWindowExposed(&workspace);
        workspace.activateWindow();
        (void)QTest::qWaitForWindowActive(&workspace);
        workspace.activate();
    }
    //! \brief For eyes, in both sizes and schemes.
    void pictures(ui::Workspace& workspace, const QString& name) {
        if (!qEnvironmentVariableIsSet("LIANLU_PICTURES")) return;
        picture(workspace, name + QStringLiteral("-1366"));
        workspace.resize(1410, 960);
        picture(workspace, name + QStringLiteral("-1600"));
        workspace.resize(1176, 730);
    }

    QStringList toasts;
    QStringList errors;
    domain::TxnId undoable;
    std::function<void()> takeBack;
    domain::CustomerId openedCustomer;
    domain::LeadId openedLead;
    std::pair<domain::CustomerId, domain::CustomerId> reviewed;
    QString openedWorkspace;
    std::optional<ui::OwnedRows> openedRows;
    std::pair<domain::StaffId, std::vector<domain::CustomerId>> handedOver;
    //! \brief What the server would say to a wish; to one without `from`, how far that handover is. None: it is away.
    std::function<Result<item::HandoverNow>(const item::HandoverWish&)> onHandover;
    std::vector<item::HandoverWish> handoversAsked;
    Result<std::vector<item::HandoverNow>> handovers{fail(Code::unreachable, "no server")};
    QString shownFile;
    QStringList lookedUp;
    Result<item::GuestAnswer> guestAnswer{item::GuestAnswer{}};

private:
    [[nodiscard]] actions::Context contextAs(domain::Role role) {
        auto context = m_sample.context();
        context.role = role;
        return context;
    }

    // Settings of this desk alone, whoever opens them: tests of several workspaces run beside each other.
    struct OwnSettings {
        OwnSettings() {
            QStandardPaths::setTestModeEnabled(true);
            QCoreApplication::setOrganizationName(QStringLiteral("lianlu-test"));
            QCoreApplication::setApplicationName(QStringLiteral("workspaces"));
            QSettings::setDefaultFormat(QSettings::IniFormat);
            QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        }
        QTemporaryDir folder;
    };

    OwnSettings m_ownSettings;
    QSettings m_settings;
    SampleStore m_sample;
    item::AsyncStore m_async;
    item::SyncState m_sync;
};

//! \brief A child by name that must be there.
template <class T>
T* named(QWidget& parent, const char* name) {
    auto* found = parent.findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return found;
}

//! \brief The dialog of this name once it is open.
inline QDialog* dialog(const char* name) {
    QDialog* found = nullptr;
    (void)QTest::qWaitFor([&] {
        for (auto* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QLatin1String(name) && widget->isVisible())
                found = qobject_cast<QDialog*>(widget);
        return found != nullptr;
    });
    if (!found) qFatal("no %s", name);
    // Shortcuts reach the active window only, and no window manager activates one here.
    (void)QTest::qWaitForWindowExposed(found);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    QApplication::setActiveWindow(found);
#else
    found->activateWindow();
#endif
    (void)QTest::qWaitFor([found] { return found->isActiveWindow(); }, 2000);
    return found;
}

}  // namespace lianlu::test
