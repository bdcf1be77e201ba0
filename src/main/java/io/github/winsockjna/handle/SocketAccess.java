// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.handle;

import java.util.function.Function;

/**
 * The way from a {@code SocketRef} to its handle for the other packages of this library. The handle
 * is no public API, so the class itself says here how to get it when it is initialised.
 */
public final class SocketAccess {
  private static volatile Function<Object, SocketHandle> access;

  private SocketAccess() {}

  /**
   * Says how to get at the handle of a {@code SocketRef}.
   *
   * @param <S> {@code SocketRef}
   * @param type its class
   * @param handle its handle
   */
  public static <S> void set(Class<S> type, Function<S, SocketHandle> handle) {
    access = socket -> handle.apply(type.cast(socket));
  }

  /**
   * The handle of a {@code SocketRef}.
   *
   * @param socketRef the {@code SocketRef}
   * @return its handle
   */
  public static SocketHandle handleOf(Object socketRef) {
    return access.apply(socketRef);
  }
}
