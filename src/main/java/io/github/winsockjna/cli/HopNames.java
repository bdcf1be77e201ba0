// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Looks the names of addresses up, several at a time, and gives up soon. */
final class HopNames implements Function<InetAddress, CompletableFuture<String>> {
  private static final int THREADS = 16;
  private static final long PATIENCE_MILLIS = 1500;

  private final ExecutorService lookUps =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "name look-up");
            thread.setDaemon(true);
            return thread;
          });

  /** The name with the address; the address alone when there is no name, or it takes too long. */
  @Override
  public CompletableFuture<String> apply(InetAddress address) {
    String text = AddressText.of(address);
    return CompletableFuture.supplyAsync(() -> PingText.name(name(address), address), lookUps)
        .completeOnTimeout(text, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Of a copy: the address may carry the name it was found by. */
  private static String name(InetAddress address) {
    try {
      InetAddress copy =
          address instanceof Inet6Address a
              ? Inet6Address.getByAddress(null, a.getAddress(), a.getScopeId())
              : InetAddress.getByAddress(address.getAddress());
      return copy.getCanonicalHostName();
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 bytes are addresses", e);
    }
  }
}
