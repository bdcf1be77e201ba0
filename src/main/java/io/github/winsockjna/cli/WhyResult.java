// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of connecting to a host, and what is known about why.
 *
 * @param address the host's address; empty when its name has none
 * @param local the connection's own end; empty when there is no connection
 * @param failure what Windows said; empty when connected, not tried, or not waited for
 * @param elapsed how long connecting took
 * @param tellsIcmpErrors whether this system tells of ICMP errors at all
 * @param ping the answer to a ping; empty when connected, or when it could not be sent
 * @param noPing why a ping could not be sent
 */
record WhyResult(
    HostPort target,
    Optional<InetAddress> address,
    Optional<InetSocketAddress> local,
    Optional<WinsockException> failure,
    Duration elapsed,
    boolean tellsIcmpErrors,
    Optional<IcmpErrorInfo> icmpError,
    Optional<EchoReply> ping,
    Optional<String> noPing) {

  static WhyResult notFound(HostPort target) {
    return new WhyResult(
        target,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  boolean isConnected() {
    return local.isPresent();
  }
}
