// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A result as text: what happened, what is known, and what is usually behind it. */
final class WhyText {
  private static final double NANOS_PER_MILLI = 1e6;

  private WhyText() {}

  /** Each attempt on its own, with an empty line between. */
  static void print(List<WhyResult> results, PrintWriter out) {
    for (int i = 0; i < results.size(); i++) {
      if (i > 0) {
        out.println();
      }
      print(results.get(i), out);
    }
  }

  static void print(WhyResult result, PrintWriter out) {
    String target =
        result
                .address()
                .map(address -> new Target(result.target().host(), address).name())
                .orElse(result.target().host())
            + ", port "
            + result.target().port();
    if (result.isConnected()) {
      out.println(
          "Connected to "
              + target
              + " in "
              + millis(result.elapsed())
              + ", from "
              + AddressText.of(result.local().get())
              + ".");
    } else {
      out.println("Could not connect to " + target + ": " + failure(result) + ".");
      if (result.address().isPresent()) {
        out.println("ICMP error: " + icmpError(result) + ".");
        out.println("Ping: " + ping(result));
      }
      out.println(WhyExplanation.of(result));
    }
    out.flush();
  }

  private static String failure(WhyResult result) {
    if (result.address().isEmpty()) {
      return "the name is not known";
    }
    return result
        .failure()
        .map(failure -> error(failure) + " after " + millis(result.elapsed()))
        .orElseGet(() -> "no answer within " + millis(result.elapsed()));
  }

  private static String error(WinsockException failure) {
    return failure.error() + " (" + failure.errorCode() + ")";
  }

  private static String icmpError(WhyResult result) {
    if (result.icmpError().isPresent()) {
      IcmpErrorInfo error = result.icmpError().get();
      return "from %s: %s (%s type %d, code %d)"
          .formatted(
              AddressText.of(error.source()),
              error.description(),
              error.protocol(),
              error.type(),
              error.code());
    }
    return result.tellsIcmpErrors()
        ? "none came"
        : "cannot be known, for this system does not tell them; Windows 10 2004 and later do";
  }

  private static String ping(WhyResult result) {
    return result
        .ping()
        .map(PingLine::of)
        .orElseGet(() -> "cannot be sent: " + result.noPing().orElseThrow());
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / NANOS_PER_MILLI);
  }
}
