// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import io.github.winsockjna.icmp.EchoReply;
import io.github.winsockjna.icmp.IcmpException;
import java.util.Optional;

/**
 * How a request of {@code ping} ended.
 *
 * @param reply empty when it could not be sent
 * @param failure why it could not be sent
 */
record PingResult(Target target, Optional<EchoReply> reply, Optional<IcmpException> failure) {
  static PingResult of(Target target, EchoReply reply) {
    return new PingResult(target, Optional.of(reply), Optional.empty());
  }

  static PingResult of(Target target, IcmpException failure) {
    return new PingResult(target, Optional.empty(), Optional.of(failure));
  }

  boolean isSuccess() {
    return reply.map(EchoReply::isSuccess).orElse(false);
  }
}
