#!/usr/bin/env python3
"""Answers echo requests late, wrongly or not at all: what routers and firewalls cannot be told to do without kernel modules.

usage: responder.py INTERFACE    (root, in a network namespace; makes the tun device; prints "ready"; ends on SIGTERM)

An echo request to 10.71.50.D or fd71:50::D (D in decimal digits) is answered
  D < 200   after D * 5 ms
  200       never
  201       twice
  202       with another payload
  203       with a payload shorter by 8 bytes
  204       time exceeded in reassembly (11/1, IPv6 3/1)
  205       parameter problem (12/0, IPv6 4/0)
  206       source quench (4/0, IPv6 4/1)
  207       fragmentation needed (3/4, IPv6 2/0)
  208       from another address, 10.71.50.99 or fd71:50::263
  209       after 0 to 200 ms, at random
  210       every second time
  211-226   destination unreachable, code D - 211
"""
import fcntl
import heapq
import os
import random
import select
import socket
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_WITHOUT_HEADER = 0x1001
UNUSED = bytes(4)


def checksum(data):
    if len(data) & 1:
        data += b"\0"
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def with_checksum(message, pseudo_header=b""):
    return message[:2] + struct.pack("!H", checksum(pseudo_header + message)) + message[4:]


class Echo4:
    """An IPv4 echo request, and packets back to its sender."""

    unreachable, reassembly, parameter, quench, too_big = 3, (11, 1), (12, 0), (4, 0), (3, 4)
    pointer = b"\x14\0\0\0"
    next_mtu = struct.pack("!HH", 0, 1280)

    def __init__(self, packet):
        header = (packet[0] & 15) * 4
        self.packet, self.tos = packet, packet[1]
        self.source, self.target, self.message = packet[12:16], packet[16:20], packet[header:]
        self.is_request = packet[9] == socket.IPPROTO_ICMP and self.message[0] == 8
        self.number = self.target[3]

    def back(self, message, sender, tos=0):
        ident = random.randrange(65536)
        header = struct.pack(
            "!BBHHHBBH4s4s", 0x45, tos, 20 + len(message), ident, 0, 64, socket.IPPROTO_ICMP, 0, sender, self.source
        )
        return header[:10] + struct.pack("!H", checksum(header)) + header[12:] + with_checksum(message)

    def reply(self, payload, sender=None):
        return self.back(bytes(4) + self.message[4:8] + payload, sender or self.target, self.tos)

    def error(self, kind, code, rest=UNUSED):
        return self.back(struct.pack("!BBH", kind, code, 0) + rest + self.packet[:548], self.target)


class Echo6:
    """An IPv6 echo request, and packets back to its sender."""

    unreachable, reassembly, parameter, quench, too_big = 1, (3, 1), (4, 0), (4, 1), (2, 0)
    pointer = UNUSED
    next_mtu = struct.pack("!I", 1280)

    def __init__(self, packet):
        self.packet = packet
        self.source, self.target, self.message = packet[8:24], packet[24:40], packet[40:]
        self.is_request = packet[6] == socket.IPPROTO_ICMPV6 and self.message[0] == 128
        digits = "%x" % int.from_bytes(self.target[14:], "big")
        self.number = int(digits) if digits.isdecimal() else 0

    def back(self, message, sender):
        header = struct.pack("!IHBB16s16s", 6 << 28, len(message), socket.IPPROTO_ICMPV6, 64, sender, self.source)
        pseudo_header = sender + self.source + struct.pack("!I3xB", len(message), socket.IPPROTO_ICMPV6)
        return header + with_checksum(message, pseudo_header)

    def reply(self, payload, sender=None):
        return self.back(struct.pack("!BBH", 129, 0, 0) + self.message[4:8] + payload, sender or self.target)

    def error(self, kind, code, rest=UNUSED):
        # There are no more than eight codes.
        code = min(code, 7)
        return self.back(struct.pack("!BBH", kind, code, 0) + rest + self.packet[:1200], self.target)


seen = {}


def answers(echo):
    """What goes back, each as (seconds to wait, packet)."""
    payload, number = echo.message[8:], echo.number
    if number < 200:
        return [(number * 0.005, echo.reply(payload))]
    if number == 201:
        return [(0, echo.reply(payload)), (0.01, echo.reply(payload))]
    if number == 202:
        return [(0, echo.reply(bytes(byte ^ 0xFF for byte in payload)))]
    if number == 203:
        return [(0, echo.reply(payload[:-8]))]
    if number == 204:
        return [(0, echo.error(*echo.reassembly))]
    if number == 205:
        return [(0, echo.error(*echo.parameter, echo.pointer))]
    if number == 206:
        return [(0, echo.error(*echo.quench))]
    if number == 207:
        return [(0, echo.error(*echo.too_big, echo.next_mtu))]
    if number == 208:
        return [(0, echo.reply(payload, echo.target[:-1] + b"\x63"))]
    if number == 209:
        return [(random.random() * 0.2, echo.reply(payload))]
    if number == 210:
        seen[echo.target] = seen.get(echo.target, 0) + 1
        return [(0, echo.reply(payload))] if seen[echo.target] % 2 else []
    if 211 <= number <= 226:
        return [(0, echo.error(echo.unreachable, number - 211))]
    return []


def main():
    name = sys.argv[1]
    tun = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN_WITHOUT_HEADER))
    for command in (
        "ip link set %s up mtu 9000",
        "ip route replace 10.71.50.0/24 dev %s",
        "ip -6 route replace fd71:50::/64 dev %s",
    ):
        subprocess.check_call((command % name).split())
    print("ready", flush=True)
    later, count = [], 0
    while True:
        wait = max(0, later[0][0] - time.monotonic()) if later else None
        readable = select.select([tun], [], [], wait)[0]
        now = time.monotonic()
        while later and later[0][0] <= now:
            os.write(tun, heapq.heappop(later)[2])
        if not readable:
            continue
        packet = os.read(tun, 65536)
        version = packet[0] >> 4
        if version not in (4, 6):
            continue
        echo = Echo4(packet) if version == 4 else Echo6(packet)
        if not echo.is_request:
            continue
        for delay, answer in answers(echo):
            count += 1  # the order of two that are due together
            heapq.heappush(later, (now + delay, count, answer))


main()
