// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initTranslations() { Q_INIT_RESOURCE(lianlu_translations); }

namespace lianlu::app {
namespace {

// Keys in shortcuts: some of Qt's own Chinese names for them are those of mouse buttons.
[[maybe_unused]] constexpr const char* kKeys[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Left"), QT_TRANSLATE_NOOP("QShortcut", "Right"),  QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"), QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Menu"),
};

}  // namespace

Language::Language() { initTranslations(); }

Language::~Language() {
    for (const auto& translator : {m_translator.get(), m_qt.get()})
        if (translator && QCoreApplication::instance()) QCoreApplication::removeTranslator(translator);
}

QString Language::ofSystem() {
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English) return QStringLiteral("en");
        if (locale.language() != QLocale::Chinese) continue;
        const bool traditional = locale.script() == QLocale::TraditionalHanScript || locale.territory() == QLocale::Taiwan ||
                                 locale.territory() == QLocale::HongKong || locale.territory() == QLocale::Macao;
        return traditional ? QStringLiteral("zh_TW") : QStringLiteral("zh_CN");
    }
    return QStringLiteral("en");
}

void Language::use(const QString& code) {
    m_chosen = code.isEmpty() ? QStringLiteral("system") : code;
    m_spoken = m_chosen == QLatin1String("system") ? ofSystem() : m_chosen;
    // English of the country that the system is set to: a day is written otherwise in London than in New York.
    const bool systemSpeaksIt = QLocale::system().language() == QLocale::English;
    const auto english = QLocale(QLocale::English, systemSpeaksIt ? QLocale::system().territory() : QLocale::UnitedStates);
    QLocale::setDefault(m_spoken == QLatin1String("en") ? english : QLocale(m_spoken));
    for (auto* translator : {&m_translator, &m_qt}) {
        if (*translator) QCoreApplication::removeTranslator(translator->get());
        translator->reset();
    }
    // Of two that know a text the one that came last is asked: ours, after Qt's.
    if (m_spoken != QLatin1String("en")) {
        m_qt = std::make_unique<QTranslator>();
        if (m_qt->load(QStringLiteral("qtbase_") + m_spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) QCoreApplication::installTranslator(m_qt.get());
    }
    // English goes through a file too: it holds the plurals.
    m_translator = std::make_unique<QTranslator>();
    if (m_translator->load(QStringLiteral(":/lianlu/i18n/lianlu_") + m_spoken + QStringLiteral(".qm"))) QCoreApplication::installTranslator(m_translator.get());
}

}  // namespace lianlu::app
