// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <curl/curl.h>

namespace lianlu::test {

//! \brief The npm package oidc-provider as a process: a company's identity provider. npm fetches it once, by its lock; nothing of it is part of Lianlu.
class CompanyProvider {
public:
    //! \brief Empty: it can be started. Else why not.
    static QString prepare() {
        const auto place = folder();
        QDir().mkpath(place);
        for (const auto* name : {"package.json", "package-lock.json", "provider.js"}) {
            const auto target = place + QLatin1Char('/') + QLatin1String(name);
            QFile::remove(target);
            if (!QFile::copy(QStringLiteral(LIANLU_ROOT "/tests/server/oidc/") + QLatin1String(name), target)) return QStringLiteral("its files cannot be copied");
        }
        if (QDir(place).exists(QStringLiteral("node_modules/oidc-provider/package.json"))) return {};
        QProcess npm;
        npm.setWorkingDirectory(place);
        npm.start(QStringLiteral("npm"), {QStringLiteral("ci"), QStringLiteral("--ignore-scripts"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"), QStringLiteral("--silent")});
        if (!npm.waitForStarted() || !npm.waitForFinished(240'000) || npm.exitCode() != 0) return QStringLiteral("npm: ") + QString::fromUtf8(npm.readAllStandardError());
        return {};
    }
    bool start(const QStringList& options = {}) {
        m_process.setWorkingDirectory(folder());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral("node"), QStringList{QStringLiteral("provider.js")} + options);
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(30'000)) return false;
        m_issuer = QJsonDocument::fromJson(m_process.readLine()).object()[QStringLiteral("issuer")].toString();
        return !m_issuer.isEmpty();
    }
    void stop() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished();
    }
    ~CompanyProvider() { stop(); }
    [[nodiscard]] QString issuer() const { return m_issuer; }
    [[nodiscard]] QStringList serverOptions() const {
        return {QStringLiteral("--oidc-issuer"), m_issuer, QStringLiteral("--oidc-client-id"), QStringLiteral("lianlu")};
    }

private:
    static QString folder() { return QCoreApplication::applicationDirPath() + QStringLiteral("/oidc_provider"); }
    QProcess m_process;
    QString m_issuer;
};

//! \brief What a browser does with a sign-in: keeps cookies, follows, fills in the two forms of the provider. Thread: any, one at a time.
class TestBrowser {
public:
    TestBrowser() : m_curl(curl_easy_init()) {}
    ~TestBrowser() { curl_easy_cleanup(m_curl); }
    TestBrowser(const TestBrowser&) = delete;
    TestBrowser& operator=(const TestBrowser&) = delete;

    //! \brief From the address that was opened to the loopback one, which is not asked for; empty: the way ended elsewhere.
    std::string signIn(std::string url, const std::string& subject) {
        const std::string origin = url.substr(0, url.find('/', 8));
        std::string body, form;
        for (int step = 0; step < 15; ++step) {
            if (url.starts_with("http://127.0.0.1:") && url.find("/back?") != std::string::npos && !url.starts_with(origin)) return url;
            const int status = exchange(url, form, body);
            form.clear();
            if (status >= 300 && status < 400) {
                url = m_location.starts_with('/') ? origin + m_location : m_location;
                continue;
            }
            const auto page = QString::fromStdString(body);
            const auto action = QRegularExpression(QStringLiteral("action=\"([^\"]+)\"")).match(page).captured(1).toStdString();
            const auto prompt = QRegularExpression(QStringLiteral("name=\"prompt\" value=\"([a-z]+)\"")).match(page).captured(1).toStdString();
            if (status != 200 || action.empty()) return {};
            form = "prompt=" + prompt + (prompt == "login" ? "&login=" + subject + "&password=x" : "");
            url = action.starts_with('/') ? origin + action : action;
        }
        return {};
    }
    //! \brief Status; 0: no answer.
    int get(const std::string& url) {
        std::string body;
        return exchange(url, {}, body);
    }

private:
    static std::size_t take(char* data, std::size_t, std::size_t size, void* user) {
        static_cast<std::string*>(user)->append(data, size);
        return size;
    }
    int exchange(const std::string& url, const std::string& form, std::string& body) {
        body.clear();
        curl_easy_setopt(m_curl, CURLOPT_URL, url.c_str());
        curl_easy_setopt(m_curl, CURLOPT_COOKIEFILE, "");
        curl_easy_setopt(m_curl, CURLOPT_NOPROXY, "*");
        curl_easy_setopt(m_curl, CURLOPT_TIMEOUT, 30L);
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, take);
        curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, &body);
        if (form.empty()) curl_easy_setopt(m_curl, CURLOPT_HTTPGET, 1L);
        else curl_easy_setopt(m_curl, CURLOPT_COPYPOSTFIELDS, form.c_str());
        if (curl_easy_perform(m_curl) != CURLE_OK) return 0;
        long status = 0;
        curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status);
        char* next = nullptr;
        curl_easy_getinfo(m_curl, CURLINFO_REDIRECT_URL, &next);
        m_location = next ? next : "";
        return static_cast<int>(status);
    }
    CURL* m_curl;
    std::string m_location;
};

}  // namespace lianlu::test
