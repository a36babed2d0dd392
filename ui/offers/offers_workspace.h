// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/item/offer_list_model.h"
#include "ui/shell/owned_rows.h"
#include "ui/shell/workspace.h"

class QLabel;
class QPushButton;

namespace lianlu::ui {

class ChipButton;
class DataTable;
class DetailPane;
class ElidedLabel;
class HandCard;
class InlineError;
class NarrowBar;
class OfferWay;
class SearchField;
class Services;
class ViewButton;
struct ListViews;

//! \brief What was pushed, how far each offer has come, and why one did not go out.
class OffersWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit OffersWorkspace(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("offers"); }
    [[nodiscard]] QString title() const override { return tr("Offers"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("offers"); }
    void activate() override;
    void search(const QString& text) override;
    [[nodiscard]] QList<QAction*> commands() override;
    //! \brief Narrows the list to what a colleague has pushed, until it is taken away.
    void showRows(const OwnedRows& rows);

private:
    [[nodiscard]] QWidget* buildMaster();
    [[nodiscard]] ListViews listViews();
    [[nodiscard]] QVariantMap viewState() const;
    //! What of it is no longer there, in words.
    QStringList showView(const QVariantMap& filter, const QString& colleague);
    void buildDetail();
    void buildCommands();
    void applyFilter();
    [[nodiscard]] bool isManager() const;
    void applyOrder();
    void showWhose();
    void showNarrowing();
    void exportList();
    void showState();
    void showTotal();
    void choose();
    void takeBack();
    [[nodiscard]] QWidget* buildBulk();
    void showChosen();
    //! All that are chosen and have not gone out.
    void takeBackChosen();
    //! All that are chosen and wait to be sent by hand.
    void saySentChosen();
    //! The chip that is down, as what the list is to show.
    void showChip();

    Services& m_services;
    item::OfferListModel* m_model;
    SearchField* m_search;
    DataTable* m_table;
    ViewButton* m_views = nullptr;
    QLabel* m_count;
    NarrowBar* m_narrow;
    DetailPane* m_detail;
    QLabel* m_person;
    ElidedLabel* m_subject;
    QLabel* m_message;
    InlineError* m_refusal;
    OfferWay* m_way;
    HandCard* m_hand;
    QPushButton* m_takeBack;
    QPushButton* m_openCustomer;
    QWidget* m_bulk = nullptr;
    QLabel* m_bulkWords = nullptr;
    QPushButton* m_bulkTakeBack = nullptr;
    QPushButton* m_bulkSent = nullptr;
    std::vector<std::pair<std::vector<domain::OfferStatus>, ChipButton*>> m_chips;
    QList<QAction*> m_commands;
    std::optional<OwnedRows> m_rows;
    Uuid m_shown;
    bool m_started = false;
    bool m_takingBack = false;
    bool m_saying = false;
};

}  // namespace lianlu::ui
