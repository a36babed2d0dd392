// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/options.h"

#include <algorithm>

#include <QCommandLineParser>
#include <QStandardPaths>

namespace lianlu::app {

namespace {

std::filesystem::path toPath(const QString& text) {
#ifdef _WIN32
    return {text.toStdWString()};
#else
    return {text.toStdString()};
#endif
}

void addOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("The workbench of a retail brand's guides."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("profile"), QStringLiteral("Folder of the encrypted store (or LIANLU_PROFILE)."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("lang"), QStringLiteral("system, zh_CN, zh_TW or en."), QStringLiteral("CODE")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("system, light or dark."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("server"), QStringLiteral("Server address to fill in at the first run."), QStringLiteral("URL")});
    parser.addOption({QStringLiteral("unlock-from-env"),
                      QStringLiteral("Unlock with the passphrase in LIANLU_PASSPHRASE. For demos and tests: others of this login may read it.")});
    parser.addOption({QStringLiteral("gallery"), QStringLiteral("Show the pieces every screen is made of, in each of their states; no store is opened.")});
    parser.addOption({QStringLiteral("pictures"), QStringLiteral("With --gallery: write its pages as PNG, in both schemes, and end."), QStringLiteral("DIR")});
    QCommandLineOption mark(QStringLiteral("print-first-paint"));
    mark.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(mark);
}

tl::unexpected<Error> misused(const QString& option) { return fail(Code::invalid, "command line", option.toStdString()); }

}  // namespace

Result<Options> readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("lianlu")} + arguments)) return misused(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) return fail(Code::cancelled, "help asked for");

    Options options;
    options.showVersion = parser.isSet(QStringLiteral("version"));
    const QString profile = parser.isSet(QStringLiteral("profile")) ? parser.value(QStringLiteral("profile")) : qEnvironmentVariable("LIANLU_PROFILE");
    if (!profile.isEmpty()) options.profile = std::filesystem::absolute(toPath(profile));
    options.language = parser.value(QStringLiteral("lang"));
    const QStringList languages{QString(), QStringLiteral("system"), QStringLiteral("zh_CN"), QStringLiteral("zh_TW"), QStringLiteral("en")};
    if (!languages.contains(options.language)) return misused(QStringLiteral("--lang ") + options.language);
    if (const QString theme = parser.value(QStringLiteral("theme")); !theme.isEmpty()) {
        options.scheme = ui::Theme::fromName(theme);
        if (ui::Theme::nameOf(*options.scheme) != theme) return misused(QStringLiteral("--theme ") + theme);
    }
    options.server = parser.value(QStringLiteral("server"));
    options.gallery = parser.isSet(QStringLiteral("gallery"));
    if (parser.isSet(QStringLiteral("pictures"))) {
        if (!options.gallery || parser.value(QStringLiteral("pictures")).isEmpty()) return misused(QStringLiteral("--pictures without --gallery or folder"));
        options.pictures = std::filesystem::absolute(toPath(parser.value(QStringLiteral("pictures"))));
    }
    options.printFirstPaint = parser.isSet(QStringLiteral("print-first-paint"));
    if (parser.isSet(QStringLiteral("unlock-from-env"))) {
        QByteArray text = qgetenv("LIANLU_PASSPHRASE");
        qunsetenv("LIANLU_PASSPHRASE");
        if (text.isEmpty()) return misused(QStringLiteral("--unlock-from-env without LIANLU_PASSPHRASE"));
        options.passphrase = std::make_shared<SecretBuffer>(SecretBuffer::fromText({text.constData(), static_cast<std::size_t>(text.size())}));
        text.fill('\0');
    }
    return options;
}

std::string takeLink(int& argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        if (!std::string_view(argv[i]).starts_with("lianlu://")) continue;
        std::string link(argv[i]);
        std::fill_n(argv[i], link.size(), '*');
        for (int next = i; next + 1 < argc; ++next) argv[next] = argv[next + 1];
        argv[--argc] = nullptr;
        return link;
    }
    return {};
}

std::filesystem::path logFolder(const Options& options) {
    const auto root = options.profile.empty() ? toPath(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)) : options.profile;
    return root / "logs";
}

QString helpText() {
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

QString versionText() { return QStringLiteral("Lianlu " LIANLU_VERSION); }

}  // namespace lianlu::app
