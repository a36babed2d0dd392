// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

class QTranslator;

namespace lianlu::app {

//! \brief The program's language: Simplified Chinese, Traditional Chinese, English; "system" takes the first of these that the
//! system's list names. Also sets the default locale, by which dates and figures are written. Thread: the screen's.
class Language {
public:
    static constexpr const char* kSettingsKey = "ui/language";

    Language();
    ~Language();
    //! \brief Widgets made from now on speak it.
    void use(const QString& code);
    //! \brief As chosen: system, zh_CN, zh_TW, en.
    [[nodiscard]] const QString& chosen() const noexcept { return m_chosen; }
    //! \brief As spoken: zh_CN, zh_TW, en.
    [[nodiscard]] const QString& spoken() const noexcept { return m_spoken; }
    [[nodiscard]] static QString ofSystem();

private:
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QTranslator> m_qt;
    QString m_chosen;
    QString m_spoken;
};

}  // namespace lianlu::app
