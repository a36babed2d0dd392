#!/usr/bin/env python3
"""What a customer does with a mail: waits for it, reads it, opens its link. A process of its own, knowing nothing of the workbench.

usage: follow_link.py MAIL_FOLDER RECIPIENT_OR_WORD SECONDS
Waits up to SECONDS for an .eml that names the word in To, Subject or text, follows the tracked link once (not the redirect behind it), and
prints JSON: file, to, subject, list_unsubscribe, list_unsubscribe_post, message_id, text, link, status, location.
Exits 1 when no such mail comes or it has no link.
"""
import email
import email.policy
import json
import pathlib
import re
import sys
import time
import urllib.error
import urllib.request

BROWSER = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1"


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def texts(message):
    return "\n".join(part.get_content() for part in message.walk() if part.get_content_type() in ("text/plain", "text/html"))


def find(folder, word, seconds):
    until = time.monotonic() + seconds
    while True:
        for file in sorted(folder.glob("*.eml"), reverse=True):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            if word in f"{message['To']}\n{message['Subject']}\n{texts(message)}":
                return file, message
        if time.monotonic() > until:
            sys.exit(f"no mail in {folder} within {seconds:.0f} s")
        time.sleep(0.2)


def main(folder, word, seconds):
    file, message = find(pathlib.Path(folder), word, float(seconds))
    text = texts(message)
    link = re.search(r"https?://[^\s\"'<>]+/l/[A-Za-z0-9_-]+", text)
    if not link:
        sys.exit(f"{file.name} has no tracked link")
    request = urllib.request.Request(link.group(0), headers={"User-Agent": BROWSER})
    try:
        answer = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect).open(request, timeout=20)
        status, location = answer.status, ""
    except urllib.error.HTTPError as error:
        status, location = error.code, error.headers.get("Location", "")
    plain = next((p.get_content() for p in message.walk() if p.get_content_type() == "text/plain"), "")
    print(json.dumps({
        "file": file.name, "to": message["To"], "subject": message["Subject"], "message_id": message["Message-ID"],
        "list_unsubscribe": message["List-Unsubscribe"], "list_unsubscribe_post": message["List-Unsubscribe-Post"],
        "text": plain, "link": link.group(0), "status": status, "location": location,
    }, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
