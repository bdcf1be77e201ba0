// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * What sends echo requests: an {@link IcmpClient}, or in the test of a program a network of the
 * test's own, which makes its replies with {@link EchoReply#of(EchoRequest)}.
 *
 * <p>{@link PingSeries}, {@link Traceroute}, {@link PathMtu} and {@link Sweep} take any sender and
 * use {@link #sendAsync(EchoRequest)} only, from any thread. They expect that every future
 * completes.
 */
public interface EchoSender {
  /**
   * Sends a request and waits for its end. Timeouts and unreachable hosts are replies.
   *
   * @param request what to send
   * @return how it ended, never null
   * @throws IllegalStateException the sender is closed
   * @throws IOException the request could not be sent
   */
  EchoReply send(EchoRequest request) throws IOException;

  /**
   * Sends a request and returns at once.
   *
   * @param request what to send
   * @return how it will end, never null; completes exceptionally with an {@link IOException} when
   *     the request could not be sent
   * @throws IllegalStateException the sender is closed
   */
  CompletableFuture<EchoReply> sendAsync(EchoRequest request);
}
