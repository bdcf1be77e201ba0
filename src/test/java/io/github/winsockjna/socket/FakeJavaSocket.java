// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;

/** A socket 344 of Java's, which the test closes. */
final class FakeJavaSocket extends JavaSocket {
  boolean closed;

  @Override
  boolean isClosed() {
    return closed;
  }

  @Override
  public <R> R hold(String function, String option, Use<R> use) throws WinsockException {
    requireOpen(function, option);
    return use(344, function, option, use);
  }
}
