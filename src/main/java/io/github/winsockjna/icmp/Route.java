// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.List;

/** The way to a target, as {@link Traceroute} found it. Immutable. */
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
   * The hops, the nearest first. The last is where the target answered, or where somebody said that
   * it cannot be reached; else it is the last that was to be probed, unless the trace was
   * interrupted.
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
