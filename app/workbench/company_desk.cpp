// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/company_desk.h"

#include <utility>

#include <QtConcurrent>

#include "models/item/when_ready.h"

namespace lianlu::app {

CompanyDesk::CompanyDesk(Setup setup, QObject* parent) : QObject(parent), m_setup(std::move(setup)), m_browser(m_setup.open) {}

QFuture<Result<bool>> CompanyDesk::offersCompanySignIn() {
    return QtConcurrent::run([server = m_setup.server]() -> Result<bool> {
        LIANLU_TRY(const auto address, server());
        return sync::offersCompanySignIn(address);
    });
}

QFuture<Result<QString>> CompanyDesk::companySignIn() {
    m_answer.reset();
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const auto end = [promise](const Result<QString>& name) {
        promise->addResult(name);
        promise->finish();
    };
    const auto begin = [server = m_setup.server, device = m_setup.device](const std::string& redirect) -> Result<sync::CompanyFlow> {
        LIANLU_TRY(const auto address, server());
        return sync::beginCompanySignIn(address, device, redirect);
    };
    item::whenReady(this, m_browser.run(begin), [this, end](const Result<CompanyAnswer>& answer) {
        if (!answer) return end(fail(answer.error()));
        m_answer = std::make_shared<CompanyAnswer>(*answer);
        item::whenReady(this, settle(false, {}), end);
    });
    return promise->future();
}

QFuture<Result<QString>> CompanyDesk::linkCompany(const QString& code) { return settle(true, code.toStdString()); }

void CompanyDesk::cancelCompanySignIn() {
    m_browser.cancel();
    m_answer.reset();
}

QFuture<Result<QString>> CompanyDesk::settle(bool link, const std::string& code) {
    return QtConcurrent::run([answer = m_answer, settle = m_setup.settle, link, code]() -> Result<QString> {
        if (!answer) return fail(Code::cancelled, "no company sign-in is under way");
        return settle(*answer, link, code);
    });
}

}  // namespace lianlu::app
