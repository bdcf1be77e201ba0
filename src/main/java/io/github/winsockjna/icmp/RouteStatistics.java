// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.List;

/** Statistics of a route from a {@link RouteMonitor}: an immutable snapshot. */
public final class RouteStatistics {
  private final InetAddress target;
  private final int rounds;
  private final boolean reached;
  private final List<HopStatistics> hops;

  RouteStatistics(InetAddress target, int rounds, boolean reached, List<HopStatistics> hops) {
    this.target = target;
    this.rounds = rounds;
    this.reached = reached;
    this.hops = hops;
  }

  /**
   * Where the route leads.
   *
   * @return the address
   */
  public InetAddress target() {
    return target;
  }

  /**
   * How many rounds have ended.
   *
   * @return the number
   */
  public int rounds() {
    return rounds;
  }

  /**
   * Tells whether the target answered in the last round.
   *
   * @return true when it did
   */
  public boolean reached() {
    return reached;
  }

  /**
   * The hops as the route is now: up to the target, or one hop behind the last that answers.
   *
   * @return the hops in order; empty before the first round has ended
   */
  public List<HopStatistics> hops() {
    return hops;
  }

  /**
   * Describes it in a line.
   *
   * @return for example "/192.0.2.9 in 3 hops, 10 rounds"
   */
  @Override
  public String toString() {
    String distance = reached ? " in " + hops.size() + " hops, " : " not reached, ";
    return target + distance + rounds + " rounds";
  }
}
