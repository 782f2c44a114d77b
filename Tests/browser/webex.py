"""Webex, played on this machine by what developer.webex.com publishes: tokens, registrants, participants in pages. Written apart from the
fake of the Swift tests, so that a misreading is not made twice without being seen."""

import contextlib
import json
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MEETING = "870f51ff287b41be8648412901e0402d"
NUMBER = "25131234567"
TOKEN = "access-of-the-host"


class Room:
    """What it knows: who is registered, who was there, and how often each got a mail."""

    def __init__(self):
        self.registrants, self.participants, self.mails, self.asked = {}, [], {}, []
        self.page = 2


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, document, **headers):
        body = json.dumps(document).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json;charset=UTF-8", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def refuse(self, status, words):
        self.reply(status, {"message": words, "errors": [{"description": words}], "trackingId": "ROUTER_5F0A-01BB"})

    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()

    def do_POST(self):
        room, path, body = self.server.room, urllib.parse.urlsplit(self.path).path, self.body()
        room.asked.append(f"POST {path}")
        if path == "/v1/access_token":
            fields = dict(urllib.parse.parse_qsl(body))
            right = {"grant_type": "refresh_token", "client_id": "C1", "client_secret": "s3cret", "refresh_token": "r3fresh"}
            if fields != right:
                return self.refuse(400, "The request is not valid")
            return self.reply(200, {
                "access_token": TOKEN, "expires_in": 1209599, "refresh_token": "r3fresh", "refresh_token_expires_in": 7775999})
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            return self.refuse(401, "The request requires a valid access token")
        document = json.loads(body)
        place = f"/v1/meetings/{MEETING}/registrants"
        if path == f"{place}/query":
            return self.reply(200, {"items": [room.registrants[mail] for mail in document["emails"] if mail in room.registrants]})
        if path not in (place, f"{place}/bulkInsert"):
            return self.refuse(404, "Meeting not found")
        items = document["items"] if path.endswith("bulkInsert") else [document]
        made = []
        for item in items:
            if item["email"] in room.registrants:
                return self.refuse(409, "Already registered")
            assert item["firstName"] and item["lastName"] and set(item) == {"email", "firstName", "lastName", "sendEmail"}
            made.append({"id": item["email"], "status": "approved", **{key: item[key] for key in ("email", "firstName", "lastName")}})
        for one in made:
            room.registrants[one["email"]] = one
            room.mails[one["email"]] = room.mails.get(one["email"], 0) + 1
        return self.reply(200, {"items": made} if path.endswith("bulkInsert") else made[0])

    def do_GET(self):
        room, url = self.server.room, urllib.parse.urlsplit(self.path)
        room.asked.append(f"GET {url.path}")
        asked = dict(urllib.parse.parse_qsl(url.query))
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            return self.refuse(401, "The request requires a valid access token")
        if url.path == "/v1/meetings":
            found = asked.get("meetingNumber") == NUMBER
            return self.reply(200, {"items": [{"id": MEETING, "meetingNumber": NUMBER, "meetingType": "meetingSeries"}] if found else []})
        if url.path != "/v1/meetingParticipants" or asked.get("meetingId") != MEETING:
            return self.refuse(404, "Meeting not found")
        first = int(asked.get("cursor", 0))
        rest = room.participants[first + room.page:]
        following = urllib.parse.urlencode({**asked, "cursor": first + room.page})
        link = {"Link": f'<http://127.0.0.1:{self.server.server_port}{url.path}?{following}>; rel="next"'} if rest else {}
        return self.reply(200, {"items": room.participants[first:first + room.page]}, **link)


@contextlib.contextmanager
def webex():
    """Yields (room, address of its API)."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.room, server.daemon_threads = Room(), True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.room, f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
