// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/actions/push_many.h"
#include "models/item/format.h"
#include "ui/common/card.h"

class QGridLayout;
class QLabel;
class QProgressBar;

namespace lianlu::ui {

class ChipButton;

//! \brief Who of those chosen gets the offer, who does not and why; a reason that is pressed tells its names.
class OfferAudiencePane : public Card {
    Q_OBJECT
public:
    explicit OfferAudiencePane(QWidget* parent = nullptr);

    void showCounting();
    void fill(const actions::OfferAudience& audience, const item::Format& format, Time now);
    //! \brief Nothing is known: the words have a fault.
    void showNothing();
    //! \brief While they are being queued. `stopping`: no more are.
    void showProgress(std::int64_t done, std::int64_t total, bool stopping, const item::Format& format);

Q_SIGNALS:
    //! \brief A reason is pressed and its names are to be seen; none: no longer.
    void namesWanted(const QString& reason, const QStringList& names);

private:
    void tellNames(const ChipButton* chip);

    // One line each: words that wrap would make the window grow and shrink while one types.
    QLabel* m_count;
    QLabel* m_quota;
    QLabel* m_last;
    QLabel* m_quiet;
    QProgressBar* m_bar;
    QGridLayout* m_reasons;
    struct Reason {
        ChipButton* chip;
        QStringList names;
        actions::OfferFate fate;
    };
    std::vector<Reason> m_shown;
    actions::OfferFate m_open = actions::OfferFate::goesOut;  //!< whose names are seen; goesOut: nobody's
};

}  // namespace lianlu::ui
