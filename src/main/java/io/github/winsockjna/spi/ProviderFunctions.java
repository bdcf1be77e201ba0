// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import io.github.winsockjna.WinsockException;

/**
 * What a service provider written in Java does. A {@link WinsockException} thrown here is the error
 * that the caller finds in {@code lpErrno}.
 */
public interface ProviderFunctions {
  /**
   * Reads a socket option, as {@code WSPGetSockOpt}.
   *
   * @param socket the {@code SOCKET}
   * @param level the option's level
   * @param number the option's number
   * @return its value; when it has more bytes than the caller has room for, the caller finds {@code
   *     WSAEFAULT}
   * @throws WinsockException the option cannot be read, for example {@code WSAENOPROTOOPT}
   */
  byte[] getSockOpt(long socket, int level, int number) throws WinsockException;

  /**
   * Sets a socket option, as {@code WSPSetSockOpt}.
   *
   * @param socket the {@code SOCKET}
   * @param level the option's level
   * @param number the option's number
   * @param value its new value
   * @throws WinsockException the option cannot be set, for example {@code WSAENOPROTOOPT}
   */
  void setSockOpt(long socket, int level, int number, byte[] value) throws WinsockException;

  /**
   * Ends one use of the provider, as {@code WSPCleanup}; does nothing unless it is overridden.
   *
   * @throws WinsockException the provider cannot be ended
   */
  default void cleanup() throws WinsockException {}
}
