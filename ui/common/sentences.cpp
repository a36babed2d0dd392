// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sentences.h"

#include <QCoreApplication>

namespace lianlu::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::ui::Sentences)
public:
    static Sentence ofStore(Code code);
    static Sentence ofNetwork(const Error& error);
    static Sentence ofPerson(const Error& error);
    static Sentence refusal(const Error& error);
    static Sentence ofPhoto(const Error& error);
    static Sentence ofView(const Error& error);
    static QString fieldName(const QString& subject);
};

Sentence Words::ofStore(Code code) {
    switch (code) {
        case Code::wrongPassphrase:
            return {tr("This passphrase or recovery code does not open the store."),
                    tr("Check Caps Lock and the input method, or use the recovery code.")};
        case Code::keychainUnavailable:
            return {tr("The system keychain does not answer, and this passphrase needs it."),
                    tr("Unlock the keychain and try again, or use the recovery code.")};
        case Code::damaged:
            return {tr("The local store is damaged. The file has been kept; nothing was overwritten."),
                    tr("Do not delete it: unsent work in it can be rescued. At unlocking, restore a backup or repair it; or run lianlu-cli store restore or store repair.")};
        case Code::notOurs:
            return {tr("The file in this place is not a Lianlu store. It has not been touched."), tr("Choose another profile folder.")};
        case Code::tooNew:
            return {tr("This store was written by a newer version of Lianlu. It has not been changed."),
                    tr("Update the program, then open it again.")};
        case Code::inUse:
            return {tr("This store is open in another window of Lianlu."), tr("Switch to that window, or close it and try again.")};
        case Code::diskFull:
            return {tr("The disk is full, so nothing more could be saved."), tr("Free some space and try again. What was saved before is safe.")};
        case Code::readOnly:
            return {tr("The store's folder cannot be written to."), tr("Check the folder's permissions, then try again.")};
        default: return {tr("The disk reported an error."), tr("Try again. If it happens again, check the disk.")};
    }
}

Sentence Words::ofNetwork(const Error& error) {
    switch (error.code) {
        case Code::unreachable:
            if (error.subject == "proxy_sign_in")
                return {tr("The proxy of your network asks for a sign-in."), tr("Enter user name and password for it in this computer's network settings, or ask your administrator.")};
            if (error.subject == "proxy") return {tr("The proxy of your network does not let this through."), tr("Check the proxy in this computer's network settings, or ask your administrator.")};
            return {tr("The server cannot be reached."), tr("Your work is kept here and goes out by itself once the connection is back.")};
        case Code::timedOut:
            return {tr("The server did not answer in time."), tr("Your work is kept here. It is tried again by itself.")};
        case Code::tlsUntrusted:
            return {tr("The server's certificate is not to be trusted: it is expired, unknown, or made for another address."),
                    tr("Nothing was sent. Check the address and this computer's clock, or ask your administrator for the company certificate.")};
        case Code::notLianlu:
            return {tr("Something answered at this address, but it is not a Lianlu server."),
                    tr("If you are on a guest network, open its sign-in page in a browser first. Otherwise check the address.")};
        case Code::rateLimited:
            if (error.subject == "tries")
                return {tr("Too many tries that did not fit, from here or with this user name."),
                        tr("Wait %n minute(s), then try again. A computer you have signed in with before is not held up by others' tries.", nullptr, (error.retryAfterSeconds + 59) / 60)};
            return {tr("The server is busy."), error.retryAfterSeconds > 0
                                                   ? tr("It is tried again in %n second(s).", nullptr, error.retryAfterSeconds)
                                                   : tr("It is tried again by itself in a moment.")};
        case Code::protocolTooOld:
            return {tr("The server needs a newer version of Lianlu."), tr("Update the program. Your work stays on this computer until then.")};
        case Code::unauthenticated:
            if (error.context == "revoked")
                return {tr("This computer was disabled by your store manager or head office, or your account was."),
                        tr("What you had not sent was handed to the server and waits for your manager; customers were removed here. Ask your manager why; then set this computer up anew.")};
            return {tr("Your sign-in has ended."), tr("Sign in again. Your work is kept here.")};
        case Code::wrongCredentials:
            if (error.subject == "code_needed") return {tr("A code of the second step is needed."), tr("Type the six digits of your authenticator app, or a recovery code.")};
            if (error.subject == "code")
                return {tr("This code does not fit, or it was used already."), tr("Wait for the next code of the app and check your phone's clock, or use a recovery code.")};
            return {tr("User name or password is not right."), tr("Check both and try again. Your administrator can set a new password.")};
        case Code::cursorDiverged:
        case Code::cursorExpired:
            return {tr("The server's data has been restored or cleaned up."), tr("It is loaded anew. Your unsent work is kept.")};
        case Code::sequenceGap:
            return {tr("The server expected another change first."), tr("Sync again. If it stays, ask your administrator.")};
        default: return {tr("The server reported an error."), tr("Your work is kept here. It is tried again by itself.")};
    }
}

