// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "models/item/format.h"

class QDateEdit;
class QTimeEdit;
class QToolButton;

namespace lianlu::ui {

//! \brief A date and time that may be none, in the store's time zone, with the usual steps ahead one click away.
class WhenField : public QWidget {
    Q_OBJECT
public:
    //! \brief Children are named `prefix` + Date, Time, Tomorrow, Week, Clear. `now` is what "tomorrow" counts from.
    WhenField(const QString& prefix, const QString& name, item::Format format, Time now, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Time> value() const;
    void setValue(std::optional<Time> value);
    void setFormat(const item::Format& format) { m_format = format; }

Q_SIGNALS:
    //! \brief A person changed it.
    void edited();
    //! \brief The focus left, or a step was clicked: a good moment to save.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isNone() const;
    void jump(int days);
    void layOut();

    item::Format m_format;
    Time m_now;
    QDateEdit* m_date;
    QTimeEdit* m_time;
    QToolButton* m_clear;
};

}  // namespace lianlu::ui
