"""A stand-in for the gateway, on every host's own loopback: it knows each host's key, and answers as Cloudflare and Anthropic do."""

import http.server
import json
import os
import socket
import threading

PORT = 8787
ACCOUNT = "0123456789abcdef0123456789abcdef"
GATEWAY = "my-gateway"
PLACE = "/v1/%s/%s/anthropic/v1/messages" % (ACCOUNT, GATEWAY)
FROM_CLOUDFLARE = {"server": "cloudflare", "cf-ray": "8f0000000000a001-AMS"}
FROM_ANTHROPIC = {
    "cf-aig-log-id": "01JF0000000000000000000001",
    "cf-aig-cache-status": "MISS",
    "cf-aig-step": "0",
    "request-id": "req_011CV00000000000000000001",
    "anthropic-organization-id": "00000000-0000-4000-8000-0000000c1a70",
}


class Gateway:
    """One host's: what was asked of it stands in `asked`, the model of each request."""

    def __init__(self, host):
        self.host = host
        self.key = None
        self.asked = []
        # What `GET /clawgate` gives: the program.
        self.program = None
        # Done before the first answer that follows.
        self.before = None

    def serve(self):
        space = os.open("/proc/%d/ns/net" % self.host.pid, os.O_RDONLY)
        listener = []

        def listen():
            os.setns(space, os.CLONE_NEWNET)
            listener.append(socket.create_server(("127.0.0.1", PORT), backlog=50))

        # A network is a thread's own; the socket stays in it.
        thread = threading.Thread(target=listen)
        thread.start()
        thread.join()
        os.close(space)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), handler(self), bind_and_activate=False)
        server.socket.close()
        server.socket = listener[0]
        threading.Thread(target=server.serve_forever, daemon=True).start()

    def answer(self, method, path, headers, body):
        if (method, path) != ("POST", PLACE):
            error = {"success": False, "error": [{"code": 2001, "message": "Please configure AI Gateway in the Cloudflare dashboard"}]}
            return 400, FROM_CLOUDFLARE, error
        model = json.loads(body)["model"]
        self.asked.append(model)
        before, self.before = self.before, None
        if before:
            before()
        if self.key is None or headers.get("x-api-key") != self.key:
            error = {"type": "error", "error": {"type": "authentication_error", "message": "invalid x-api-key"}}
            return 401, {**FROM_CLOUDFLARE, **FROM_ANTHROPIC}, error
        message = {
            "id": "msg_01",
            "type": "message",
            "role": "assistant",
            "model": model,
            "content": [{"type": "text", "text": "ok"}],
            "stop_reason": "max_tokens",
            "stop_sequence": None,
            "usage": {"input_tokens": 9, "output_tokens": 1},
        }
        return 200, {**FROM_CLOUDFLARE, **FROM_ANTHROPIC}, message


def handler(gateway):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def do_POST(self):
            body = self.rfile.read(min(int(self.headers.get("content-length") or 0), 1 << 20))
            status, headers, answer = gateway.answer(self.command, self.path, self.headers, body)
            text = json.dumps(answer).encode()
            if self.command in ("GET", "HEAD") and self.path == "/clawgate" and gateway.program:
                status, headers, text = 200, {}, gateway.program
            self.send_response(status)
            for name, value in {**headers, "content-type": "application/json", "content-length": str(len(text))}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(text)

        do_GET = do_HEAD = do_POST

        def log_message(self, *parts):
            pass

    return Handler