QString Words::fieldName(const QString& subject) {
    if (subject == QLatin1String("phone")) return tr("phone number");
    if (subject == QLatin1String("email")) return tr("e-mail address");
    if (subject == QLatin1String("name")) return tr("name");
    if (subject == QLatin1String("note")) return tr("note");
    if (subject == QLatin1String("message")) return tr("message");
    if (subject == QLatin1String("subject")) return tr("subject");
    if (subject == QLatin1String("at")) return tr("time");
    if (subject == QLatin1String("nextStep") || subject == QLatin1String("next_step")) return tr("next step");
    if (subject == QLatin1String("nextStepAt") || subject == QLatin1String("next_step_at")) return tr("date of the next step");
    if (subject == QLatin1String("lostReason") || subject == QLatin1String("lost_reason")) return tr("reason");
    if (subject == QLatin1String("product") || subject == QLatin1String("product_id")) return tr("product");
    if (subject == QLatin1String("couponTemplate") || subject == QLatin1String("coupon_template_id")) return tr("coupon");
    if (subject == QLatin1String("passphrase")) return tr("passphrase");
    if (subject == QLatin1String("url")) return tr("server address");
    return {};
}

Sentence Words::refusal(const Error& error) {
    if (error.subject == "company_unknown")
        return {tr("There is no account here for your company account's e-mail address."), tr("Ask your store manager for an invitation to that address.")};
    if (error.subject == "company_other") return {tr("This account is linked to another company account."), tr("Sign in with that one, or with your password.")};
    if (error.subject == "invitation_used") return {tr("This invitation was used already."), tr("Sign in with the account that was made, or ask for another invitation.")};
    if (error.subject == "invitation_expired") return {tr("This invitation is no longer valid: it was for two days."), tr("Ask who invited you to send it again.")};
    if (error.subject == "invitation_revoked") return {tr("This invitation was taken back."), tr("Ask who invited you.")};
    const QString rule = QString::fromStdString(error.context);
    if (rule == QLatin1String("no_consent"))
        return {tr("This customer has not agreed to be written to."), tr("Ask for consent first.")};
    if (rule == QLatin1String("no_address")) return {tr("There is no e-mail address."), tr("Add one, then try again.")};
    if (rule == QLatin1String("address_marked")) return {tr("Mail to this address came back."), tr("Ask the customer for another one.")};
    if (rule == QLatin1String("quiet_hours")) return {tr("It is quiet time now."), tr("Send it after the quiet hours.")};
    if (rule == QLatin1String("frequency_cap"))
        return {tr("This customer has had enough messages for now."), tr("Wait some days, or call instead.")};
    if (rule == QLatin1String("template_closed")) return {tr("This coupon is no longer given out."), tr("Choose another one.")};
    if (rule == QLatin1String("offer-dispatched")) return {tr("The message has gone out and cannot be called back."), {}};
    if (rule == QLatin1String("offer-not-handed")) return {tr("This message is not with you to send."), tr("Sync, then look at how far it is.")};
    if (rule == QLatin1String("offer-not-by-hand")) return {tr("This message goes out by itself."), tr("Only what you send in WeCom is confirmed.")};
    if (rule == QLatin1String("offer-answered")) return {tr("The customer has clicked or bought already."), tr("So the message was sent, and stays so.")};
    if (rule == QLatin1String("others-offer")) return {tr("This is somebody else's message."), tr("Its guide or the store manager says what became of it.")};
    if (rule == QLatin1String("coupon-not-here")) return {tr("The coupon's code is not on this computer yet."), tr("Sync, then copy the message.")};
    if (rule == QLatin1String("coupon-used")) return {tr("This coupon was redeemed before."), tr("It counts once. Ask the customer for another one.")};
    if (rule == QLatin1String("coupon-expired")) return {tr("This coupon has expired."), tr("Offer another one.")};
    if (rule == QLatin1String("coupon-cancelled")) return {tr("This coupon was cancelled."), tr("Offer another one.")};
    if (rule == QLatin1String("coupon-forged")) return {tr("This coupon is not genuine."), tr("Do not take it, and tell your store manager.")};
    if (rule == QLatin1String("coupon-unsigned") || rule == QLatin1String("coupon-unknown"))
        return {tr("This coupon cannot be checked here."), tr("Sync, then try again.")};
    if (rule == QLatin1String("coupon-min-spend")) return {tr("The purchase is too small for this coupon."), tr("Look at the amount from which it holds.")};
    if (rule == QLatin1String("no-store")) return {tr("Coupons are redeemed in a store."), tr("Your account belongs to none: ask somebody of the store.")};
    if (rule == QLatin1String("tag-not-own"))
        return {tr("This tag was set by a rule or comes from a third party."), tr("Only tags that staff have set can be changed here.")};
    if (rule == QLatin1String("tag-retired")) return {tr("This tag is no longer given."), tr("Choose another one.")};
    if (rule == QLatin1String("tag-source")) return {tr("This tag is given by rules only."), tr("Choose another one.")};
    if (rule == QLatin1String("tag-set-by")) return {tr("Your role does not set this tag."), tr("Ask your store manager.")};
    if (rule == QLatin1String("tag-value")) return {tr("This tag does not have this value."), tr("Choose one of those in the list.")};
    if (rule == QLatin1String("guest-next-step"))
        return {tr("A guest's next step is for the guest's own guide."), tr("Write it into the note.")};
    if (rule == QLatin1String("others-task")) return {tr("This is somebody else's task."), tr("Ask them, or the store manager, to change it.")};
    if (rule == QLatin1String("assign-by-manager")) return {tr("The store manager gives tasks to others."), tr("Ask the store manager.")};
    if (rule == QLatin1String("left")) return {tr("This colleague works here no more."), tr("Choose somebody else.")};
    if (rule == QLatin1String("not-a-guide") || rule == QLatin1String("target-not-a-guide"))
        return {tr("This colleague keeps no book of customers."), tr("Choose a guide or a store manager.")};
    if (rule == QLatin1String("claim-sent")) return {tr("The store knows already that this customer is yours."), tr("Ask your store manager to put the customer back into the pool.")};
    if (rule == QLatin1String("handover-runs")) return {tr("Another handover of this colleague's customers runs."), tr("Wait until it has ended, then look at the preview anew.")};
    if (rule == QLatin1String("handover-taken-back")) return {tr("This handover is taken back already."), tr("Look at the list of handovers anew.")};
    if (rule == QLatin1String("handover-too-old")) return {tr("A handover can be taken back for 14 days only."), tr("Hand over those customers anew whom it is about.")};
    if (rule == QLatin1String("handover-not-noted")) return {tr("An older version of the server did this handover and did not note what it moved."), tr("Hand over those customers anew whom it is about.")};
    if (rule == QLatin1String("handover-no-back")) return {tr("This server cannot take a handover back yet."), tr("Ask your administrator for a newer version.")};
    if (rule == QLatin1String("target-left")) return {tr("Who was to get the customers works here no more."), tr("Hand the rest over to somebody else.")};
    if (rule == QLatin1String("handover-failed")) return {tr("The server could not finish the handover."), tr("Try again in a while. If it happens again, ask your administrator.")};
    if (rule == QLatin1String("row-deleted")) return {tr("It was deleted at the server, and nothing brings it back."), tr("Keep theirs; what you typed can be copied from here.")};
    if (rule == QLatin1String("row-gone")) return {tr("This is no longer on this device."), tr("Keep theirs, or leave it to whoever looks after it now.")};
    if (rule == QLatin1String("decided-elsewhere")) return {tr("This device has decided nothing about it."), tr("Choose a value anew instead.")};
    if (rule == QLatin1String("not-failed")) return {tr("Nothing of it waits for a decision."), tr("It may have been settled meanwhile.")};
    if (rule == QLatin1String("changed-since")) return {tr("It was changed again since."), tr("Undo the later change first.")};
    if (rule == QLatin1String("disclosure-stays")) return {tr("What was looked at or exported stands in the audit."), tr("Nobody can take such an entry back.")};
    if (rule == QLatin1String("cannot-be-undone")) return {tr("This cannot be undone."), tr("Set it right with a new change.")};
    if (rule == QLatin1String("second-step-required") || error.subject == "second_step")
        return {tr("Your role signs in with a second step, so it cannot be turned off."), tr("With a new phone, have it taken off by your manager or head office and set it up anew.")};
    return {tr("A rule does not allow this now."), tr("Refresh and look at the present state first.")};
}

