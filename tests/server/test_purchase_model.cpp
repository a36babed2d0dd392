// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/insight/lifetime/fit.h"
#include "models/insight/lifetime/gamma_gamma.h"
#include "sync/server/seed/purchases.h"
#include "tests/support/test_main.h"

namespace test_purchase_model {

using namespace lianlu;
using namespace lianlu::server;
namespace lifetime = lianlu::insight::lifetime;

//! What the demo brand's generator puts in, the insight library finds again.
class TestPurchaseModel : public QObject {
    Q_OBJECT

    static void near(double found, double put, const char* name) {
        QVERIFY2(std::abs(found / put - 1) <= 0.05, qPrintable(QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(name)).arg(found).arg(put)));
    }

private Q_SLOTS:
    void theEngineRecoversItsParameters() {
        constexpr double kWeeks = 104;
        const PurchaseModel model;
        const FirstPurchases first(model, kWeeks);
        std::vector<std::uint32_t> x;
        std::vector<double> tx, age, mean;
        for (std::uint64_t buyer = 0; buyer < 300'000; ++buyer) {
            Rng rng(20'260'701, buyer);
            const double begin = first.draw(rng);
            const auto times = purchaseTimes(model, begin, kWeeks, rng);
            const Spender spender(model, rng);
            double sum = 0;
            for (std::size_t i = 1; i < times.size(); ++i) sum += spender.basket(rng);
            x.push_back(static_cast<std::uint32_t>(times.size() - 1));
            tx.push_back(times.back() - begin);
            age.push_back(kWeeks - begin);
            mean.push_back(x.back() > 0 ? sum / x.back() : 0);
        }
        const auto pasts = lifetime::pastsOf(x, tx, age);
        QVERIFY(pasts);
        const auto fit = lifetime::fitBgNbd(*pasts);
        QVERIFY(fit && fit->certain);
        near(fit->model.r, model.r, "r");
        near(fit->model.alpha, model.alpha, "alpha");
        near(fit->model.a, model.a, "a");
        near(fit->model.b, model.b, "b");
        const auto amounts = lifetime::fitGammaGamma(x, mean);
        QVERIFY(amounts && amounts->certain);
        near(amounts->model.p, model.p, "p");
        near(amounts->model.q, model.q, "q");
        near(amounts->model.gamma, model.gamma, "gamma");
    }
};

LIANLU_TEST(TestPurchaseModel)

}  // namespace test_purchase_model

#include "test_purchase_model.moc"
