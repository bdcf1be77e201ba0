// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.List;

/** The route to a target, as {@link Traceroute} found it. Immutable. */
public final class Route {
  private final InetAddress target;
  private final List<Hop> hops;

  Route(InetAddress target, List<Hop> hops) {
    this.target = target;
    this.hops = List.copyOf(hops);
  }

  /**
   * Where it leads.
   *
   * @return the target
   */
  public InetAddress target() {
    return target;
  }

  /**
   * Whether the target itself answered the echo.
   *
   * @return true when it did
   */
  public boolean reached() {
    return hops.stream().anyMatch(Hop::isReached);
  }

  /**
   * The hops, the nearest first. The last one is where the target answered, or where a router
   * reported that it cannot be reached. Without such an answer it is the last hop that was probed.
   *
   * @return the hops, numbered from 1 without gaps
   */
  public List<Hop> hops() {
    return hops;
  }

  @Override
  public String toString() {
    return (reached() ? "" : "not ")
        + "reached "
        + target.getHostAddress()
        + " in "
        + hops.size()
        + " hops";
  }
}