//! Empty: nothing that is said of photos alone.
Sentence Words::ofPhoto(const Error& error) {
    const QString rule = QString::fromStdString(error.context);
    if (rule == QLatin1String("photo-empty")) return {tr("The file is empty."), tr("Copy it anew from the camera or phone.")};
    if (rule == QLatin1String("photo-damaged")) return {tr("The picture is damaged or cut short."), tr("Copy it anew from the camera or phone.")};
    if (rule == QLatin1String("photo-format")) return {tr("This is not a picture that can be read here."), tr("Save it as JPEG or PNG, then add that file.")};
    if (rule == QLatin1String("photo-heic"))
        return {tr("HEIC pictures cannot be read here."), tr("Save it as JPEG, or set the phone's camera to “Most compatible”.")};
    if (rule == QLatin1String("photo-file-too-large")) return {tr("The file is larger than 30 MB."), tr("Make it smaller, then add it.")};
    if (rule == QLatin1String("photo-too-many-pixels")) return {tr("The picture has more than 50 million pixels."), tr("Make it smaller, then add it.")};
    if (rule == QLatin1String("photo-there")) return {tr("This customer has this photo already."), {}};
    if (rule == QLatin1String("photo-not-here")) return {tr("This photo is not on this computer."), tr("Connect to the server and open it once.")};
    if (rule == QLatin1String("photo-gone")) return {tr("The picture is no longer on this computer, so it cannot be brought back."), tr("Add it again from its file.")};
    if (rule == QLatin1String("guest-photo")) return {tr("A guest's photos are kept by the guest's own guide."), {}};
    return {};
}

