// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// X-RFM in DuckDB, in memory: thresholds by quantile_cont, then scores by comparison. usage: node peer.js PURCHASES.csv TOUCHES.csv ROUNDS AS_OF
// Prints {"seconds": median, "customers": n, "checksum": sum of all scores}.
const { DuckDBInstance } = require('@duckdb/node-api');

const figures = `
CREATE OR REPLACE TABLE figures AS
WITH bought AS (SELECT customer, $asof - max(day) AS r, count(*) AS f, sum(amount) AS m FROM purchases GROUP BY customer),
     touched AS (SELECT customer, sum(weight * exp2((day - $asof) / 30.0)) AS x FROM touches GROUP BY customer)
SELECT customer, r, f, m, coalesce(x, 0) AS x FROM bought LEFT JOIN touched USING (customer)`;

const scores = `
CREATE OR REPLACE TABLE scores AS
WITH q AS (SELECT quantile_cont(r, [.2, .4, .6, .8]) AS r, quantile_cont(f, [.2, .4, .6, .8]) AS f, quantile_cont(m, [.2, .4, .6, .8]) AS m,
                  quantile_cont(x, [.2, .4, .6, .8]) AS x FROM figures)
SELECT s.customer, s.r, s.f, s.m, s.x,
       5 - (s.r > q.r[1])::INT - (s.r > q.r[2])::INT - (s.r > q.r[3])::INT - (s.r > q.r[4])::INT AS r_score,
       1 + (s.f > q.f[1])::INT + (s.f > q.f[2])::INT + (s.f > q.f[3])::INT + (s.f > q.f[4])::INT AS f_score,
       1 + (s.m > q.m[1])::INT + (s.m > q.m[2])::INT + (s.m > q.m[3])::INT + (s.m > q.m[4])::INT AS m_score,
       1 + (s.x > q.x[1])::INT + (s.x > q.x[2])::INT + (s.x > q.x[3])::INT + (s.x > q.x[4])::INT AS x_score
  FROM figures s, q`;

async function main() {
    const [purchases, touches, rounds, asOf] = process.argv.slice(2);
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    await db.run('CREATE MACRO exp2(y) AS pow(2.0, y)');
    await db.run(`CREATE TABLE purchases AS SELECT customer::UINTEGER AS customer, day::INTEGER AS day, amount::BIGINT AS amount FROM read_csv('${purchases}', header = true)`);
    await db.run(`CREATE TABLE touches AS SELECT customer::UINTEGER AS customer, day::INTEGER AS day, weight::FLOAT AS weight FROM read_csv('${touches}', header = true)`);
    const seconds = [];
    for (let round = 0; round < Number(rounds); ++round) {
        const begin = process.hrtime.bigint();
        await db.run(figures.replaceAll('$asof', asOf));
        await db.run(scores);
        seconds.push(Number(process.hrtime.bigint() - begin) / 1e9);
    }
    seconds.sort((a, b) => a - b);
    const sum = await db.runAndReadAll('SELECT count(*)::DOUBLE AS n, sum(r_score + 10 * f_score + 100 * m_score + 1000 * x_score)::DOUBLE AS s FROM scores');
    const [n, s] = sum.getRows()[0];
    console.log(JSON.stringify({ seconds: seconds[Math.floor(seconds.length / 2)], customers: n, checksum: s }));
}

main().catch((error) => { console.error(error); process.exit(1); });
