// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One hop of a {@link Route}: the replies to all probes with the same time to live. Immutable. */
public final class Hop {
  private final int number;
  private final List<EchoReply> probes;
  private final Set<InetAddress> responders;

  Hop(int number, List<EchoReply> probes) {
    this.number = number;
    this.probes = List.copyOf(probes);
    Set<InetAddress> inOrder = new LinkedHashSet<>();
    probes.forEach(probe -> probe.responder().ifPresent(inOrder::add));
    this.responders = Collections.unmodifiableSet(inOrder);
  }

  /**
   * The distance of this hop.
   *
   * @return the time to live of the probes, from 1
   */
  public int number() {
    return number;
  }

  /**
   * The reply to each probe, in the order of sending.
   *
   * @return the replies, timeouts among them
   */
  public List<EchoReply> probes() {
    return probes;
  }

  /**
   * The addresses that answered, in the order of the probes. There are several when packets take
   * different ways.
   *
   * @return the addresses; empty when nobody answered
   */
  public Set<InetAddress> responders() {
    return responders;
  }

  boolean isReached() {
    return probes.stream().anyMatch(EchoReply::isSuccess);
  }

  @Override
  public String toString() {
    return number + " " + probes;
  }
}
