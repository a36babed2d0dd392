// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "models/domain/entities.h"
#include "models/domain/record.h"
#include "sync/protocol/messages.h"
#include "sync/server/auth/caller.h"
#include "sync/server/auth/server_keys.h"
#include "sync/server/db/migrations.h"
#include "sync/server/db/pg.h"
#include "sync/server/dispatch/dispatch_service.h"
#include "sync/server/dispatch/dispatcher.h"
#include "sync/server/dispatch/offer_case.h"
#include "sync/server/dispatch/rows.h"
#include "sync/server/sync/push.h"
#include "tests/support/manual_clock.h"

//! A brand with one store, guide and customer in a PostgreSQL of its own, and a real mail server beside it.
namespace lianlu::test {

inline QString sourceFile(const char* below) { return QStringLiteral(LIANLU_ROOT "/") + QString::fromUtf8(below); }

inline std::string output(const QString& program, const QStringList& arguments, bool* good = nullptr) {
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.start(program, arguments);
    const bool done = process.waitForFinished(90'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (good) *good = done;
    if (!done) qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput().toStdString();
}

//! A private cluster; PostgreSQL refuses root, so then all of it runs as the user postgres. Stopped with the object.
class Cluster {
public:
    //! False with a warning where there is no PostgreSQL.
    bool start() {
        const auto versions = QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        if (versions.isEmpty()) return false;
        m_bin = QStringLiteral("/usr/lib/postgresql/%1/bin/").arg(versions.last());
        m_root = output(QStringLiteral("id"), {QStringLiteral("-u")}) == "0\n";
        m_dir = QString::fromStdString(output(QStringLiteral("mktemp"), {QStringLiteral("-d"), QStringLiteral("/tmp/lianlu-test-pg-XXXXXX")})).trimmed();
        if (m_root) (void)output(QStringLiteral("chown"), {QStringLiteral("postgres"), m_dir});
        bool good = false;
        asOwner(QStringLiteral("initdb"), {QStringLiteral("-D"), m_dir + QStringLiteral("/data"), QStringLiteral("-U"), QStringLiteral("lianlu_owner"),
                                           QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                                           QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")}, good);
        if (!good) return false;
        asOwner(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), m_dir + QStringLiteral("/data"), QStringLiteral("-w"), QStringLiteral("-l"),
                                           m_dir + QStringLiteral("/log"), QStringLiteral("-o"),
                                           QStringLiteral("-k %1 -c listen_addresses='' -c fsync=off -c shared_buffers=32MB").arg(m_dir),
                                           QStringLiteral("start")}, good);
        return good;
    }
    ~Cluster() {
        if (m_dir.isEmpty()) return;
        bool good = false;
        asOwner(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), m_dir + QStringLiteral("/data"), QStringLiteral("-m"), QStringLiteral("immediate"),
                                           QStringLiteral("stop")}, good);
        QDir(m_dir).removeRecursively();
    }
    Cluster() = default;
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    //! A database of its own for each test, with our tables and nothing in them.
    std::string newDatabase() {
        if (m_made == 0) {
            create("CREATE DATABASE pattern");
            auto connection = server::pg::Connection::open(conninfo("pattern")).value();
            if (auto made = server::migrate(connection); !made) qFatal("%s", made.error().describe().c_str());
        }
        const auto name = "t" + std::to_string(++m_made);
        create("CREATE DATABASE " + name + " TEMPLATE pattern");
        return conninfo(name);
    }

private:
    void create(const std::string& sql) {
        auto admin = server::pg::Connection::open(conninfo("postgres")).value();
        if (auto made = admin.script(sql); !made) qWarning("%s", made.error().describe().c_str());
    }
    std::string conninfo(const std::string& database) const { return "host=" + m_dir.toStdString() + " user=lianlu_owner dbname=" + database; }
    void asOwner(const QString& program, QStringList arguments, bool& good) {
        arguments.prepend(m_bin + program);
        // The daemon keeps the pipe open, so its output must go elsewhere.
        QProcess process;
        process.setWorkingDirectory(QDir::rootPath());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        if (m_root) process.start(QStringLiteral("runuser"), QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--")} + arguments);
        else process.start(arguments.takeFirst(), arguments);
        good = process.waitForFinished(60'000) && process.exitCode() == 0;
    }
    QString m_bin, m_dir;
    bool m_root = false;
    int m_made = 0;
};

//! packaging/mail_catcher.py as a process.
class MailServer {
public:
    bool start(const QStringList& options = {}) {
        m_process = std::make_unique<QProcess>();
        m_process->start(QStringLiteral("/usr/bin/python3"), QStringList{sourceFile("packaging/mail_catcher.py")} + options + QStringList{m_folder.path()});
        while (!m_process->canReadLine())
            if (!m_process->waitForReadyRead(20'000)) return false;
        m_port = m_process->readLine().trimmed().toInt();
        return m_port > 0;
    }
    ~MailServer() { stop(); }
    void stop() {
        if (!m_process) return;
        m_process->terminate();
        if (!m_process->waitForFinished(10'000)) m_process->kill();
        m_process.reset();
    }
    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(m_port); }
    int count() const { return static_cast<int>(QDir(m_folder.path()).entryList({QStringLiteral("*.eml")}).size()); }
    QString folder() const { return m_folder.path(); }
    QByteArray raw(int number) const {
        QFile file(m_folder.filePath(QStringLiteral("%1.eml").arg(number, 5, 10, QLatin1Char('0'))));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    //! The mail as Python's parser sees it: another implementation than ours.
    QJsonObject parsed(int number) const {
        static const QString script = QStringLiteral(
            "import email,email.policy,json,sys\n"
            "m=email.message_from_bytes(open(sys.argv[1],'rb').read(),policy=email.policy.default)\n"
            "part=lambda t:next((p.get_content() for p in m.walk() if p.get_content_type()==t),None)\n"
            "print(json.dumps({'headers':{k.lower():str(v) for k,v in m.items()},'count':len(m.keys()),'text':part('text/plain'),"
            "'html':part('text/html'),'type':m.get_content_type(),'defects':[str(d) for p in m.walk() for d in p.defects]}))");
        const auto json = output(QStringLiteral("/usr/bin/python3"),
                                 {QStringLiteral("-c"), script, m_folder.filePath(QStringLiteral("%1.eml").arg(number, 5, 10, QLatin1Char('0')))});
        return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    int m_port = 0;
};

//! Fails the test from within a helper: shows where and throws nothing.
#define LIANLU_MUST(...)                                                                           \
    do {                                                                                           \
        if (const auto& must_ = (__VA_ARGS__); !must_) QFAIL(must_.error().describe().c_str());    \
    } while (false)

class World {
public:
    explicit World(const std::string& conninfo)
        : m_conninfo(conninfo), m_connection(std::make_unique<server::pg::Connection>(server::pg::Connection::open(conninfo).value())), log(m_logged, clock) {
        clock.set(fromUnixMs(1'773'200'000'000));  // 2026-03-11 11:33 in Shanghai, no quiet hour
        if (auto keys = server::ensureServerKeys(*m_connection); !keys) qFatal("%s", keys.error().describe().c_str());
        fill();
    }

    server::pg::Connection& db() { return *m_connection; }
    const std::string& conninfo() const { return m_conninfo; }
    static domain::StoreId store() { return {Uuid::fromName("test", "store")}; }
    static domain::StaffId guide() { return {Uuid::fromName("test", "guide")}; }
    static domain::StaffId manager() { return {Uuid::fromName("test", "manager")}; }
    static domain::ProductId product() { return {Uuid::fromName("test", "product")}; }
    static domain::CouponTemplateId couponTemplate() { return {Uuid::fromName("test", "template")}; }
    static domain::DeviceId device() { return {Uuid::fromName("test", "device")}; }

    //! A customer of the guide's with an address and a consent.
    domain::CustomerId addCustomer(const std::string& name, const std::string& email, bool consent = true) {
        domain::Customer customer;
        customer.id = {Uuid::fromName("customer", email)};
        customer.kind = domain::CustomerKind::prospect;
        customer.name = name;
        customer.language = "zh-CN";
        customer.homeStoreId = store();
        customer.guideId = guide();
        domain::Identity identity;
        identity.id = {Uuid::fromName("identity", email)};
        identity.customerId = customer.id;
        identity.kind = domain::IdentityKind::email;
        identity.value = email;
        identity.status = domain::IdentityStatus::active;
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.create(customer, domain::Scope{}));
            LIANLU_CHECK(batch.create(identity, domain::Scope{}));
            return {};
        });
        if (consent) addConsent(customer.id, true);
        return customer.id;
    }
    void addConsent(const domain::CustomerId& customer, bool granted) {
        domain::Consent entry;
        entry.id = ids.next<domain::ConsentId>();
        entry.customerId = customer;
        entry.channel = domain::Channel::email;
        entry.purpose = domain::Purpose::marketing;
        entry.granted = granted;
        entry.source = "store";
        entry.at = clock.now();
        write([&](server::WriteBatch& batch) { return batch.create(entry, domain::Scope{}); });
    }
    template <class E, class Change>
    void edit(decltype(E::id) id, Change&& change) {
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_TRY(const auto held, batch.get<E>(id));
            if (!held) return fail(Code::notFound, "no such row in the test");
            auto changed = *held;
            change(changed);
            return server::writeChanges(batch, *held, changed);
        });
    }
    template <class Work>
    void write(Work&& work) {
        auto txn = server::pg::Transaction::begin(db()).value();
        server::WriteBatch batch(db(), clock.now());
        if (auto done = work(batch); !done) qFatal("%s", done.error().describe().c_str());
        if (auto done = batch.commit(txn); !done) qFatal("%s", done.error().describe().c_str());
    }
    template <class E>
    E row(decltype(E::id) id) {
        return server::readRow<E>(db(), id).value().value_or(E{});
    }
    domain::Offer offer(const domain::OfferId& id) { return row<domain::Offer>(id); }
    domain::Dispatch dispatch(const domain::OfferId& id) { return row<domain::Dispatch>(server::dispatchOf(id)); }

    domain::Offer newOffer(const domain::CustomerId& customer) {
        domain::Offer made;
        made.id = ids.next<domain::OfferId>();
        made.customerId = customer;
        made.staffId = guide();
        made.storeId = store();
        made.productId = product();
        made.couponTemplateId = couponTemplate();
        made.channel = domain::Channel::email;
        made.subject = "{name}，{product} 到店了";
        made.message = "{name} 您好：\n\n{product} 已到 {store}，为您留了一张券：{coupon}\n\n{link}\n\n{guide}";
        made.createdAt = clock.now();
        return made;
    }
    //! Pushes ops as the guide's device does; the results.
    template <class E>
    protocol::OpResult push(const E& entity, protocol::OpType type = protocol::OpType::create, const domain::Fields& changed = {},
                            domain::StaffId staff = guide(), std::optional<Time> said = {}) {
        protocol::Op op;
        op.opId = ids.next<domain::OpId>();
        op.txnId = ids.next<domain::TxnId>();
        op.opSeq = ++m_opSeq;
        op.type = type;
        op.entity = E::kEntity;
        op.id = entity.id.uuid;
        op.baseVer = type == protocol::OpType::create ? 0 : 1'000;
        op.occurredAt = toUnixMs(said.value_or(clock.now()));
        const auto all = domain::toFields(entity);
        const auto* info = domain::findEntity(E::kEntity);
        if (type == protocol::OpType::create)
            for (const auto& [name, value] : all)
                if (!domain::isNull(value) && info->field(name)->rule.merge != domain::Merge::derived) op.fields[name] = {{}, value};
        for (const auto& [name, value] : changed) op.fields[name] = {{}, value};
        auto caller = server::standingOf(db(), staff, clock.now());
        if (!caller) qFatal("%s", caller.error().describe().c_str());
        caller->access.device = device();
        caller->access.staff = staff;
        std::int64_t expected = 0;
        server::PushService service(tokens, clock, hooks(), metrics);
        auto answer = service.push(*caller, {device(), {op}}, db(), expected);
        if (!answer) qFatal("%s", answer.error().describe().c_str());
        return answer->results.front();
    }
    std::vector<server::AfterApply*> hooks() {
        if (!m_service) {
            server::DispatchSettings settings;
            settings.conninfo = m_conninfo;
            settings.publicUrl = "https://crm.example/";
            m_service = std::make_unique<server::DispatchService>(settings, clock, ids, log, metrics);
        }
        return m_service->hooks();
    }
    server::DispatchService& service() { return (void)hooks(), *m_service; }

    //! Sends all that is due now; how many steps did something.
    int sendAll(const std::string& smtp, int timeoutSeconds = 10) {
        server::Dispatcher dispatcher("https://crm.example/", timeoutSeconds, clock, metrics);
        server::SmtpSettings settings;
        settings.url = smtp;
        settings.timeoutSeconds = timeoutSeconds;
        server::SmtpSender sender(settings);
        int steps = 0;
        while (steps < 200) {
            const auto did = dispatcher.step(db(), sender);
            if (!did) {
                qWarning("%s", did.error().describe().c_str());
                return -1;
            }
            if (!*did) return steps;
            ++steps;
        }
        return steps;
    }
    std::int64_t count(const std::string& sql) { return db().query("SELECT count(*)::bigint FROM " + sql).value().integer(0, 0); }

    ManualClock clock;
    IdGenerator ids{clock};
    server::Metrics metrics;
    server::AccessTokens tokens{SecretBuffer(64)};

private:
    void fill() {
        domain::Brand brand;
        brand.id = {Uuid::fromName("test", "brand")};
        brand.name = "山野";
        brand.mallUrl = "https://mall.example";
        brand.senderName = "山野 官方";
        brand.senderEmail = "news@brand.example";
        brand.locale = "zh-CN";
        brand.timeZone = "Asia/Shanghai";
        brand.quietFromMinute = 21 * 60;
        brand.quietToMinute = 9 * 60;
        brand.touchCap = 3;
        brand.touchCapDays = 7;
        domain::Store shop;
        shop.id = store();
        shop.code = "S01";
        shop.name = "静安店";
        shop.timeZone = "Asia/Shanghai";
        domain::Product thing;
        thing.id = product();
        thing.sku = "P1";
        thing.name = "冲锋衣 <Pro>";
        thing.mallPath = "/p/1";
        domain::CouponTemplate coupon;
        coupon.id = couponTemplate();
        coupon.code = "SPRING";
        coupon.name = "春季 50 元";
        coupon.kind = domain::CouponKind::amount;
        coupon.value = 5000;
        coupon.validDays = 7;
        coupon.status = domain::CouponTemplateStatus::active;
        write([&](server::WriteBatch& batch) -> Result<void> {
            LIANLU_CHECK(batch.create(brand, domain::Scope::brand()));
            LIANLU_CHECK(batch.create(shop, domain::Scope::brand()));
            LIANLU_CHECK(batch.create(thing, domain::Scope::brand()));
            LIANLU_CHECK(batch.create(coupon, domain::Scope::brand()));
            for (const auto role : {domain::Role::guide, domain::Role::manager}) {
                domain::Staff staff;
                staff.id = role == domain::Role::guide ? guide() : manager();
                staff.storeId = store();
                staff.code = domain::nameOf(role);
                staff.name = role == domain::Role::guide ? "李导购" : "陈店长";
                staff.role = role;
                staff.status = domain::StaffStatus::active;
                LIANLU_CHECK(batch.create(staff, domain::Scope::store(store())));
                domain::StaffAssignment works;
                works.id = {Uuid::fromName("assignment", staff.code)};
                works.staffId = staff.id;
                works.storeId = store();
                works.role = role;
                works.fromAt = fromUnixMs(0);
                LIANLU_CHECK(batch.create(works, domain::Scope::store(store())));
            }
            return {};
        });
    }

    std::string m_conninfo;
    std::unique_ptr<server::pg::Connection> m_connection;
    std::ostringstream m_logged;
    std::unique_ptr<server::DispatchService> m_service;
    std::int64_t m_opSeq = 0;

public:
    server::Log log;
};

}  // namespace lianlu::test
