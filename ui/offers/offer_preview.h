// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "models/actions/actions.h"
#include "ui/common/card.h"

class QLabel;
class QTextBrowser;

namespace lianlu::ui {

//! \brief The mail as this person would get it: head and body. What only the server can give (coupon code, link) stands
//! as a placeholder and says so.
class OfferPreviewPane : public Card {
    Q_OBJECT
public:
    explicit OfferPreviewPane(QWidget* parent = nullptr);

    void fill(const actions::OfferPreview& preview);
    void showNothing(const QString& why);
    //! \brief How low the text may become where other things stand above it, in pixels.
    void setShortest(int height);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showHead(bool mail);

    std::vector<QWidget*> m_mailOnly;  //!< of the head
    QLabel* m_from;
    QLabel* m_to;
    QLabel* m_subject;
    QTextBrowser* m_text;
    QLabel* m_hint;
    std::optional<actions::OfferPreview> m_shown;
};

}  // namespace lianlu::ui
