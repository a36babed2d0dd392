// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "models/item/photo_adder.h"
#include "models/item/photo_list_model.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace lianlu::ui {

class EmptyState;
class InlineError;
class TallList;
class Services;

//! \brief The photos of a customer: small pictures, and ways to add some: from files, by drop, by paste. Enter opens one, Delete removes it.
class PhotoPanel : public QWidget {
    Q_OBJECT
public:
    explicit PhotoPanel(Services& services, QWidget* parent = nullptr);

    void setCustomer(domain::CustomerId customer);
    [[nodiscard]] const item::PhotoListModel& model() const noexcept { return *m_model; }
    //! \brief Asks for files.
    void chooseFiles();
    //! \brief What the clipboard holds, files or pixels; false: no picture.
    bool paste();
    //! \brief Files of a drop that may be pictures, and pixels.
    [[nodiscard]] static bool holdsPictures(const QMimeData* data);
    [[nodiscard]] static QList<item::PhotoAdder::Source> sourcesOf(const QMimeData* data);
    void take(const QMimeData* data);

Q_SIGNALS:
    void countChanged(int count);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildProgress();
    void fill();
    void open(int row);
    void remove(int row);
    void showMenu(const QPoint& at);
    void addFiles(const QStringList& files);
    void tell(const item::PhotoAdder::Outcome& outcome);

    Services& m_services;
    item::PhotoListModel* m_model;
    item::PhotoAdder* m_adder;
    TallList* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    InlineError* m_problem;
    QWidget* m_underWay;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_add;
};

}  // namespace lianlu::ui
