// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.Sweep;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that texts of the command line stand for. */
final class SweepTargets {
  static final Pattern RANGE =
      Pattern.compile(
          "([0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Fa-f:.%]*)-([0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Fa-f:.%]*)");

  private SweepTargets() {}

  /**
   * All of them, in order.
   *
   * @param texts each a subnet, a range or a host
   * @throws IllegalArgumentException one is a subnet or range that cannot be, or a range without
   *     addresses
   * @throws UnknownHostException one is a host that has no address
   */
  static List<InetAddress> of(List<String> texts) throws UnknownHostException {
    List<InetAddress> targets = new ArrayList<>();
    for (String text : texts) {
      targets.addAll(of(text));
    }
    return targets;
  }

  private static List<InetAddress> of(String text) throws UnknownHostException {
    if (text.contains("/")) {
      return Sweep.subnet(text).targets();
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return Sweep.range(literal(range.group(1)), literal(range.group(2))).targets();
    }
    return Sweep.of(HostName.addresses(text).subList(0, 1)).targets();
  }

  /** An end of a range. In brackets it is read as an address, and never looked up as a name. */
  private static InetAddress literal(String text) {
    try {
      return InetAddress.getByName("[" + (text.contains(":") ? "" : "::ffff:") + text + "]");
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not an address", e);
    }
  }
}
