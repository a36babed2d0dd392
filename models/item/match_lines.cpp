// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item/match_lines.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include "models/base/text.h"
#include "models/item/day_text.h"
#include "models/item/words.h"

namespace lianlu::item {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lianlu::item::Match)
};

using domain::IdentityKind;
using store::MatchPerson;

constexpr int kMostTags = 6;

QStringList valuesOf(const MatchPerson& person, IdentityKind kind) {
    QStringList values;
    for (const auto& identity : person.detail.identities)
        if (identity.kind == kind && identity.status != domain::IdentityStatus::retired) values << toQString(identity.value);
    return values;
}

QString shownAs(IdentityKind kind, const QString& value, Masking masking) {
    if (masking == Masking::shown) return kind == IdentityKind::mobile ? showPhone(fromQString(value)) : value;
    if (kind == IdentityKind::mobile) return maskedPhone(fromQString(value));
    if (kind == IdentityKind::email) return toQString(text::maskEmail(fromQString(value)));
    return value.size() > 8 ? value.left(3) + QStringLiteral("…") + value.right(4) : value;
}

QString genderWord(const std::string& gender) {
    if (gender == "female") return Words::tr("Female");
    if (gender == "male") return Words::tr("Male");
    return gender.empty() ? QString() : Words::tr("Other", "gender");
}

//! Two scripts of one language must not look the same.
QString languageWord(const std::string& tag) {
    if (tag.empty()) return {};
    const auto name = QLocale(toQString(tag)).nativeLanguageName();
    return name.isEmpty() ? toQString(tag) : name + QStringLiteral(" (") + toQString(tag) + QLatin1Char(')');
}

//! Gathers the lines of both; with one person only, its own.
class Lines {
public:
    Lines(const MatchPerson& left, const MatchPerson* right, const MatchView& view) : m_left(left), m_right(right), m_view(view) {}

    //! Values that two rows of one person would have in common.
    template <class Text>
    void compared(const char* key, const QString& label, Text text) {
        const QString one = text(m_left), other = m_right ? text(*m_right) : QString();
        add(key, label, one, other, !m_right || one.isEmpty() || other.isEmpty() ? Agreement::none : one == other ? Agreement::same : apart(key));
    }
    //! What adds up, or goes with the one that leads.
    template <class Text>
    void told(const char* key, const QString& label, Text text) {
        add(key, label, text(m_left), m_right ? text(*m_right) : QString(), Agreement::none);
    }
    //! One value in common is enough: a person has two telephones.
    void addresses(const char* key, const QString& label, IdentityKind kind, bool always) {
        const auto ones = valuesOf(m_left, kind), others = m_right ? valuesOf(*m_right, kind) : QStringList();
        if (!always && ones.isEmpty() && others.isEmpty()) return;
        const bool common = QSet<QString>(ones.begin(), ones.end()).intersects(QSet<QString>(others.begin(), others.end()));
        const auto shown = [&](QStringList values) {
            for (auto& value : values) value = shownAs(kind, value, m_view.masking);
            return values.join(QLatin1Char('\n'));
        };
        add(key, label, shown(ones), shown(others), ones.isEmpty() || others.isEmpty() ? Agreement::none : common ? Agreement::same : apart(key));
    }
    //! Left out where neither has it.
    template <class Text>
    void comparedIfKnown(const char* key, const QString& label, Text text) {
        if (!text(m_left).isEmpty() || (m_right && !text(*m_right).isEmpty())) compared(key, label, text);
    }
    std::vector<MatchLine> take() { return std::exchange(m_lines, {}); }

private:
    //! Different as they stand; whoever compared them with care may have found them alike.
    [[nodiscard]] Agreement apart(const char* key) const {
        for (const char* level : {"=close", "=fair"})
            if (std::find(m_view.evidence.begin(), m_view.evidence.end(), std::string(key) + level) != m_view.evidence.end()) return Agreement::alike;
        return Agreement::differs;
    }
    void add(const char* key, const QString& label, const QString& left, const QString& right, Agreement agreement) {
        m_lines.push_back({QString::fromLatin1(key), label, left, right, agreement});
    }

    const MatchPerson& m_left;
    const MatchPerson* m_right;
    const MatchView& m_view;
    std::vector<MatchLine> m_lines;
};

QString tierAndPoints(const MatchPerson& person, const Format& format) {
    const auto& state = person.detail.memberState;
    if (!state) return {};
    return Words::tr("%1, %2 points").arg(tierWord(state->tierCode), format.number(state->pointsBalance));
}

