// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.net.InetAddress;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the probes with one time to live came to: a router on the way, or the target. */
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
   * How far away it is.
   *
   * @return the time to live of the probes, from 1
   */
  public int number() {
    return number;
  }

  /**
   * How each probe ended, in the order of sending.
   *
   * @return the replies, timeouts among them
   */
  public List<EchoReply> probes() {
    return probes;
  }

  /**
   * Who answered, in the order of the probes. More than one when packets take different ways.
   *
   * @return the addresses; empty when nobody did
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
