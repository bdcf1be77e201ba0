// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.handle;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.WinsockOption;
import io.github.winsockjna.option.WritableOption;

/**
 * Carries an option's value to a native function and back, whether the function is Winsock's own or
 * that of a service provider.
 */
public final class OptionTransfer {
  private OptionTransfer() {}

  /** A function that reads an option, as {@code getsockopt} does. */
  @FunctionalInterface
  public interface Getter {
    /**
     * Reads the option.
     *
     * @param socket the socket
     * @param option the option
     * @param value receives the value, all zero before
     * @param length in: the room in bytes; out: the value's length
     * @throws WinsockException the function failed
     */
    void get(SOCKET socket, WinsockOption<?> option, Pointer value, IntByReference length)
        throws WinsockException;
  }

  /** A function that sets an option, as {@code setsockopt} does. */
  @FunctionalInterface
  public interface Setter {
    /**
     * Sets the option.
     *
     * @param socket the socket
     * @param option the option
     * @param value the value
     * @param length its length in bytes
     * @throws WinsockException the function failed
     */
    void set(SOCKET socket, WinsockOption<?> option, Pointer value, int length)
        throws WinsockException;
  }

  /**
   * Reads an option through a function.
   *
   * @param <T> the type of its value
   * @param socket the socket
   * @param option the option
   * @param function C name of the function, for messages
   * @param getter the function
   * @return the option's value
   * @throws WinsockException the function failed, or what it answered cannot be read; or the socket
   *     is closed: "Socket is closed"
   */
  public static <T> T get(
      SocketHandle socket, ReadableOption<T> option, String function, Getter getter)
      throws WinsockException {
    int room = option.codec().capacity();
    try (NativeBlock value = NativeValue.room(room)) {
      socket.hold(
          function,
          option.name(),
          s -> {
            getter.get(s, option, value.pointer(), value.count());
            return null;
          });
      return NativeValue.read(value, room, option.codec(), function, option.name());
    }
  }

  /**
   * Sets an option through a function.
   *
   * @param <T> the type of its value
   * @param socket the socket
   * @param option the option
   * @param value its new value
   * @param function C name of the function, for messages
   * @param setter the function
   * @throws IllegalArgumentException the value is out of the option's range; nothing is set
   * @throws WinsockException the function failed; or the socket is closed: "Socket is closed"
   */
  public static <T> void set(
      SocketHandle socket, WritableOption<T> option, T value, String function, Setter setter)
      throws WinsockException {
    try (NativeBlock block = NativeValue.holding(option.codec(), value, "value", option.name())) {
      socket.hold(
          function,
          option.name(),
          s -> {
            setter.set(s, option, block.pointer(), block.counted());
            return null;
          });
    }
  }
}