QString tagsOf(const MatchPerson& person) {
    QStringList tags;
    for (const auto& tag : person.detail.tags) tags << (tag.value.empty() ? toQString(tag.name) : Words::tr("%1: %2").arg(toQString(tag.name), toQString(tag.value)));
    if (tags.size() > kMostTags) tags = tags.mid(0, kMostTags) << Words::tr("%n more", nullptr, static_cast<int>(tags.size()) - kMostTags);
    return tags.join(QStringLiteral(", "));
}

}  // namespace

QString consentMarks(std::span<const domain::ConsentState> states) {
    QStringList marks;
    for (const auto& state : states) {
        if (state.purpose != domain::Purpose::marketing || state.permission == domain::Permission::silent) continue;
        const bool may = state.permission == domain::Permission::granted;
        marks << (may ? Words::tr("✓ %1") : Words::tr("✕ %1")).arg(word(state.channel));
    }
    return marks.join(QStringLiteral("  "));
}

QString consentMarksMerged(const MatchPerson& left, const MatchPerson& right) {
    return consentMarks(domain::strictest(left.detail.consents, right.detail.consents));
}

std::vector<std::vector<MatchLine>> matchGroups(const MatchPerson& left, const MatchPerson* right, const MatchView& view) {
    const auto& format = view.format;
    Lines lines(left, right, view);
    std::vector<std::vector<MatchLine>> groups;
    const auto birthday = [](const MatchPerson& p) {
        const auto day = QDate::fromString(toQString(p.detail.customer.birthday), Qt::ISODate);
        return day.isValid() ? dayText(day) : toQString(p.detail.customer.birthday);
    };
    lines.compared("name", Words::tr("Name"), [](const MatchPerson& p) { return toQString(p.detail.customer.name); });
    lines.addresses("mobile", Words::tr("Mobile"), IdentityKind::mobile, true);
    lines.addresses("email", Words::tr("E-mail"), IdentityKind::email, true);
    lines.addresses("wechat_unionid", word(IdentityKind::wechatUnionid), IdentityKind::wechatUnionid, false);
    lines.addresses("card", word(IdentityKind::card), IdentityKind::card, false);
    lines.compared("birthday", Words::tr("Birthday"), birthday);
    lines.comparedIfKnown("gender", Words::tr("Gender"), [](const MatchPerson& p) { return genderWord(p.detail.customer.gender); });
    lines.compared("city", Words::tr("City"), [](const MatchPerson& p) { return toQString(p.detail.customer.city); });
    lines.comparedIfKnown("language", Words::tr("Language"), [](const MatchPerson& p) { return languageWord(p.detail.customer.language); });
    lines.comparedIfKnown("preferred_channel", Words::tr("Preferred channel"), [](const MatchPerson& p) {
        const auto channel = p.detail.customer.preferredChannel;
        return channel == domain::Channel::unknown ? QString() : word(channel);
    });
    lines.comparedIfKnown("member_code", Words::tr("Member code"), [](const MatchPerson& p) { return toQString(p.detail.customer.memberCode); });
    groups.push_back(lines.take());

    lines.told("tier", Words::tr("Tier and points"), [&](const MatchPerson& p) { return tierAndPoints(p, format); });
    lines.told("orders", Words::tr("Orders"), [&](const MatchPerson& p) {
        const auto& customer = p.detail.customer;
        if (customer.orderCount <= 0) return QString();
        return Words::tr("%n orders, %1", nullptr, static_cast<int>(customer.orderCount)).arg(format.amount(customer.spentMinor));
    });
    lines.told("lastPurchase", Words::tr("Last purchase"), [&](const MatchPerson& p) {
        const auto& at = p.detail.customer.lastPurchaseAt;
        return at ? format.date(*at) : QString();
    });
    lines.told("interactions", Words::tr("Interactions"), [&](const MatchPerson& p) {
        if (p.interactions <= 0 || !p.lastInteractionAt) return QString();
        return Words::tr("%n, last %1", nullptr, static_cast<int>(p.interactions)).arg(format.ago(*p.lastInteractionAt, view.now));
    });
    groups.push_back(lines.take());

    lines.compared("store", Words::tr("Store"), [](const MatchPerson& p) { return toQString(p.storeName); });
    lines.compared("guide", Words::tr("Guide"), [](const MatchPerson& p) { return p.detail.row.inPool ? Words::tr("In the pool") : toQString(p.detail.row.guideName); });
    lines.compared("consents", Words::tr("Consents"), [](const MatchPerson& p) { return consentMarks(domain::consentStates(p.detail.consents)); });
    lines.told("tags", Words::tr("Tags"), tagsOf);
    groups.push_back(lines.take());
    return groups;
}

}  // namespace lianlu::item
