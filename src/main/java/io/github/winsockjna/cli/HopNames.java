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
final class HopNames implements Function<InetAddress, CompletableFuture<Target>> {
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

  /** The address with its name; with itself where it has none, or that takes too long. */
  @Override
  public CompletableFuture<Target> apply(InetAddress address) {
    Target nameless = nameless(address);
    return CompletableFuture.supplyAsync(() -> new Target(name(address), address), lookUps)
        .completeOnTimeout(nameless, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  static Target nameless(InetAddress address) {
    return new Target(AddressText.of(address), address);
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
