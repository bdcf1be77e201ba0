// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import io.github.winsockjna.dll.SystemMessage;
import java.net.SocketException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Winsock function failed. The message names the function, the option and the WSA error: {@code
 * setsockopt(SO_EXCLUSIVEADDRUSE) failed: WSAEINVAL (10022): …}.
 */
public class WinsockException extends SocketException {
  private static final long serialVersionUID = 1L;

  /** C name of the function. */
  private final String function;

  /** Name of the option or ioctl, or null. */
  private final @Nullable String option;

  /** What {@code WSAGetLastError} would have said. */
  private final int errorCode;

  /**
   * A function failed.
   *
   * @param function C name of the function
   * @param errorCode the number that {@code WSAGetLastError} returns
   */
  public WinsockException(String function, int errorCode) {
    this(function, null, errorCode);
  }

  /**
   * A function failed on an option or ioctl.
   *
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @param errorCode the number that {@code WSAGetLastError} returns
   */
  public WinsockException(String function, @Nullable String option, int errorCode) {
    this(message(function, option, errorCode), function, option, errorCode);
  }

  /**
   * A failure that says more than the others.
   *
   * @param message the whole message, which begins like that of the others
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @param errorCode the number that {@code WSAGetLastError} returns
   */
  protected WinsockException(
      String message, String function, @Nullable String option, int errorCode) {
    super(message);
    this.function = Objects.requireNonNull(function, "function");
    this.option = option;
    this.errorCode = errorCode;
  }

  /**
   * The socket was closed, by Java, before the function could be called. The error is the one
   * Windows has for it, {@link WsaError#WSAENOTSOCK}; the message is Java's, "Socket is closed".
   *
   * @param function C name of the function that was not called
   * @param option name of the option or ioctl, or null
   * @return the exception
   */
  public static WinsockException socketClosed(String function, @Nullable String option) {
    return new WinsockException("Socket is closed", function, option, WsaError.WSAENOTSOCK.code());
  }

  /**
   * The function succeeded, but its output cannot be decoded.
   *
   * @param function C name of the function
   * @param option name of the option or ioctl, or null
   * @param cause what is wrong with the bytes
   * @return the exception, with error {@link WsaError#UNKNOWN}
   */
  public static WinsockException unreadable(
      String function, @Nullable String option, IllegalArgumentException cause) {
    Objects.requireNonNull(cause, "cause");
    WinsockException exception =
        new WinsockException(
            call(function, option) + " answered what cannot be read: " + cause.getMessage(),
            function,
            option,
            WsaError.UNKNOWN.code());
    exception.initCause(cause);
    return exception;
  }

  /**
   * The message of a failure.
   *
   * @param function C name of the function
   * @param on what it was called on, an option for example, or null
   * @param errorCode the number that {@code WSAGetLastError} returns
   * @return for example "setsockopt(SO_EXCLUSIVEADDRUSE) failed: WSAEINVAL (10022): …"
   */
  protected static String message(String function, @Nullable String on, int errorCode) {
    WsaError error = error(errorCode);
    boolean isListed = error != WsaError.UNKNOWN;
    return call(function, on)
        + " failed: "
        + (isListed ? error.name() : "unknown error")
        + " ("
        + errorCode
        + "): "
        + (isListed ? error.description() : SystemMessage.or(errorCode, error.description()));
  }

  private static String call(String function, @Nullable String on) {
    return on == null ? function : function + "(" + on + ")";
  }

  /**
   * The function that failed.
   *
   * @return its C name
   */
  public String function() {
    return function;
  }

  /**
   * The error by name.
   *
   * @return the error; {@link WsaError#UNKNOWN} if the number is not listed, or is 0; never null
   */
  public WsaError error() {
    return error(errorCode);
  }

  /** What failed with 0 did not say why. */
  private static WsaError error(int errorCode) {
    WsaError error = WsaError.of(errorCode);
    return error == WsaError.NO_ERROR ? WsaError.UNKNOWN : error;
  }

  /**
   * The error by number, even if {@link #error()} has no constant for it.
   *
   * @return the number that {@code WSAGetLastError} returns
   */
  public int errorCode() {
    return errorCode;
  }

  /**
   * The option or ioctl being used.
   *
   * @return its name; empty when the function takes none
   */
  public Optional<String> option() {
    return Optional.ofNullable(option);
  }
}
