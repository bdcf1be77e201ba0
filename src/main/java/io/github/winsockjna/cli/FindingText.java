// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;

/** A finding as text: what happened, what is known, and what is usually behind it. */
final class FindingText {
  private static final double NANOS_PER_MILLI = 1e6;

  private FindingText() {}

  static void print(Finding finding, PrintWriter out) {
    String target =
        finding
                .address()
                .map(address -> PingText.name(finding.target().host(), address))
                .orElse(finding.target().host())
            + ", port "
            + finding.target().port();
    if (finding.isConnected()) {
      out.println(
          "Connected to "
              + target
              + " in "
              + millis(finding.elapsed())
              + ", from "
              + name(finding.local().get())
              + ".");
    } else {
      out.println("Could not connect to " + target + ": " + failure(finding) + ".");
      if (finding.address().isPresent()) {
        out.println("ICMP error: " + icmpError(finding) + ".");
        out.println("Ping: " + ping(finding));
      }
      out.println(Explanation.of(finding));
    }
    out.flush();
  }

  private static String failure(Finding finding) {
    if (finding.address().isEmpty()) {
      return "the name is not known";
    }
    return finding
        .failure()
        .map(failure -> error(failure) + " after " + millis(finding.elapsed()))
        .orElseGet(() -> "no answer within " + millis(finding.elapsed()));
  }

  private static String error(WinsockException failure) {
    return failure.error() + " (" + failure.errorCode() + ")";
  }

  private static String icmpError(Finding finding) {
    if (finding.icmpError().isPresent()) {
      IcmpErrorInfo error = finding.icmpError().get();
      return "from %s: %s (%s type %d, code %d)"
          .formatted(
              AddressText.of(error.source()),
              error.description(),
              error.protocol(),
              error.type(),
              error.code());
    }
    return finding.tellsIcmpErrors()
        ? "none came"
        : "cannot be known, for this system does not tell them; Windows 10 2004 and later do";
  }

  private static String ping(Finding finding) {
    return finding
        .ping()
        .map(PingText::line)
        .orElseGet(() -> "cannot be sent: " + finding.noPing().orElseThrow());
  }

  private static String name(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    String text = AddressText.of(ip);
    return (text.contains(":") ? "[" + text + "]" : text) + ":" + address.getPort();
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / NANOS_PER_MILLI);
  }
}
