#!/usr/bin/env python3
"""Waits until each address has answered an echo request; fails when one has not within five seconds.

usage: answers.py ADDRESS...    (root; stands in for ping, which is not on every machine)
"""
import select
import socket
import struct
import sys
import time


def checksum(data):
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def answers(address, seconds):
    six = ":" in address
    if six:  # the kernel fills in the checksum, and hands over the message without its IP header
        raw = socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
        request, reply, start = struct.pack("!BBHHH", 128, 0, 0, 0x574A, 1), 129, 0
    else:
        raw = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
        request, reply, start = struct.pack("!BBHHH", 8, 0, 0, 0x574A, 1), 0, 20
        request = request[:2] + struct.pack("!H", checksum(request)) + request[4:]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            raw.sendto(request, (address, 0))
        except OSError:  # the link is not up yet
            time.sleep(0.05)
            continue
        while select.select([raw], [], [], 0.1)[0]:
            data, sender = raw.recvfrom(2000)
            if sender[0] == address and data[start] == reply:
                return True
    return False


for target in sys.argv[1:]:
    if not answers(target, 5):
        sys.exit("no answer from " + target)
