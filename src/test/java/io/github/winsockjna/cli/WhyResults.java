// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.Protocol;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.option.IcmpErrorInfo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** WhyResults about port 80 of {@link Replies#TARGET}. */
final class WhyResults {
  static final HostPort TARGET = new HostPort("example", 80);

  private static final Duration ELAPSED = Duration.ofNanos(12_345_678);

  private WhyResults() {}

  static WhyResult connected() {
    return new WhyResult(
        TARGET,
        Optional.of(Replies.TARGET),
        Optional.of(new InetSocketAddress("192.0.2.99", 49152)),
        Optional.empty(),
        ELAPSED,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static WhyResult failed(int error, EchoReply ping) {
    return failed(Optional.of(new WinsockException("connect", error)), null, ping);
  }

  static WhyResult gaveUp(EchoReply ping) {
    return failed(Optional.empty(), null, ping);
  }

  static WhyResult failedBy(InetAddress source, EchoReply ping) {
    IcmpErrorInfo error = new IcmpErrorInfo(source, Protocol.ICMP, 3, 13);
    return failed(Optional.of(new WinsockException("connect", 10065)), error, ping);
  }

  private static WhyResult failed(
      Optional<WinsockException> failure, IcmpErrorInfo icmpError, EchoReply ping) {
    return new WhyResult(
        TARGET,
        Optional.of(Replies.TARGET),
        Optional.empty(),
        failure,
        ELAPSED,
        true,
        Optional.ofNullable(icmpError),
        Optional.of(ping),
        Optional.empty());
  }

  /** Of a system that neither tells ICMP errors nor can ping. */
  static WhyResult failedWithoutKnowledge(int error) {
    return new WhyResult(
        TARGET,
        Optional.of(Replies.TARGET),
        Optional.empty(),
        Optional.of(new WinsockException("connect", error)),
        ELAPSED,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of("Icmp6CreateFile failed"));
  }
}
