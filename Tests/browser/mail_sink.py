"""A real mail server that answers as the recipient's name tells it, and remembers every mail that it has taken in."""

import asyncio
import email
import email.policy
import ssl
import subprocess
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from conftest import free_port


class Sink:
    """Handles what aiosmtpd asks. The part before "@" of a recipient says what happens: `busy` 450, `nobody` 550, `mute` no answer
    to RCPT; `full` 552, `later` 451, `silent` no answer and `drop` a cut line after the mail itself; all others are taken."""

    def __init__(self):
        self.arrived = []  # each mail that came in whole, whatever was answered
        self.taken = []  # those answered by 250
        self.asked = []  # every RCPT
        self.users = []  # who has signed in
        self.at = {}  # what is done at "rcpt", "data" or "answer"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        self.asked.append(name)
        if hook := self.at.get("rcpt"):
            await hook()
        if name == "mute":
            await asyncio.sleep(10)
        if name.startswith("busy"):
            return "450 4.2.1 mailbox busy"
        if name.startswith("nobody"):
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        name = envelope.rcpt_tos[0].split("@")[0]
        self.arrived.append(message)
        if hook := self.at.get("data"):
            await hook()
        if name == "silent":
            await asyncio.sleep(10)
            return "250 too late"
        if name.startswith("drop"):
            server.transport.abort()
            return "250 never heard"
        if name == "full":
            return "552 5.2.2 mailbox full"
        if name == "later":
            return "451 4.3.0 try later"
        self.taken.append(message)
        return "250 2.0.0 taken"

    def authenticate(self, server, session, envelope, mechanism, data):
        self.users.append((mechanism, data.login.decode()))
        return AuthResult(success=(data.login, data.password) == (b"mattrathan", b"secret word"))


def start(sink: Sink, **options) -> Controller:
    controller = Controller(sink, hostname="127.0.0.1", port=free_port(), ready_timeout=20, **options)
    controller.start()
    return controller


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A certificate of its own for this machine; its file is what a sender must trust."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", cert,
         "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context, cert
