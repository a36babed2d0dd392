// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/enrolment_steps.h"

#include <utility>

#include <QSysInfo>
#include <QtConcurrent>

#include "app/workbench/step_words.h"
#include "app/workbench/system_proxy.h"
#include "sync/client/engine.h"
#include "sync/client/enrolment.h"
#include "sync/client/invitation.h"
#include "ui/common/role_words.h"

namespace lianlu::app {

namespace {

namespace fs = std::filesystem;

//! On a worker: the system's proxy may be a script.
sync::ServerAddress addressOf(const std::string& url, const std::string& caFile) { return {url, caFile, systemProxyFor(url)}; }

store::ProfilePaths beside(const store::ProfilePaths& paths) { return {paths.folder / "new"}; }

}  // namespace

EnrolmentSteps::EnrolmentSteps(Setup setup, const Clock& clock, QObject* parent)
    : QObject(parent), m_work(std::make_shared<Work>()), m_box(std::make_shared<PostBox>(this)), m_clock(clock) {
    m_work->paths = std::move(setup.paths);
    m_work->key = std::move(setup.key);
    m_work->device = std::move(setup.device);
    m_work->keychain = setup.keychain;
    m_work->strength = setup.strength;
    m_work->others = std::move(setup.others);
    m_work->deviceName = setup.deviceName.toStdString();
    CompanyDesk::Setup company;
    company.server = [work = m_work]() -> Result<sync::ServerAddress> { return addressOf(work->url, work->caFile); };
    company.device = IdGenerator(m_clock).next<domain::DeviceId>();
    company.settle = [work = m_work](const CompanyAnswer& answer, bool link, const std::string& code) -> Result<QString> {
        LIANLU_TRY(work->device, sync::companySignIn(answer.flow, answer.idToken, {work->deviceName, QSysInfo::prettyProductName().toStdString(), link, code}));
        return QString::fromStdString(work->device->staffName);
    };
    company.open = std::move(setup.openBrowser);
    m_company = std::make_unique<CompanyDesk>(std::move(company));
}

EnrolmentSteps::~EnrolmentSteps() {
    m_box->close();
    m_work->cancelled = true;
}

QFuture<Result<void>> EnrolmentSteps::probe(const QString& url, const QString& caFile) {
    m_work->url = url.toStdString();
    m_work->caFile = caFile.toStdString();
    return QtConcurrent::run([url = m_work->url, ca = m_work->caFile] { return sync::probe(addressOf(url, ca)); });
}

QFuture<Result<ui::InvitedTo>> EnrolmentSteps::openInvitation(const QString& code) {
    return QtConcurrent::run([work = m_work, code = code.toStdString()]() -> Result<ui::InvitedTo> {
        LIANLU_TRY(const auto offer, sync::openInvitation(addressOf(work->url, work->caFile), code));
        return ui::InvitedTo{QString::fromStdString(offer.brandName), QString::fromStdString(offer.storeName), ui::roleWord(offer.role), QString::fromStdString(offer.email),
                             QString::fromStdString(offer.name)};
    });
}

QFuture<Result<QString>> EnrolmentSteps::join(const QString& code, const QString& name, const ui::Secret& password) {
    return QtConcurrent::run([work = m_work, code = code.toStdString(), name = name.toStdString(), password]() -> Result<QString> {
        LIANLU_TRY(const auto login, sync::acceptInvitation(addressOf(work->url, work->caFile), code, name, *password));
        return QString::fromStdString(login);
    });
}

QFuture<Result<QString>> EnrolmentSteps::signIn(const ui::SignInWords& words) {
    return QtConcurrent::run([work = m_work, words, &clock = m_clock]() -> Result<QString> {
        sync::SignIn request;
        request.server = addressOf(work->url, work->caFile);
        request.login = words.login.toStdString();
        request.password = words.password->clone();
        request.code = words.code.toStdString();
        request.deviceName = work->deviceName;
        request.platform = QSysInfo::prettyProductName().toStdString();
        LIANLU_TRY(work->device, sync::signIn(request, clock));
        work->login = request.login;
        return QString::fromStdString(work->device->staffName);
    });
}

QFuture<Result<ui::SecondStepSecret>> EnrolmentSteps::beginSecondStep(const ui::SignInWords& words) {
    return QtConcurrent::run([work = m_work, words]() -> Result<ui::SecondStepSecret> {
        LIANLU_TRY(const auto begun, sync::beginSecondStep(addressOf(work->url, work->caFile), proofOf(words)));
        return secretOf(begun);
    });
}

QFuture<Result<QStringList>> EnrolmentSteps::confirmSecondStep(const ui::SignInWords& words) {
    return QtConcurrent::run([work = m_work, words] { return codesOf(sync::confirmSecondStep(addressOf(work->url, work->caFile), proofOf(words))); });
}

Result<void> EnrolmentSteps::checkPassphrase(const SecretBuffer& passphrase) const { return store::checkPassphrase(passphrase); }

QFuture<Result<QString>> EnrolmentSteps::makeKey(const ui::Secret& passphrase) {
    return QtConcurrent::run([work = m_work, passphrase]() -> Result<QString> {
        LIANLU_CHECK(store::checkNotAnothers(work->others, *passphrase, work->keychain));
        const auto place = beside(work->paths);
        std::error_code failed;
        // What an earlier, unconfirmed first run left: no store was ever opened with it.
        fs::remove_all(place.folder, failed);
        fs::create_directories(place.folder, failed);
        if (failed) return fail(failed == std::errc::no_space_on_device ? Code::diskFull : Code::readOnly, "make the profile's folder");
        LIANLU_TRY(store::NewKey made, store::enrolKey(place, *passphrase, work->keychain, work->strength));
        work->key = std::make_shared<SecretBuffer>(std::move(made.key));
        QString code = QString::fromStdString(made.recoveryCode);
        std::fill(made.recoveryCode.begin(), made.recoveryCode.end(), '\0');
        return code;
    });
}

QFuture<Result<void>> EnrolmentSteps::keepKey() {
    return QtConcurrent::run([work = m_work] { return store::moveKeySlots(beside(work->paths), work->paths); });
}

QFuture<Result<void>> EnrolmentSteps::download(Progress progress) {
    m_work->cancelled = false;
    const auto tell = [box = m_box, progress = std::move(progress)](const sync::Progress& now) {
        box->post([progress, now] { progress(now.rowsDone, now.rowsTotal); });
    };
    return QtConcurrent::run([work = m_work, tell, &clock = m_clock]() -> Result<void> {
        if (!work->key || !work->device) return fail(Code::internal, "download before sign-in");
        sync::EnrolOptions options;
        options.caFile = work->caFile;
        options.login = work->login;
        options.proxy = systemProxyFor(work->device->serverUrl);
        return sync::enrol(work->paths.store(), *work->key, *work->device, clock, tell, &work->cancelled, options);
    });
}

void EnrolmentSteps::cancelDownload() { m_work->cancelled = true; }

}  // namespace lianlu::app
