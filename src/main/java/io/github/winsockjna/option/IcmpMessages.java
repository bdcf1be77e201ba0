// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.option;

import io.github.winsockjna.Protocol;
import java.util.Map;

/** What the types and codes of ICMP messages mean, in English. */
final class IcmpMessages {
  private static final String UNREACHABLE = "destination unreachable: ";
  private static final String REDIRECT = "redirect: ";
  private static final String EXCEEDED = "time exceeded: ";
  private static final String PARAMETER = "parameter problem: ";

  /** RFC 792, RFC 1122, RFC 1812. */
  private static final Map<Integer, String> ICMP =
      Map.ofEntries(
          entry(0, 0, "echo reply"),
          entry(3, 0, UNREACHABLE + "network unreachable"),
          entry(3, 1, UNREACHABLE + "host unreachable"),
          entry(3, 2, UNREACHABLE + "protocol unreachable"),
          entry(3, 3, UNREACHABLE + "port unreachable"),
          entry(3, 4, UNREACHABLE + "fragmentation needed, but forbidden"),
          entry(3, 5, UNREACHABLE + "source route failed"),
          entry(3, 6, UNREACHABLE + "network unknown"),
          entry(3, 7, UNREACHABLE + "host unknown"),
          entry(3, 8, UNREACHABLE + "source host isolated"),
          entry(3, 9, UNREACHABLE + "network prohibited by the administrator"),
          entry(3, 10, UNREACHABLE + "host prohibited by the administrator"),
          entry(3, 11, UNREACHABLE + "network unreachable for this type of service"),
          entry(3, 12, UNREACHABLE + "host unreachable for this type of service"),
          entry(3, 13, UNREACHABLE + "communication prohibited by the administrator"),
          entry(3, 14, UNREACHABLE + "host precedence violated"),
          entry(3, 15, UNREACHABLE + "precedence too low"),
          entry(4, 0, "source quench"),
          entry(5, 0, REDIRECT + "for the network"),
          entry(5, 1, REDIRECT + "for the host"),
          entry(5, 2, REDIRECT + "for the network and type of service"),
          entry(5, 3, REDIRECT + "for the host and type of service"),
          entry(8, 0, "echo request"),
          entry(11, 0, EXCEEDED + "time to live used up on the way"),
          entry(11, 1, EXCEEDED + "fragments missing"),
          entry(12, 0, PARAMETER + "bad header field"),
          entry(12, 1, PARAMETER + "required option missing"),
          entry(12, 2, PARAMETER + "bad length"));

  /** RFC 4443, RFC 6550, RFC 6554, RFC 7112, RFC 8754, RFC 8883. */
  private static final Map<Integer, String> ICMPV6 =
      Map.ofEntries(
          entry(1, 0, UNREACHABLE + "no route"),
          entry(1, 1, UNREACHABLE + "communication prohibited by the administrator"),
          entry(1, 2, UNREACHABLE + "beyond the scope of the source address"),
          entry(1, 3, UNREACHABLE + "address unreachable"),
          entry(1, 4, UNREACHABLE + "port unreachable"),
          entry(1, 5, UNREACHABLE + "source address refused by policy"),
          entry(1, 6, UNREACHABLE + "route rejected"),
          entry(1, 7, UNREACHABLE + "bad source routing header"),
          entry(1, 8, UNREACHABLE + "headers too long"),
          entry(2, 0, "packet too big"),
          entry(3, 0, EXCEEDED + "hop limit used up on the way"),
          entry(3, 1, EXCEEDED + "fragments missing"),
          entry(4, 0, PARAMETER + "bad header field"),
          entry(4, 1, PARAMETER + "unknown next header"),
          entry(4, 2, PARAMETER + "unknown option"),
          entry(4, 3, PARAMETER + "header chain not in the first fragment"),
          entry(4, 4, PARAMETER + "upper-layer header bad for segment routing"),
          entry(4, 5, PARAMETER + "next header unknown on the way"),
          entry(4, 6, PARAMETER + "extension header too big"),
          entry(4, 7, PARAMETER + "extension header chain too long"),
          entry(4, 8, PARAMETER + "too many extension headers"),
          entry(4, 9, PARAMETER + "too many options in an extension header"),
          entry(4, 10, PARAMETER + "option too big"),
          entry(128, 0, "echo request"),
          entry(129, 0, "echo reply"));

  private IcmpMessages() {}

  static String describe(Protocol protocol, int type, int code) {
    Map<Integer, String> messages =
        switch (protocol) {
          case ICMP -> ICMP;
          case ICMPV6 -> ICMPV6;
          default -> Map.of();
        };
    String message = messages.get(key(type, code));
    return message != null ? message : protocol + " type " + type + ", code " + code;
  }

  private static Map.Entry<Integer, String> entry(int type, int code, String message) {
    return Map.entry(key(type, code), message);
  }

  private static int key(int type, int code) {
    return type << 8 | code;
  }
}
