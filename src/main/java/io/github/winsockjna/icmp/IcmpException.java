// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.dll.SystemMessage;
import java.io.IOException;
import java.util.Objects;

/**
 * An ICMP function failed with a Win32 error: the system could not even try. The message says which
 * function and why: {@code IcmpSendEcho failed: ERROR_ACCESS_DENIED (5): …}. A negative number is
 * an {@code NTSTATUS} of the driver and shown in hexadecimal: {@code NTSTATUS 0xC0000056}. Of an
 * error that {@link Win32Error} does not list the message has Windows' own text, in the language of
 * the system: {@code Win32 error (1460): Windows says: …}.
 */
public class IcmpException extends IOException {
  private static final long serialVersionUID = 1L;

  /** C name of the function. */
  private final String function;

  /** What {@code GetLastError} would have said. */
  private final int errorCode;

  /**
   * A function failed.
   *
   * @param function its C name
   * @param errorCode what {@code GetLastError} would have said
   */
  public IcmpException(String function, int errorCode) {
    super(message(function, errorCode));
    this.function = function;
    this.errorCode = errorCode;
  }

  /**
   * A function succeeded, but what it wrote cannot be read.
   *
   * @param function its C name
   * @param cause what is wrong with the bytes
   * @return the exception, with error {@link Win32Error#ERROR_INVALID_DATA}
   */
  static IcmpException unreadable(String function, IllegalArgumentException cause) {
    IcmpException exception = new IcmpException(function, Win32Error.ERROR_INVALID_DATA.code());
    exception.initCause(cause);
    return exception;
  }

  private static String message(String function, int errorCode) {
    Objects.requireNonNull(function, "function");
    Win32Error error = Win32Error.of(errorCode);
    String description = error.description();
    return function
        + " failed: "
        + name(error, errorCode)
        + ": "
        + (error == Win32Error.UNKNOWN ? SystemMessage.or(errorCode, description) : description);
  }

  /** The driver's own failures are NTSTATUS values, which are negative; no Win32 error is. */
  private static String name(Win32Error error, int errorCode) {
    if (errorCode < 0) {
      return "NTSTATUS 0x%08X".formatted(errorCode);
    }
    return (error == Win32Error.UNKNOWN ? "Win32 error" : error.name()) + " (" + errorCode + ")";
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
   * @return the error; {@link Win32Error#UNKNOWN} when it is not listed, never null
   */
  public Win32Error error() {
    return Win32Error.of(errorCode);
  }

  /**
   * The error by number: a Win32 error, never one of Winsock and never an IP status.
   *
   * @return what {@code GetLastError} would have said; an {@code NTSTATUS} of the driver when it is
   *     negative
   */
  public int errorCode() {
    return errorCode;
  }
}