//! The same of the store's views.
Sentence Words::ofView(const Error& error) {
    const QString rule = QString::fromStdString(error.context);
    if (rule == QLatin1String("view-by-manager")) return {tr("The store's views are set by its manager."), tr("Copy one into your own views to change it.")};
    if (rule == QLatin1String("view-there")) return {tr("The store has a view of this name already."), tr("Choose another one.")};
    if (rule == QLatin1String("views-full")) return {tr("The store has as many views of this list as there can be."), tr("Remove one first.")};
    return {};
}

Sentence Words::ofPerson(const Error& error) {
    switch (error.code) {
        case Code::invalid: {
            if (error.context == "another-persons")
                return {tr("This passphrase opens another person's store on this computer."), tr("Choose another one.")};
            if (error.subject == "ca_file")
                return {tr("There is no certificate in this file, or it cannot be read."), tr("Choose the PEM file that your administrator gave you: it begins with “BEGIN CERTIFICATE”.")};
            if (error.subject == "recovery_code")
                return {error.context == "length" ? tr("A recovery code has eight groups of four characters.") : tr("There is a character in it that no recovery code has."),
                        tr("Compare it with what you wrote down.")};
            const QString field = fieldName(QString::fromStdString(error.subject));
            if (!field.isEmpty()) return {tr("Please check the %1.").arg(field), {}};
            return {tr("Something entered here does not fit."), tr("Please check the fields.")};
        }
        case Code::notFound:
            if (error.subject == "invitation_code") return {tr("No invitation has this code."), tr("Compare it with the newest mail: sent again, the code before ends.")};
            if (error.subject == "txn") return {tr("This device keeps no longer what it takes to undo it."), tr("Set it right with a new change.")};
            return {tr("This is no longer there."), tr("It may have been moved to a colleague or deleted.")};
        case Code::exists:
            if (error.subject == "email") return {tr("There is an account of this address already."), tr("Sign in with it.")};
            return {tr("There is one already."), tr("Open it instead of making another.")};
        case Code::forbidden:
            if (error.subject == "second_step") return {tr("Your role signs in with a second step."), tr("Set it up first.")};
            if (error.subject == "account_id")
                return {tr("This computer is set up for another account."), tr("Sign in with that one; for yours, lock and choose “Set up another person”.")};
            if (error.subject == "from_id" || error.subject == "to_id")
                return {tr("This colleague is at home in another store."), tr("The manager of that store, or head office, hands over there.")};
            return {tr("Your role does not allow this."), tr("Ask your store manager.")};
        case Code::conflict: return {tr("Somebody else changed the same thing."), tr("Open the queue and choose which one stays.")};
        case Code::refused: return refusal(error);
        case Code::tooLarge: return {tr("This is too large."), tr("Shorten it and try again.")};
        case Code::cancelled: return {tr("Cancelled."), {}};
        case Code::unsupported: return {tr("This version cannot do that."), tr("Update the program.")};
        default: return {tr("Something went wrong inside the program."), tr("Your saved work is safe. Restart, and report it if it happens again.")};
    }
}

}  // namespace

