// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "models/actions/actions.h"
#include "models/item/photo_adder.h"

class QListWidget;
class QMimeData;
class QPushButton;

namespace lianlu::ui {

//! \brief Pictures that are to be kept with what is being written: from files, by drop, by paste; Delete takes one out again. Each is made ready
//! beside the screen's thread as it comes, so that saving does not wait. Nothing is kept before the form is.
class PhotoPicker : public QWidget {
    Q_OBJECT
public:
    explicit PhotoPicker(item::AsyncStore& async, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<actions::NewPhoto> photos() const;
    [[nodiscard]] int count() const;
    //! \brief Some are not ready yet; readyChanged() follows.
    [[nodiscard]] bool isBusy() const noexcept { return m_underWay > 0; }
    void chooseFiles();
    void take(const QMimeData* data);

Q_SIGNALS:
    void readyChanged();
    void failed(const lianlu::Error& error, const QString& file);
    void tooMany(int most);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void add(const QList<item::PhotoAdder::Source>& sources);
    void keep(actions::NewPhoto photo, const QImage& small);
    void removeChosen();
    void showList();

    item::AsyncStore& m_async;
    std::vector<actions::NewPhoto> m_photos;  //!< as the list's rows
    int m_underWay = 0;
    QListWidget* m_list;
    QPushButton* m_add;
};

}  // namespace lianlu::ui
