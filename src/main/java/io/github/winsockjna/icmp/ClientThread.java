// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

/**
 * A thread that ends requests of a client, in which what depends on their futures runs. It takes
 * over nothing from the thread that happens to need it first: no group, no thread-locals, no
 * context class loader.
 */
abstract class ClientThread extends Thread {
  ClientThread(String name) {
    super(systemGroup(), null, name, 0, false);
    setDaemon(true);
    setContextClassLoader(ClassLoader.getSystemClassLoader());
  }

  private static ThreadGroup systemGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /**
   * Refuses to wait in a thread of a client, which has to end what would be waited for.
   *
   * @param what what would wait
   * @throws IllegalStateException this is such a thread
   */
  static void requireOther(String what) {
    if (Thread.currentThread() instanceof ClientThread) {
      throw new IllegalStateException(
          what
              + " would block the thread of an IcmpClient that ends its requests: chain with"
              + " thenCompose, use a method named Async, or open the client with"
              + " IcmpClient.builder().executor(…)");
    }
  }
}
