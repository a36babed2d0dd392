#!/usr/bin/env python3
"""A mail server for the demo and the tests: takes every message and writes it to a numbered .eml file.

usage: mail_catcher.py [--port N] [--reject CODE:WORD]… [--times N] [--answer-after SECONDS] FOLDER
The first line printed is the port (0, the default: a free one). --reject answers RCPT with CODE where the address holds WORD, with
--times only so often for each address. --answer-after waits so long after DATA before it says that the message was taken.
Needs aiosmtpd: Debian's python3-aiosmtpd, so /usr/bin/python3.
"""
import argparse
import asyncio
import collections
import os
import pathlib
import signal

from aiosmtpd.smtp import SMTP


class Catcher:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.number = max((int(f.stem) for f in self.folder.glob("*.eml") if f.stem.isdigit()), default=0)
        self.refused = collections.Counter()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        for rule in self.options.reject:
            code, word = rule.split(":", 1)
            if word in address and (self.options.times == 0 or self.refused[address] < self.options.times):
                self.refused[address] += 1
                return f"{code} {code[0]}.1.1 <{address}> is not taken here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.number += 1
        whole = self.folder / f"{self.number:05}.eml"
        part = whole.with_suffix(".part")
        part.write_bytes(envelope.original_content)
        os.replace(part, whole)  # whoever watches the folder sees whole files only
        await asyncio.sleep(self.options.answer_after)
        return "250 2.0.0 taken"


async def main(options):
    loop = asyncio.get_running_loop()
    catcher = Catcher(options)
    server = await loop.create_server(lambda: SMTP(catcher, enable_SMTPUTF8=True, hostname="mail.lianlu.example"), "127.0.0.1", options.port)
    print(server.sockets[0].getsockname()[1], flush=True)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    await stop.wait()
    server.close()


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("folder")
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--reject", action="append", default=[], metavar="CODE:WORD")
parser.add_argument("--times", type=int, default=0)
parser.add_argument("--answer-after", type=float, default=0)
asyncio.run(main(parser.parse_args()))
