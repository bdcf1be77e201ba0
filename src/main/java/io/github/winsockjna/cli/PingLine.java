// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.HopTimestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a request of {@code ping} ended, in the words of ping.exe. */
final class PingLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS ", Locale.ROOT);

  private PingLine() {}

  /** The line, and below it what the reply recorded on its way. */
  static List<String> of(PingResult result, boolean hasTimestamp) {
    return result
        .reply()
        .map(reply -> of(reply, hasTimestamp ? time(reply.sentAt()) : ""))
        .orElseGet(
            () ->
                List.of(
                    (hasTimestamp ? time(Instant.now()) : "")
                        + "Transmit failed. "
                        + Sentence.of(result.failure().orElseThrow())));
  }

  private static List<String> of(EchoReply reply, String time) {
    return Stream.of(Stream.of(time + of(reply)), route(reply), timestamps(reply))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneId.systemDefault()));
  }

  static String of(EchoReply reply) {
    String from = reply.responder().map(r -> "Reply from " + AddressText.of(r) + ": ").orElse("");
    if (!reply.isSuccess()) {
      return from + problem(reply);
    }
    long millis = reply.roundTripTime().toMillis();
    String time = millis == 0 ? "time<1ms" : "time=" + millis + "ms";
    String ttl = reply.timeToLive().isPresent() ? " TTL=" + reply.timeToLive().getAsInt() : "";
    String differs = reply.payloadMatches() ? "" : " (not the data sent)";
    return from + "bytes=" + reply.payload().length + " " + time + ttl + differs;
  }

  static String problem(EchoReply reply) {
    return switch (reply.status()) {
      case IP_REQ_TIMED_OUT -> "Request timed out.";
      case IP_DEST_NET_UNREACHABLE -> "Destination net unreachable.";
      case IP_DEST_HOST_UNREACHABLE -> "Destination host unreachable.";
      case IP_DEST_PROT_UNREACHABLE -> "Destination protocol unreachable.";
      case IP_DEST_PORT_UNREACHABLE -> "Destination port unreachable.";
      case IP_PACKET_TOO_BIG -> "Packet needs to be fragmented but DF set.";
      case IP_TTL_EXPIRED_TRANSIT -> "TTL expired in transit.";
      case IP_TTL_EXPIRED_REASSEM -> "TTL expired during reassembly.";
      case IP_GENERAL_FAILURE -> "General failure.";
      default -> reply.status().description() + " (" + reply.statusCode() + ")";
    };
  }

  private static Stream<String> route(EchoReply reply) {
    if (reply.recordedRoute().isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        "    Route: "
            + reply.recordedRoute().stream()
                .map(AddressText::of)
                .collect(Collectors.joining(" ->\n           ")));
  }

  private static Stream<String> timestamps(EchoReply reply) {
    if (reply.timestamps().isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        "    Timestamp: "
            + reply.timestamps().stream()
                .map(PingLine::text)
                .collect(Collectors.joining(" ->\n               ")));
  }

  private static String text(HopTimestamp timestamp) {
    return AddressText.of(timestamp.address()) + " : " + timestamp.sinceMidnightUtc().toMillis();
  }
}