Sentence sentencesFor(const Error& error) {
    for (auto sentence : {Words::ofPhoto(error), Words::ofView(error)})
        if (!sentence.what.isEmpty()) return sentence;
    switch (error.code) {
        case Code::wrongPassphrase:
        case Code::keychainUnavailable:
        case Code::damaged:
        case Code::notOurs:
        case Code::tooNew:
        case Code::inUse:
        case Code::diskFull:
        case Code::readOnly:
        case Code::io: return Words::ofStore(error.code);
        case Code::unauthenticated:
        case Code::wrongCredentials:
        case Code::unreachable:
        case Code::timedOut:
        case Code::tlsUntrusted:
        case Code::notLianlu:
        case Code::rateLimited:
        case Code::protocolTooOld:
        case Code::cursorDiverged:
        case Code::cursorExpired:
        case Code::sequenceGap:
        case Code::server: return Words::ofNetwork(error);
        default: return Words::ofPerson(error);
    }
}

QString sentenceFor(const Error& error) {
    const Sentence sentence = sentencesFor(error);
    if (sentence.todo.isEmpty()) return sentence.what;
    // Chinese sets no space after a full stop.
    const bool han = !sentence.what.isEmpty() && sentence.what.back() == QChar(0x3002);
    return sentence.what + (han ? QString() : QStringLiteral(" ")) + sentence.todo;
}

bool serverIsAway(const Error& error) noexcept {
    return error.code == Code::unreachable || error.code == Code::timedOut || error.code == Code::notLianlu;
}

}  // namespace lianlu::ui
