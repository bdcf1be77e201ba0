// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

/** The Win32 errors of winerror.h that the ICMP functions are known to fail with. */
public enum Win32Error {
  /** 5: the process may not send ICMP. */
  ERROR_ACCESS_DENIED(5, "This process has no right to send ICMP echo requests."),
  /** 6: the handle is not open. */
  ERROR_INVALID_HANDLE(6, "The handle is not open."),
  /** 8: too little memory, or too many requests under way. */
  ERROR_NOT_ENOUGH_MEMORY(8, "There is not enough memory, or too many requests are under way."),
  /** 13: what came back makes no sense. */
  ERROR_INVALID_DATA(13, "What came back makes no sense."),
  /** 50: this computer has no IPv4 or no IPv6. */
  ERROR_NOT_SUPPORTED(
      50, "This system cannot do it, most often because the protocol is not there."),
  /** 87: an argument was not valid. */
  ERROR_INVALID_PARAMETER(87, "Windows did not accept one of the arguments."),
  /** 120: this system does not have the function. */
  ERROR_CALL_NOT_IMPLEMENTED(120, "This system does not have the function."),
  /** 122: a buffer was too small. */
  ERROR_INSUFFICIENT_BUFFER(122, "A buffer was too small."),
  /** 995: the request was cancelled. */
  ERROR_OPERATION_ABORTED(995, "The request was cancelled, most often because its thread ended."),
  /** 997: the request is under way. */
  ERROR_IO_PENDING(997, "The request is under way."),
  /** 1214: the target is no address, or the source is none of this computer. */
  ERROR_INVALID_NETNAME(
      1214, "The target's address is not valid, or the source is not an address of this computer."),
  /** 1231: no network. */
  ERROR_NETWORK_UNREACHABLE(1231, "There is no route to the target's network."),
  /** 1232: no route to the host. */
  ERROR_HOST_UNREACHABLE(1232, "There is no route to the target."),
  /** 1233: the target does not know the protocol. */
  ERROR_PROTOCOL_UNREACHABLE(1233, "The target does not know the protocol."),
  /** 1234: the target has nobody on that port. */
  ERROR_PORT_UNREACHABLE(1234, "The target has nobody on that port."),
  /** 1450: Windows has no resources left. */
  ERROR_NO_SYSTEM_RESOURCES(
      1450,
      "Windows has no resources left for the request, most often because too many are under way."),
  /** A number that is not listed here. */
  UNKNOWN(-1, "An error that this library does not list.");

  private final int code;
  private final String description;

  Win32Error(int code, String description) {
    this.code = code;
    this.description = description;
  }

  /**
   * The error's number.
   *
   * @return what {@code GetLastError} says; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * What went wrong, in one English sentence, the same on every system.
   *
   * @return the sentence
   */
  public String description() {
    return description;
  }

  /**
   * Finds the error of a number.
   *
   * @param code what {@code GetLastError} said
   * @return the error; {@link #UNKNOWN} when it is not listed, never null
   */
  public static Win32Error of(int code) {
    for (Win32Error error : values()) {
      if (error.code == code) {
        return error;
      }
    }
    return UNKNOWN;
  }
}
