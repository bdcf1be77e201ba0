// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Sends echo requests: an {@link IcmpClient}, or an implementation of a test, which builds its
 * replies with {@link EchoReply#of(EchoRequest)}.
 *
 * <p>{@link PingSeries}, {@link Traceroute}, {@link PathMtu} and {@link Sweep} take any sender and
 * use {@link #sendAsync(EchoRequest)} only, from any thread. They expect that every future
 * completes.
 */
public interface EchoSender {
  /**
   * Sends a request, and waits for its result. Timeouts and unreachable hosts are results, too.
   *
   * @param request what to send
   * @return the result, never null
   * @throws IllegalStateException the sender is closed
   * @throws IOException the request could not be sent
   */
  EchoReply send(EchoRequest request) throws IOException;

  /**
   * Sends a request and returns at once.
   *
   * @param request what to send
   * @return a future of the result, never null. It completes exceptionally with an {@link
   *     IOException} if the request could not be sent
   * @throws IllegalStateException the sender is closed
   */
  CompletableFuture<EchoReply> sendAsync(EchoRequest request);
}
