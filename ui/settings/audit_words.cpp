// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_words.h"

#include "models/domain/rules/consent_act.h"
#include "models/item/format.h"
#include "models/item/words.h"

#include <span>

#include <QCoreApplication>
#include <QLocale>

namespace lianlu::ui {

namespace {

struct Words {
    const char* name;
    const char* text;
};

constexpr Words kActions[] = {
    {"privacy-export", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a person's data")},
    {"privacy-erase-request", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Asked for an erasure")},
    {"privacy-erase", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Erased a person")},
    {"consent-grant", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Recorded a consent")},
    {"consent-withdraw", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Recorded a withdrawal")},
    {"consent-wording-add", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Added a consent wording")},
    {"lookup", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Looked up a number")},
    {"visit-read", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Opened a guest's card")},
    {"query-customers", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Looked through customers, masked")},
    {"reveal-name", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Revealed a name")},
    {"reveal-phone", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Revealed a phone number")},
    {"reveal-email", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Revealed an e-mail address")},
    {"show-phone", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Looked at a phone number")},
    {"show-email", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Looked at an e-mail address")},
    {"show-contacts", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Looked at numbers and addresses")},
    {"copy-phone", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Copied a phone number")},
    {"copy-email", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Copied an e-mail address")},
    {"copy-contacts", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Copied numbers and addresses")},
    {"export-phone", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a phone number")},
    {"export-email", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported an e-mail address")},
    {"export-contacts", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported numbers and addresses")},
    {"export-photo", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Saved a photo to a file")},
    {"export-customers", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a list of customers")},
    {"export-leads", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a list of leads")},
    {"export-customers_masked", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a list of customers, masked")},
    {"export-leads_masked", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a list of leads, masked")},
    {"export-offers", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a list of offers")},
    {"export-tasks", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported a list of tasks")},
    {"export-team", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported the team's figures")},
    {"export-duplicates", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported pairs of customers")},
    {"export-edits", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Exported changes of the queue")},
    {"import-customers", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Brought in customers from a file")},
    {"person-join", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Merged two customers")},
    {"person-taken-back", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Took back a person whom an import had brought in")},
    {"person-part", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Took a merge apart")},
    {"person-match-joined", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Decided that two are one person")},
    {"person-match-apart", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Decided that two are not one person")},
    {"person-match-later", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Put a possible duplicate off")},
    {"person-match-open", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Opened a possible duplicate again")},
    {"one-id-run", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Ran the search for duplicates")},
    {"handover", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Handed customers over")},
    {"handover-back", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Took a handover back")},
    {"handover-back-done", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Finished taking a handover back")},
    {"handover-done", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Finished a handover")},
    {"handover-failed", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "A handover failed")},
    {"dispatch-release", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Let a held message go out")},
    {"dispatch-drop", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Let a held message rest")},
    {"quarantine-apply", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Let waiting work in")},
    {"quarantine-discard", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Discarded waiting work")},
    {"device-revoke", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Revoked a computer")},
    {"device-wipe", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Ordered a computer wiped")},
    {"device-wiped", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "A computer wiped itself")},
    {"invitation-send", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Sent an invitation")},
    {"invitation-accept", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Accepted an invitation")},
    {"invitation-revoke", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Revoked an invitation")},
    {"second-step-on", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Turned the second step on")},
    {"second-step-off", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Turned the second step off")},
    {"second-step-codes", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Made new recovery codes")},
    {"second-step-reset", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Took a second step off somebody")},
    {"company-link", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Linked the company account")},
    {"key-rotate", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Gave the server a new key")},
    {"key-revoke", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Ended a key of the server")},
    {"digest-mismatch", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "A checksum of the data did not fit")},
    {"history-changed", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "The database went back in time")},
    {"history-restored", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "The database was restored")},
};

constexpr Words kReasons[] = {
    {"person-asked", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Asked by the person")},
    {"customer-asked", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Asked by the customer")},
    {"member-code", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "By member code")},
    {"complaint", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Complaint")},
    {"delivery", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Delivery")},
    {"fraud", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Fraud")},
    {"consent-withdrawn", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Consent withdrawn")},
    {"purpose-fulfilled", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Purpose fulfilled")},
    {"unlawful", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Unlawful")},
    {"law", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Required by law")},
    {"found", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Found")},
    {"nobody", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Nobody found")},
    {"several", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Several found")},
    {"out-of-reach", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Not one of their customers")},
    {"handed-over", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "With somebody else by now")},
    {"erased", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Erased by now")},
    {"store-left", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "No longer works in that store")},
    {"device-revoked", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "From a revoked computer")},
    {"own", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "One of the own")},
    {"colleague", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "To a colleague")},
    {"pool", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "To the common pool")},
    {"target-left", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "The colleague has left meanwhile")},
    {"deterministic", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "By the same number or id")},
    {"probabilistic", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "By similarity")},
    {"person", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "By a person's decision")},
    {"whole", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "All customers")},
    {"token", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Sign-in key")},
    {"coupon", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Coupon key")},
    {"device", QT_TRANSLATE_NOOP("lianlu::ui::AuditWords", "Device key")},
};

QString wordsFor(std::span<const Words> words, const QString& name) {
    for (const auto& one : words)
        if (name == QLatin1String(one.name)) return QCoreApplication::translate("lianlu::ui::AuditWords", one.text);
    return name;
}

}  // namespace

QString auditAction(const QString& action) { return wordsFor(kActions, action); }
QString auditReason(const QString& reason) {
    // "held:12" and "seq:480": a word with a figure.
    if (const auto colon = reason.indexOf(QLatin1Char(':')); colon > 0) {
        bool isNumber = false;
        const auto number = reason.mid(colon + 1).toLongLong(&isNumber);
        const auto figure = QLocale().toString(number);
        if (isNumber && reason.startsWith(QLatin1String("held:"))) return QCoreApplication::translate("lianlu::ui::AuditWords", "Messages held: %1").arg(figure);
        if (isNumber && reason.startsWith(QLatin1String("seq:"))) return QCoreApplication::translate("lianlu::ui::AuditWords", "At change %1").arg(figure);
    }
    // "wecom/marketing verbal": what a consent was for, and how it was said.
    const auto slash = reason.indexOf(QLatin1Char('/'));
    const auto blank = reason.indexOf(QLatin1Char(' '));
    if (slash > 0 && blank > slash) {
        const auto channel = domain::enumFromName<domain::Channel>(item::fromQString(reason.left(slash)));
        const auto purpose = domain::enumFromName<domain::Purpose>(item::fromQString(reason.mid(slash + 1, blank - slash - 1)));
        const auto act = domain::consentActOf(item::fromQString(reason.mid(blank + 1)));
        QStringList words{item::word(channel), item::word(purpose), item::word(act)};
        words.removeAll(QString());
        return words.join(QStringLiteral(" · "));
    }
    return wordsFor(kReasons, reason);
}

}  // namespace lianlu::ui
