// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
// usage: node peer.js FOLDER DOCUMENTS. Serves so many documents by express-pouchdb (LevelDB) in a process of its own, pulls them into an
// empty PouchDB (LevelDB), then as many again as a change, and prints {"first": docs a second, "again": docs a second}.
const fs = require('fs')
const path = require('path')
const { fork } = require('child_process')
const PouchDB = require('pouchdb')

const [folder, count] = [process.argv[2], Number(process.argv[3])]
const BATCH = 1000

function documents(round) {
    return Array.from({ length: count }, (_, i) => ({
        _id: `interaction-${round}-${String(i).padStart(9, '0')}`,
        at: 1767000000000 + i,
        customer_id: '0197c1a2-7d3e-7b1c-9a55-4f1e2d3c4b5a',
        staff_id: '0197c1a2-7d3e-7b1c-9a55-4f1e2d3c4b5b',
        kind: 'call',
        note: 'Asked for the camel coat in 38; comes on Saturday with her sister to try it on.'
    }))
}

async function fill(db, round) {
    const all = documents(round)
    for (let at = 0; at < all.length; at += BATCH) await db.bulkDocs(all.slice(at, at + BATCH))
}

async function serve() {
    fs.mkdirSync(path.join(folder, 'server'), { recursive: true })
    const Stored = PouchDB.defaults({ prefix: path.join(folder, 'server') + path.sep })
    const app = require('express')()
    app.use('/', require('express-pouchdb')(Stored, { mode: 'minimumForPouchDB', logPath: path.join(folder, 'log.txt') }))
    const db = new Stored('book')
    await fill(db, 1)
    process.on('message', async () => {
        await fill(db, 2)
        process.send({ filled: true })
    })
    const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
}

const heard = child => new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', code => reject(new Error(`the peer's server ended with ${code}`)))
})

async function pull(local, url) {
    const start = process.hrtime.bigint()
    const result = await local.replicate.from(url, { batch_size: BATCH, batches_limit: 10 })
    if (!result.ok || result.docs_written !== count) throw new Error(`pulled ${result.docs_written} of ${count}`)
    return count / (Number(process.hrtime.bigint() - start) / 1e9)
}

async function main() {
    const server = fork(__filename, [folder, String(count), 'serve'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    try {
        const { port } = await heard(server)
        const url = `http://127.0.0.1:${port}/book`
        const local = new PouchDB(path.join(folder, 'device'))
        const first = await pull(local, url)
        server.send('more')
        await heard(server)
        const again = await pull(local, url)
        console.log(JSON.stringify({ first, again }))
    } finally {
        server.kill()
    }
}

const work = process.argv[4] === 'serve' ? serve() : main()
work.catch(error => {
    console.error(error.message)
    process.exit(1)
})
