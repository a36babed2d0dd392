// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include <QObject>

#include "app/workbench/company_desk.h"
#include "app/workbench/post_box.h"
#include "app/workbench/profile_opener.h"
#include "ui/shell/onboarding_steps.h"

namespace lianlu::app {

//! \brief The first run's work: probe, sign-in, key, download; each on a worker. One object an enrolment. The key is made in a folder
//! beside (`new`) and moved to its place when the recovery code was confirmed: a key nobody can recover never counts.
class EnrolmentSteps final : public QObject, public ui::OnboardingSteps {
    Q_OBJECT
public:
    struct Setup {
        store::ProfilePaths paths;
        std::shared_ptr<SecretBuffer> key{};            //!< with an interrupted enrolment
        std::optional<store::DeviceState> device{};     //!< the same
        store::Keychain* keychain = nullptr;            //!< outlives this; may be null
        store::KdfStrength strength = store::KdfStrength::production;
        QString deviceName;
        CompanyBrowser::Open openBrowser{};             //!< empty: the system's
        std::vector<store::ProfilePaths> others{};      //!< of other persons of this computer, whose passphrases may not be taken
    };
    EnrolmentSteps(Setup setup, const Clock& clock, QObject* parent = nullptr);
    ~EnrolmentSteps() override;

    [[nodiscard]] QFuture<Result<void>> probe(const QString& url, const QString& caFile) override;
    [[nodiscard]] QFuture<Result<bool>> offersCompanySignIn() override { return m_company->offersCompanySignIn(); }
    [[nodiscard]] QFuture<Result<QString>> companySignIn() override { return m_company->companySignIn(); }
    [[nodiscard]] QFuture<Result<QString>> linkCompany(const QString& code) override { return m_company->linkCompany(code); }
    void cancelCompanySignIn() override { m_company->cancelCompanySignIn(); }
    [[nodiscard]] QFuture<Result<ui::InvitedTo>> openInvitation(const QString& code) override;
    [[nodiscard]] QFuture<Result<QString>> join(const QString& code, const QString& name, const ui::Secret& password) override;
    [[nodiscard]] QFuture<Result<QString>> signIn(const ui::SignInWords& words) override;
    [[nodiscard]] QFuture<Result<ui::SecondStepSecret>> beginSecondStep(const ui::SignInWords& words) override;
    [[nodiscard]] QFuture<Result<QStringList>> confirmSecondStep(const ui::SignInWords& words) override;
    [[nodiscard]] Result<void> checkPassphrase(const SecretBuffer& passphrase) const override;
    [[nodiscard]] QFuture<Result<QString>> makeKey(const ui::Secret& passphrase) override;
    [[nodiscard]] QFuture<Result<void>> keepKey() override;
    [[nodiscard]] QFuture<Result<void>> download(Progress progress) override;
    void cancelDownload() override;

    //! \brief After a good download: what opens the store.
    [[nodiscard]] const store::ProfilePaths& paths() const noexcept { return m_work->paths; }
    [[nodiscard]] std::shared_ptr<SecretBuffer> key() const noexcept { return m_work->key; }

private:
    //! What workers share with this object; outlives it while a worker runs.
    struct Work {
        store::ProfilePaths paths;
        std::shared_ptr<SecretBuffer> key;
        std::optional<store::DeviceState> device;
        std::vector<store::ProfilePaths> others;
        std::string url, caFile, deviceName, login;
        store::Keychain* keychain = nullptr;
        store::KdfStrength strength = store::KdfStrength::production;
        std::atomic<bool> cancelled{false};
    };
    std::shared_ptr<Work> m_work;
    std::shared_ptr<PostBox> m_box;
    std::unique_ptr<CompanyDesk> m_company;
    const Clock& m_clock;
};

}  // namespace lianlu::app
