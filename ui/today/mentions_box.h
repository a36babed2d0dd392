// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "models/item/async_store.h"
#include "models/store/mentions.h"

class QVBoxLayout;

namespace lianlu::ui {

class SectionHeader;
class Services;

//! \brief Notes in which colleagues named whoever works here, newest first, until they were seen. Hidden while there are none.
class MentionsBox : public QWidget {
    Q_OBJECT
public:
    explicit MentionsBox(Services& services, QWidget* parent = nullptr);
    void start();
    [[nodiscard]] bool isEmpty() const noexcept { return m_lines.empty(); }
    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_lines.size()); }

Q_SIGNALS:
    void countChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void show(std::vector<store::MentionLine> lines);
    [[nodiscard]] QWidget* card(const store::MentionLine& line);
    void seen(std::vector<domain::InteractionId> notes);

    Services& m_services;
    SectionHeader* m_header;
    QVBoxLayout* m_list;
    std::vector<store::MentionLine> m_lines;
    int m_most = 3;
    bool m_started = false;
    bool m_looking = false;
    bool m_again = false;  //!< something changed while it looked
};

}  // namespace lianlu::ui
