// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/system_proxy.h"

#include <QNetworkProxyFactory>
#include <QUrl>

#include "sync/client/company_ca.h"

namespace lianlu::app {

std::string systemProxyFor(const std::string& url) {
    const QUrl address(QString::fromStdString(url));
    if (address.scheme() != QLatin1String("https")) return {};
    for (const auto& proxy : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(address))) {
        QUrl found;
        switch (proxy.type()) {
            case QNetworkProxy::HttpProxy:
            case QNetworkProxy::HttpCachingProxy: found.setScheme(QStringLiteral("http")); break;
            case QNetworkProxy::Socks5Proxy: found.setScheme(QStringLiteral("socks5h")); break;
            case QNetworkProxy::NoProxy: return {};
            default: continue;
        }
        if (proxy.hostName().isEmpty()) continue;
        found.setHost(proxy.hostName());
        found.setPort(proxy.port());
        if (!proxy.user().isEmpty()) {
            found.setUserName(proxy.user());
            found.setPassword(proxy.password());
        }
        return found.toString(QUrl::FullyEncoded).toStdString();
    }
    return {};
}

Result<sync::ServerAddress> serverOf(store::LocalStore& store, const std::string& url) {
    LIANLU_TRY(auto caFile, sync::keptCaFile(store));
    return sync::ServerAddress{url, std::move(caFile), systemProxyFor(url)};
}

}  // namespace lianlu::app
