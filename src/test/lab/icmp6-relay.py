#!/usr/bin/env python3
"""Sends true ICMPv6 echoes for a Windows program under Wine, which has none: src/test/c/icmp6-double.c asks over UDP on 127.0.0.1.

usage: icmp6-relay.py [PORT]    (17958; root, in the program's own network namespace; prints "ready"; ends on SIGTERM)

request, in network order: u32 id, u32 timeout in ms, u8 hop limit, 3 spare, u32 scope, 16 destination, 16 source (:: is any), payload
answer, in network order:  u32 id, u32 IP_STATUS, u32 round trip in ms, u32 scope, 16 responder, payload
"""
import errno
import select
import socket
import struct
import sys
import time

OURS = 0x574A  # the identifier in the echoes, which tells them from those of others
ECHO_REQUEST, ECHO_REPLY = 128, 129
TIMED_OUT, GENERAL_FAILURE = 11010, 11050
# Linux', which the socket module lacks.
IPV6_MTU_DISCOVER, IPV6_PMTUDISC_PROBE = 23, 3

# What sending failed with, as IP_STATUS.
REFUSED = {errno.ENETUNREACH: 11002, errno.EMSGSIZE: 11009}

# ICMPv6 (type, code) to IP_STATUS; None is every other code of the type.
STATUS = {
    (1, 0): 11002,
    (1, 1): 11004,
    (1, 2): 11045,
    (1, 3): 11003,
    (1, 4): 11005,
    (1, 5): 11004,
    (1, 6): 11002,
    (1, None): 11040,
    (2, None): 11009,
    (3, 0): 11013,
    (3, 1): 11014,
    (3, None): 11041,
    (4, 0): 11042,
    (4, 1): 11043,
    (4, 2): 11007,
    (4, None): 11015,
}


class Relay:
    def __init__(self, port):
        self.door = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.door.bind(("127.0.0.1", port))
        self.raw = socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
        # Every echo leaves whole, whatever the kernel has learned of the path, so that the router refuses each that is too big.
        self.raw.setsockopt(socket.IPPROTO_IPV6, IPV6_MTU_DISCOVER, IPV6_PMTUDISC_PROBE)
        self.raw.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_DONTFRAG, 1)
        self.waiting = {}  # sequence number to (client, id, sent at, deadline)
        self.sequence = 0

    def answer(self, key, status, address="::", scope=0, payload=b""):
        client, ident, sent, _ = self.waiting.pop(key)
        round_trip = 0 if status == TIMED_OUT else int((time.monotonic() - sent) * 1000)
        responder = socket.inet_pton(socket.AF_INET6, address)
        self.door.sendto(struct.pack("!IIII16s", ident, status, round_trip, scope, responder) + payload, client)

    def send(self):
        data, client = self.door.recvfrom(70000)
        ident, timeout, hops, scope, target, source = struct.unpack("!IIB3xI16s16s", data[:48])
        self.sequence = (self.sequence + 1) & 0xFFFF
        sent = time.monotonic()
        self.waiting[self.sequence] = (client, ident, sent, sent + timeout / 1000)
        packet = struct.pack("!BBHHH", ECHO_REQUEST, 0, 0, OURS, self.sequence) + data[48:]
        ancillary = [(socket.IPPROTO_IPV6, socket.IPV6_HOPLIMIT, struct.pack("@i", hops))]
        if source != bytes(16):
            ancillary.append((socket.IPPROTO_IPV6, socket.IPV6_PKTINFO, source + struct.pack("@I", 0)))
        try:
            self.raw.sendmsg([packet], ancillary, 0, (socket.inet_ntop(socket.AF_INET6, target), 0, 0, scope))
        except OSError as e:
            self.answer(self.sequence, REFUSED.get(e.errno, GENERAL_FAILURE))

    def receive(self):
        data, (address, _, _, scope) = self.raw.recvfrom(70000)
        kind, code = data[0], data[1]
        if kind == ECHO_REPLY:
            status, echo = 0, data
        elif kind < 128 and len(data) >= 56 and data[14] == socket.IPPROTO_ICMPV6 and data[48] == ECHO_REQUEST:
            # An error, with the packet it is about: 8 bytes of its own and 40 of that packet's IP header before the echo.
            status, echo = STATUS.get((kind, code), STATUS.get((kind, None), GENERAL_FAILURE)), data[48:]
        else:
            return
        ident, key = struct.unpack("!HH", echo[4:8])
        if ident == OURS and key in self.waiting:
            self.answer(key, status, address.split("%")[0], scope, data[8:] if status == 0 else b"")

    def run(self):
        while True:
            now = time.monotonic()
            for key in [key for key, (*_, deadline) in self.waiting.items() if deadline <= now]:
                self.answer(key, TIMED_OUT)
            wait = min((deadline for *_, deadline in self.waiting.values()), default=now + 3600) - now
            for ready in select.select([self.door, self.raw], [], [], max(0, wait))[0]:
                if ready is self.door:
                    self.send()
                else:
                    self.receive()


relay = Relay(int(sys.argv[1]) if len(sys.argv) > 1 else 17958)
print("ready", flush=True)
relay.run()
