#!/usr/bin/env python3
"""A web server that takes messages, and misbehaves as it is told. Standard library only.

    consumer.py PORT-FILE LOG-FILE BEHAVIOUR...

Each request does the next behaviour, and `ok` when there are no more. The log has one line of JSON for each request,
written and flushed before the answer: headers, body, behaviour.

    ok            204
    N, N:SECONDS  status N, with Retry-After
    slow:SECONDS  waits, then 204
    drop          takes the message and closes without an answer
    redirect      302 to itself
    flood         200 with an endless body

With CONSUMER_CERTIFICATE, a file with a certificate and its key, it speaks TLS.
"""

import http.server
import json
import os
import ssl
import sys
import threading
import time

port_file, log_file, *plan = sys.argv[1:]
lock = threading.Lock()
served = [0]


class Consumer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with lock:
            behaviour = plan[served[0]] if served[0] < len(plan) else "ok"
            served[0] += 1
            with open(log_file, "a", encoding="utf-8") as log:
                entry = {
                    "path": self.path,
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "body": body.decode(),
                    "behaviour": behaviour,
                    "time": time.time(),
                }
                log.write(json.dumps(entry) + "\n")
                log.flush()
                os.fsync(log.fileno())
        self.close_connection = True
        kind, _, argument = behaviour.partition(":")
        if kind == "drop":
            return
        if kind == "slow":
            time.sleep(float(argument))
        if kind == "redirect":
            self.answer(302, [("Location", self.path)])
        elif kind == "flood":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"x" * 65536)
            except OSError:
                return
        elif kind.isdigit():
            self.answer(int(kind), [("Retry-After", argument)] if argument else [], b"said the consumer")
        else:
            self.answer(204, [])

    def answer(self, status, headers, body=b""):
        try:
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_):
        pass

    def handle(self):
        try:
            super().handle()
        except ssl.SSLError:
            self.close_connection = True


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True


fixed = int(os.environ.get("CONSUMER_PORT", "0"))
server = Server(("127.0.0.1", fixed), Consumer)
certificate = os.environ.get("CONSUMER_CERTIFICATE")
if certificate:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    # Who does not like the certificate must not hold up the others.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
with open(port_file + ".tmp", "w", encoding="utf-8") as file:
    file.write(str(server.server_address[1]))
os.rename(port_file + ".tmp", port_file)
server.serve_forever()
