// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_server_pgbench.h"

#include <memory>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <fmt/format.h>

namespace lianlu::bench {

namespace {

//! What a push sends to the database, in its order and its round trips: who asks, the device's number, known ops, rows and the person
//! locked; then all that is written in one pipeline. A colon before a word would be a variable of pgbench's. Ids and texts are made by the database, which costs it next to nothing.
std::string script(const Guide& guide, const Uuid& device, int ops) {
    const auto book = guide.book().toString();
    return fmt::format(R"(BEGIN;
SELECT COALESCE(body::json ->> 'status', '') FROM account WHERE staff_id = '{staff}' AND NOT deleted;
SELECT store_id, role, body::json ->> 'name' FROM staff WHERE id = '{staff}' AND NOT deleted;
SELECT store_id FROM staff_assignment WHERE staff_id = '{staff}' AND NOT deleted ORDER BY id;
INSERT INTO device_seq (device_id) VALUES ('{device}') ON CONFLICT DO NOTHING;
SELECT next_seq FROM device_seq WHERE device_id = '{device}' FOR UPDATE;
SELECT op_id, body_hash, staff_id, result FROM op_result WHERE op_id = ANY(ARRAY(SELECT gen_random_uuid() FROM generate_series(1, {ops})));
SELECT DISTINCT customer_id FROM interaction WHERE id = ANY(ARRAY(SELECT gen_random_uuid() FROM generate_series(1, {ops})));
SELECT id, scope, ver, deleted, body, fv FROM interaction WHERE id = ANY(ARRAY(SELECT gen_random_uuid() FROM generate_series(1, {ops}))) ORDER BY id FOR UPDATE;
SELECT id, scope, home_store_id FROM customer WHERE id = '{customer}' FOR SHARE;
\startpipeline
INSERT INTO interaction (id, scope, ver, deleted, body, fv) SELECT gen_random_uuid(), '{book}', 1, false, format('{{"at": 1767000000000, "customer_id": "{customer}", "kind": "call", "note": "Asked for the camel coat in 38; comes on Saturday with her sister to try it on. %s", "staff_id": "{staff}"}}', i), '{{}}' FROM generate_series(1, {ops}) i;
INSERT INTO op_result (op_id, staff_id, device_id, op_seq, body_hash, status, result) SELECT gen_random_uuid(), '{staff}', '{device}', i, decode('00112233445566778899aabbccddeeff', 'hex'), 'applied', format('{{"op_id": "{device}", "status": "applied", "ver": %s}}', i) FROM generate_series(1, {ops}) i;
UPDATE device_seq SET next_seq = next_seq + {ops} WHERE device_id = '{device}';
INSERT INTO scope_head (scope, epoch) SELECT '{book}', (SELECT value FROM server_meta WHERE key = 'epoch') ON CONFLICT DO NOTHING;
SELECT 1 FROM scope_head WHERE scope = '{book}' FOR UPDATE;
INSERT INTO change_log (scope, seq, kind, entity, id, ver, other, chain) SELECT h.scope, h.seq + i, 'u', 'interaction', gen_random_uuid(), 1, '', lpad(to_hex(i), 32, '0') FROM generate_series(1, {ops}) i JOIN scope_head h ON h.scope = '{book}';
UPDATE scope_head SET seq = seq + {ops}, digest = (digest + 12345678901234567::numeric) % 18446744073709551616, chain = '00112233445566778899aabbccddeeff' WHERE scope = '{book}';
COMMIT;
\endpipeline
)",
                       fmt::arg("staff", guide.staff.toString()), fmt::arg("device", device.toString()), fmt::arg("customer", guide.customer.toString()),
                       fmt::arg("book", book), fmt::arg("ops", ops));
}

}  // namespace

double pgbenchPushes(const std::string& conninfo, const std::vector<Guide>& guides, int clients, int ops, int seconds, std::string& why) {
    const SystemClock clock;
    IdGenerator ids(clock);
    const QTemporaryDir folder;
    // A client a process: one pgbench picks among scripts by chance, and clients of one book would wait for each other.
    std::vector<std::unique_ptr<QProcess>> running;
    for (int i = 0; i < clients; ++i) {
        const auto file = folder.filePath(QStringLiteral("%1.sql").arg(i));
        QFile out(file);
        const auto text = script(guides[static_cast<std::size_t>(i)], ids.next(), ops);
        if (!out.open(QIODevice::WriteOnly) || out.write(text.data(), static_cast<qint64>(text.size())) < 0) return why = "no folder for a script", 0;
        out.close();
        auto& process = running.emplace_back(std::make_unique<QProcess>());
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(QStringLiteral("pgbench"), {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"), QStringLiteral("-c"), QStringLiteral("1"),
                                                   QStringLiteral("-T"), QString::number(seconds), QStringLiteral("-f"), file, QString::fromStdString(conninfo)});
        if (!process->waitForStarted(5000)) return why = "pgbench is not installed", 0;
    }
    double tps = 0;
    for (const auto& process : running) {
        process->waitForFinished(seconds * 1000 + 30'000);
        const auto said = QString::fromUtf8(process->readAll());
        const auto match = QRegularExpression(QStringLiteral("tps = ([0-9.]+)")).match(said);
        if (!match.hasMatch()) return why = said.toStdString(), 0;
        tps += match.captured(1).toDouble();
    }
    return tps;
}

}  // namespace lianlu::bench
