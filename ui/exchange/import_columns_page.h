// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/exchange/import_draft.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace lianlu::ui {

class Services;

//! \brief What each column of the file means: guessed by its head, remembered for files with the same heads.
class ImportColumnsPage : public ImportPage {
    Q_OBJECT
public:
    ImportColumnsPage(Services& services, ImportDraft& draft, QWidget* parent = nullptr);
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    //! \brief The next file with these heads begins with what was chosen for this one.
    void remember() const;

private:
    void build();
    void choose(std::size_t column);
    [[nodiscard]] actions::ImportMapping remembered() const;
    [[nodiscard]] QString key() const;
    //! \brief Where no head says what a column is, its first row may.
    [[nodiscard]] bool isHeadless() const;
    [[nodiscard]] QString shownKey() const;

    Services& m_services;
    ImportDraft& m_draft;
    QWidget* m_inside;
    QGridLayout* m_grid;
    QLabel* m_note;
    std::vector<QComboBox*> m_boxes;
    QString m_shown;  //!< key of the heads that are shown
};

}  // namespace lianlu::ui
