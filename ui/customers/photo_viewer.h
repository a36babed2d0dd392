// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

#include "models/item/photo_list_model.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace lianlu::ui {

class InlineError;
class PhotoCanvas;
class Services;

//! \brief One photo large, and the customer's others by the arrow keys: fit or 100 %, its caption, save, remove. One that is not on this computer is
//! fetched, and until then words say where it is.
class PhotoViewer : public QDialog {
    Q_OBJECT
public:
    PhotoViewer(Services& services, domain::CustomerId customer, domain::PhotoId first, QWidget* parent);

    void done(int result) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildFoot();
    void onLoaded();
    void step(int by);
    void fill();
    void showPicture(const store::PhotoLine& line);
    void fetch(domain::PhotoId photo);
    void keepCaption();
    void saveAs();
    void remove();
    void bringBack();
    void toggleZoom();
    [[nodiscard]] const store::PhotoLine* line() const { return m_model->line(m_model->rowOf(m_current)); }

    Services& m_services;
    item::PhotoListModel* m_model;
    domain::PhotoId m_current, m_shown, m_asked;  //!< chosen; on the canvas; the last one asked of the server
    int m_row = 0;
    item::Latest m_reading;
    PhotoCanvas* m_canvas;
    QLabel* m_about;
    QLineEdit* m_caption;
    InlineError* m_problem;
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_zoom;
    QPushButton* m_save;
    QPushButton* m_remove;
    QPushButton* m_undo;
    std::optional<domain::TxnId> m_removed;  //!< the newest removal, that can be taken back from here
};

}  // namespace lianlu::ui
