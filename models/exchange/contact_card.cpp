// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/contact_card.h"

#include "models/exchange/content_line.h"

namespace lianlu::exchange {

std::string contactCardText(const ContactCard& card) {
    std::string file;
    const auto name = escapedContent(card.name);
    addContentLine(file, "BEGIN", "VCARD");
    addContentLine(file, "VERSION", "3.0");
    addContentLine(file, "PRODID", "-//Lianlu//Contacts//EN");
    addContentLine(file, "UID", escapedContent(card.uid));
    addContentLine(file, "FN", name);
    addContentLine(file, "N", name + ";;;;");
    for (const auto& number : card.numbers) addContentLine(file, "TEL;TYPE=CELL", escapedContent(number));
    for (const auto& email : card.emails) addContentLine(file, "EMAIL;TYPE=INTERNET", escapedContent(email));
    if (!card.birthday.empty()) addContentLine(file, "BDAY", escapedContent(card.birthday));
    if (!card.city.empty()) addContentLine(file, "ADR;TYPE=HOME", ";;;" + escapedContent(card.city) + ";;;");
    if (!card.organisation.empty()) addContentLine(file, "ORG", escapedContent(card.organisation));
    addContentLine(file, "END", "VCARD");
    return file;
}

}  // namespace lianlu::exchange
