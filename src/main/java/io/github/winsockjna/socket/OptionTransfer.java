// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.socket;

import io.github.winsockjna.WinsockException;
import io.github.winsockjna.option.ReadableOption;
import io.github.winsockjna.option.WritableOption;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Carries an option's value to a native function and back. {@link SocketRef} does so for Winsock's
 * own; this is for functions of the same kind, as service providers have them.
 */
public final class OptionTransfer {
  private OptionTransfer() {}

  /** A function that reads an option, as {@code getsockopt} does. */
  @FunctionalInterface
  public interface Getter {
    /**
     * Reads the option.
     *
     * @param socket the {@code SOCKET}
     * @param value native memory that receives the value, all zero, from position to limit
     * @return how many bytes came back
     * @throws WinsockException the function failed
     */
    int get(long socket, ByteBuffer value) throws WinsockException;
  }

  /** A function that sets an option, as {@code setsockopt} does. */
  @FunctionalInterface
  public interface Setter {
    /**
     * Sets the option.
     *
     * @param socket the {@code SOCKET}
     * @param value native memory that holds the value, from position to limit
     * @throws WinsockException the function failed
     */
    void set(long socket, ByteBuffer value) throws WinsockException;
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
   * @throws WinsockException the function failed, or what it answered cannot be read; or the Java
   *     socket is closed: "Socket is closed"
   */
  public static <T> T get(
      SocketRef socket, ReadableOption<T> option, String function, Getter getter)
      throws WinsockException {
    OptionBuffer buffer = OptionBuffer.fresh().receiving(option.codec().capacity());
    int length =
        socket
            .nativeSocket()
            .use(function, option.name(), s -> getter.get(s.handle(), buffer.received()));
    buffer.length().setValue(length);
    return buffer.received(option.codec(), function, option.name());
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
   * @throws WinsockException the function failed; or the Java socket is closed: "Socket is closed"
   */
  public static <T extends @Nullable Object> void set(
      SocketRef socket, WritableOption<T> option, T value, String function, Setter setter)
      throws WinsockException {
    OptionBuffer buffer = OptionBuffer.fresh().with(option.codec(), value, "value", option.name());
    socket
        .nativeSocket()
        .use(
            function,
            option.name(),
            s -> {
              setter.set(s.handle(), buffer.received());
              return null;
            });
  }
}
