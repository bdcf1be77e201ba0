// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Statistics of one hop of a {@link RouteMonitor}: an immutable snapshot. */
public final class HopStatistics {
  private final int number;
  private final List<InetAddress> responders;
  private final PingStatistics statistics;
  private final Optional<EchoReply> last;

  HopStatistics(
      int number,
      List<InetAddress> responders,
      PingStatistics statistics,
      Optional<EchoReply> last) {
    this.number = number;
    this.responders = responders;
    this.statistics = statistics;
    this.last = last;
  }

  /**
   * The hop's number.
   *
   * @return the time to live of its probes, from 1 on
   */
  public int number() {
    return number;
  }

  /**
   * Who answered at this hop, the most frequent first: several where packets take several ways.
   *
   * @return the addresses; empty when no answer has come
   */
  public List<InetAddress> responders() {
    return responders;
  }

  /**
   * The statistics of the probes. Every answer counts as received, including an expired time to
   * live.
   *
   * @return the statistics, of the last 10 000 rounds
   */
  public PingStatistics statistics() {
    return statistics;
  }

  /**
   * The last answer.
   *
   * @return the reply; empty when no answer has come
   */
  public Optional<EchoReply> last() {
    return last;
  }

  /**
   * Tells whether no probe of this hop has been answered. Many routers forward packets, but answer
   * no probes. If hops behind it answer, no packets are lost here.
   *
   * @return true when there are no responders
   */
  public boolean isSilent() {
    return responders.isEmpty();
  }

  /**
   * Describes it in a line.
   *
   * @return for example "2 [/192.0.2.1]: 4 sent, 4 received, 0 lost, mean PT0.001S"
   */
  @Override
  public String toString() {
    return number + " " + responders + ": " + statistics;
  }
}
