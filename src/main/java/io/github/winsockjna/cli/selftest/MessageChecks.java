// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import io.github.winsockjna.message.OutgoingMessage;
import io.github.winsockjna.message.PacketInfo;
import io.github.winsockjna.message.ReceivedMessage;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.Ipv6Options;
import io.github.winsockjna.option.ReadWriteOption;
import io.github.winsockjna.option.UdpOptions;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Datagrams on loopback with control messages, in and out. */
final class MessageChecks {
  private static final int SEGMENT = 100;
  private static final int SEGMENTS = 3;

  private final Loopback loopback;

  private MessageChecks(Loopback loopback) {
    this.loopback = loopback;
  }

  static List<Check> all() {
    return Stream.of(Loopback.values())
        .flatMap(loopback -> new MessageChecks(loopback).checks())
        .toList();
  }

  private Stream<Check> checks() {
    return Stream.of(
        received(
            "packet-info",
            "tells where it was sent to",
            WindowsRelease.ALL,
            option(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO),
            "loopback",
            MessageChecks::destination),
        received(
            "interface",
            "tells by which interface it came",
            WindowsRelease.ALL,
            option(IpOptions.IP_RECVIF, Ipv6Options.IPV6_RECVIF),
            "an interface",
            message -> message.interfaceIndex().isPresent() ? "an interface" : "none"),
        received(
            "time-to-live",
            "tells its time to live",
            WindowsRelease.WINDOWS_10,
            option(IpOptions.IP_RECVTTL, Ipv6Options.IPV6_HOPLIMIT),
            "a time to live",
            message -> message.timeToLive().isPresent() ? "a time to live" : "none"),
        received(
            "traffic-class",
            "tells its traffic class",
            WindowsRelease.WINDOWS_10,
            option(IpOptions.IP_RECVTOS, Ipv6Options.IPV6_RECVTCLASS),
            "0",
            message -> number(message.trafficClass())),
        received(
            "ecn",
            "tells its ECN",
            WindowsRelease.WINDOWS_SERVER_2022,
            option(IpOptions.IP_RECVECN, Ipv6Options.IPV6_RECVECN),
            "0",
            message -> number(message.ecn())),
        sent(
            "out.packet-info",
            "with its source",
            WindowsRelease.ALL,
            option(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO),
            Expected.of("from loopback"),
            message -> message.packetInfo(new PacketInfo(loopback.address(), 0)),
            MessageChecks::sender),
        sent(
            "out.packet-info.wildcard",
            "by the loopback interface, from an address of Windows' choice",
            WindowsRelease.ALL,
            option(IpOptions.IP_PKTINFO, Ipv6Options.IPV6_PKTINFO),
            Expected.of("from loopback"),
            message -> message.packetInfo(new PacketInfo(loopback.wildcard(), 1)),
            MessageChecks::sender),
        sent(
            "out.time-to-live",
            "with its time to live",
            WindowsRelease.ALL,
            option(IpOptions.IP_RECVTTL, Ipv6Options.IPV6_HOPLIMIT),
            Expected.of("33", "WSAEINVAL"),
            message -> message.timeToLive(33),
            message -> number(message.timeToLive())),
        sent(
            "out.traffic-class",
            "with its traffic class",
            WindowsRelease.ALL,
            option(IpOptions.IP_RECVTOS, Ipv6Options.IPV6_RECVTCLASS),
            Expected.of("0", "184", "WSAEINVAL"),
            message -> message.trafficClass(184),
            message -> number(message.trafficClass())),
        sent(
            "out.ecn",
            "with its ECN",
            WindowsRelease.WINDOWS_SERVER_2022,
            option(IpOptions.IP_RECVECN, Ipv6Options.IPV6_RECVECN),
            Expected.of("2"),
            message -> message.ecn(2),
            message -> number(message.ecn())),
        check(
            "segments",
            "Data is sent in segments.",
            WindowsRelease.WINDOWS_10_2004,
            Source.MICROSOFT,
            Expected.of("100 100 100"),
            () -> segments(0)),
        check(
            "coalesced",
            "Segments may be joined again.",
            WindowsRelease.WINDOWS_10_2004,
            Source.MICROSOFT,
            Expected.of("100 100 100", "300 of 100"),
            () -> segments(65_535)));
  }

  private Check received(
      String name,
      String what,
      WindowsRelease since,
      ReadWriteOption<Boolean> option,
      String expected,
      Function<ReceivedMessage, Object> seen) {
    return check(
        name,
        "A datagram received " + what + ", after " + option.name() + ".",
        since,
        Source.MICROSOFT,
        Expected.of(expected),
        () -> seen.apply(exchange(option, message -> message)));
  }

  private Check sent(
      String name,
      String what,
      WindowsRelease since,
      ReadWriteOption<Boolean> option,
      Expected expected,
      UnaryOperator<OutgoingMessage> settings,
      Function<ReceivedMessage, Object> seen) {
    return check(
        name,
        "A datagram is sent " + what + ", or refused.",
        since,
        Source.THIS_LIBRARY,
        expected,
        () -> seen.apply(exchange(option, settings)));
  }

  private Check check(
      String name,
      String sentence,
      WindowsRelease since,
      Source source,
      Expected expected,
      Check.Value value) {
    return Check.of(
        "message.v" + loopback.digit() + "." + name, sentence, source, since, expected, value);
  }

  private <T> ReadWriteOption<T> option(ReadWriteOption<T> v4, ReadWriteOption<T> v6) {
    return loopback == Loopback.V4 ? v4 : v6;
  }

  private static String destination(ReceivedMessage message) {
    return message
        .packetInfo()
        .map(info -> info.destination().isLoopbackAddress() ? "loopback" : "another")
        .orElse("none");
  }

  private static String sender(ReceivedMessage message) {
    return message.sender().getAddress().isLoopbackAddress() ? "from loopback" : "from another";
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "none";
  }

  /** A datagram from another socket, received with an option on. */
  private ReceivedMessage exchange(
      ReadWriteOption<Boolean> option, UnaryOperator<OutgoingMessage> settings) throws Exception {
    try (WinSocket receiver = loopback.boundUdp();
        WinSocket sender = loopback.udp()) {
      receiver.set(option, true);
      send(sender, receiver, settings.apply(OutgoingMessage.of(ByteBuffer.allocate(10))));
      return receiver.receiveMessage(ByteBuffer.allocate(10));
    }
  }

  private static void send(WinSocket sender, WinSocket receiver, OutgoingMessage message)
      throws IOException {
    sender.sendMessage(message.to(receiver.localAddress()));
  }

  private String segments(int joinedUpTo) throws Exception {
    try (WinSocket receiver = loopback.boundUdp();
        WinSocket sender = loopback.udp()) {
      receiver.set(UdpOptions.UDP_RECV_MAX_COALESCED_SIZE, joinedUpTo);
      ByteBuffer data = ByteBuffer.allocate(SEGMENTS * SEGMENT);
      send(sender, receiver, OutgoingMessage.of(data).segmentSize(SEGMENT));
      List<String> lengths = new ArrayList<>();
      int left = SEGMENTS * SEGMENT;
      while (left > 0) {
        ReceivedMessage message = receiver.receiveMessage(ByteBuffer.allocate(1000));
        OptionalInt each = message.coalescedSize();
        lengths.add(message.length() + (each.isPresent() ? " of " + each.getAsInt() : ""));
        left -= message.length();
      }
      return String.join(" ", lengths);
    }
  }
}
