// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QStyleOption>

namespace lianlu::ui {

//! \brief A control that is drawn as if the mouse were over it, it had the focus or were pressed: only one can have the focus, and here all states
//! stand side by side. The style draws it by the same rules as ever.
template <class Control, class Option>
class Posed : public Control {
public:
    template <class... Arguments>
    explicit Posed(QStyle::State pose, Arguments&&... arguments) : Control(std::forward<Arguments>(arguments)...), m_pose(pose) {
        Control::setFocusPolicy(Qt::NoFocus);
    }

protected:
    void initStyleOption(Option* option) const override {
        Control::initStyleOption(option);
        option->state &= ~(QStyle::State_MouseOver | QStyle::State_HasFocus);
        option->state |= m_pose;
    }

private:
    QStyle::State m_pose;
};

namespace pose {
inline constexpr QStyle::State plain = QStyle::State_None;
inline constexpr QStyle::State hover = QStyle::State_MouseOver;
inline constexpr QStyle::State focus = QStyle::State_HasFocus;
inline constexpr QStyle::State pressed = QStyle::State_Sunken | QStyle::State_MouseOver;
}  // namespace pose

}  // namespace lianlu::ui
