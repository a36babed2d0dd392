// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/when_field.h"

#include <utility>

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>

#include "models/item/day_text.h"
#include "ui/common/buttons.h"
#include "ui/common/tokens.h"

namespace lianlu::ui {
namespace {
const QDate kNone(2000, 1, 1);
const QTime kMorning(10, 0);

//! Tab goes through year, month and day. "No date" has none of these, and Qt would stay in it for ever.
//! Whoever types or steps in it begins with today; Alt+Down opens the calendar.
class DayEdit final : public QDateEdit {
public:
    DayEdit(QDate today, QWidget* parent) : QDateEdit(parent), m_today(today) {}

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if ((event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) || event->key() == Qt::Key_F4) return openCalendar();
        // A part that is full goes on to the next by itself; the hyphen that is typed then is for that, and not for the one behind.
        const bool mark = !event->text().isEmpty() && (event->text().at(0).isPunct() || event->text().at(0).isSpace());
        if (std::exchange(m_wentOn, false) && mark) return;
        const bool digit = !event->text().isEmpty() && event->text().at(0).isDigit() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        const bool step = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
        if (text() == specialValueText() && (digit || step)) {
            setDate(m_today);
            setSelectedSection(sectionAt(0));
            if (step) return;
        }
        const int part = currentSectionIndex();
        QDateEdit::keyPressEvent(event);
        m_wentOn = digit && currentSectionIndex() != part;
    }
    void wheelEvent(QWheelEvent* event) override {
        if (text() != specialValueText()) return QDateEdit::wheelEvent(event);
        event->ignore();
    }
    bool focusNextPrevChild(bool next) override {
        return text() == specialValueText() ? QAbstractSpinBox::focusNextPrevChild(next) : QDateEdit::focusNextPrevChild(next);
    }

private:
    //! Qt has no call for it: where the arrow is, somebody presses.
    void openCalendar() {
        QStyleOptionComboBox option;
        option.initFrom(this);
        option.editable = true;
        option.subControls = QStyle::SC_All;
        const auto arrow = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this).center();
        QMouseEvent press(QEvent::MouseButtonPress, arrow, mapToGlobal(arrow), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &press);
    }

    QDate m_today;
    bool m_wentOn = false;
};

}  // namespace

WhenField::WhenField(const QString& prefix, const QString& name, item::Format format, Time now, QWidget* parent)
    : QWidget(parent),
      m_format(std::move(format)),
      m_now(now),
      m_date(new DayEdit(m_format.day(now), this)),
      m_time(new QTimeEdit(this)),
      m_clear(makeIconButton(QStringLiteral("close"), tr("No date"), this)) {
    m_date->setObjectName(prefix + QStringLiteral("Date"));
    m_date->setAccessibleName(tr("%1: date").arg(name));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(item::typedDayFormat());
    m_date->setMinimumDate(kNone);
    m_date->setSpecialValueText(tr("No date"));
    m_date->setMinimumWidth(128);
    m_date->calendarWidget()->installEventFilter(this);
    m_date->installEventFilter(this);
    m_time->setObjectName(prefix + QStringLiteral("Time"));
    m_time->setAccessibleName(tr("%1: time").arg(name));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setFixedWidth(72);
    m_time->installEventFilter(this);
    m_clear->setObjectName(prefix + QStringLiteral("Clear"));

    auto* today = new GhostButton(tr("Today"), this);
    today->setObjectName(prefix + QStringLiteral("Today"));
    auto* tomorrow = new GhostButton(tr("Tomorrow"), this);
    tomorrow->setObjectName(prefix + QStringLiteral("Tomorrow"));
    auto* week = new GhostButton(tr("In a week"), this);
    week->setObjectName(prefix + QStringLiteral("Week"));
    connect(today, &QPushButton::clicked, this, [this] { jump(0); });
    connect(tomorrow, &QPushButton::clicked, this, [this] { jump(1); });
    connect(week, &QPushButton::clicked, this, [this] { jump(7); });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setValue(std::nullopt);
        Q_EMIT edited();
        Q_EMIT finished();
    });
    connect(m_date, &QDateEdit::dateChanged, this, [this] {
        layOut();
        Q_EMIT edited();
    });
    connect(m_time, &QTimeEdit::timeChanged, this, &WhenField::edited);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_date);
    layout->addWidget(m_time);
    layout->addWidget(m_clear);
    layout->addStretch(1);
    layout->addWidget(today);
    layout->addWidget(tomorrow);
    layout->addWidget(week);
    setFocusProxy(m_date);
    setValue(std::nullopt);
}

bool WhenField::isNone() const { return m_date->date() == kNone; }

std::optional<Time> WhenField::value() const {
    if (isNone()) return std::nullopt;
    return m_format.fromLocal(m_date->date(), m_time->time());
}

void WhenField::setValue(std::optional<Time> value) {
    const QSignalBlocker date(m_date);
    const QSignalBlocker time(m_time);
    m_date->setDate(value ? m_format.day(*value) : kNone);
    m_time->setTime(value ? m_format.local(*value).time() : kMorning);
    layOut();
}

void WhenField::layOut() {
    m_time->setEnabled(!isNone());
    m_clear->setVisible(!isNone());
}

void WhenField::jump(int days) {
    const auto time = isNone() ? kMorning : m_time->time();
    setValue(m_format.fromLocal(m_format.day(m_now).addDays(days), time));
    Q_EMIT edited();
    Q_EMIT finished();
}

bool WhenField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_date->calendarWidget() && event->type() == QEvent::Show && isNone()) {
        const auto today = m_format.day(m_now);
        m_date->calendarWidget()->setCurrentPage(today.year(), today.month());
    }
    if ((watched == m_date || watched == m_time) && event->type() == QEvent::FocusOut) Q_EMIT finished();
    return QWidget::eventFilter(watched, event);
}

}  // namespace lianlu::ui
