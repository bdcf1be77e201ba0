// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One hop of a route that is being watched. */
final class MonitoredHop {
  private static final int ROUNDS_KEPT = 10_000;

  private final int number;
  private final PingStatistics.Tally tally = PingStatistics.Tally.ofLast(ROUNDS_KEPT);
  private final Map<InetAddress, Integer> responders = new LinkedHashMap<>();
  private Optional<EchoReply> last = Optional.empty();

  MonitoredHop(int number) {
    this.number = number;
  }

  void add(EchoReply reply) {
    tally.addAnswer(reply);
    reply
        .responder()
        .ifPresent(
            responder -> {
              responders.merge(responder, 1, Integer::sum);
              last = Optional.of(reply);
            });
  }

  void addFailure() {
    tally.addFailure();
  }

  HopStatistics statistics() {
    List<InetAddress> byFrequency =
        responders.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    return new HopStatistics(number, byFrequency, tally.statistics(), last);
  }
}
