// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.EchoReply;

/** What usually is behind a connection that failed, in a sentence or two. */
final class WhyExplanation {
  private WhyExplanation() {}

  static String of(WhyResult result) {
    if (result.address().isEmpty()) {
      return "The name has no address: it is misspelled, or no name server that can be reached"
          + " knows it.";
    }
    if (result.icmpError().isPresent()) {
      return result.icmpError().get().source().equals(result.address().get())
          ? "The host itself reported the ICMP error, and will not take the connection."
          : "A router on the way reported the ICMP error: packets to the host end there.";
    }
    return result.failure().map(failure -> of(failure, result)).orElseGet(() -> ofSilence(result));
  }

  private static String of(WinsockException failure, WhyResult result) {
    return switch (failure.error()) {
      case WSAECONNREFUSED ->
          "Somebody answers, and refuses: nothing listens on port "
              + result.target().port()
              + " of the host, or a firewall refuses in its name.";
      case WSAETIMEDOUT -> ofSilence(result);
      case WSAEHOSTUNREACH ->
          "There is no way to the host: it is down or not there, a router has no route to it, or a"
              + " firewall on the way prohibits it.";
      case WSAENETUNREACH ->
          "This computer has no route to the host: its network is down, or has no default gateway.";
      case WSAENETDOWN -> "The network of this computer is down.";
      case WSAEACCES ->
          "It is forbidden: by a firewall or a policy of this computer or of one on the way, or"
              + " because the address is a broadcast address.";
      case WSAEADDRNOTAVAIL ->
          "Nobody can connect to such an address: 0.0.0.0, :: and port 0 are no host's.";
      case WSAEADDRINUSE, WSAENOBUFS ->
          "This computer has no port or no memory left for another connection.";
      case WSAEAFNOSUPPORT -> "This computer lacks the protocol: IPv4 or IPv6 is not installed.";
      default -> failure.error().description();
    };
  }

  private static String ofSilence(WhyResult result) {
    boolean isThere = result.ping().map(EchoReply::isSuccess).orElse(false);
    return isThere
        ? "The host is there, for it answers a ping, but nobody answers on port "
            + result.target().port()
            + ": most likely a firewall drops such packets silently."
        : "Nobody answers at all: the host is down or does not exist, or a firewall drops packets"
            + " silently.";
  }
}
