// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

/**
 * The Win32 errors of winerror.h that networking meets: those that the ICMP functions are known to
 * fail with, and those that overlapped operations on sockets end with.
 */
public enum Win32Error {
  /** 5: the process may not send ICMP. */
  ERROR_ACCESS_DENIED(5, "This process has no right to send ICMP echo requests."),
  /** 6: the handle is not open. */
  ERROR_INVALID_HANDLE(6, "The handle is not open."),
  /** 8: too little memory, or too many requests under way. */
  ERROR_NOT_ENOUGH_MEMORY(8, "There is not enough memory, or too many requests are under way."),
  /** 13: The answer makes no sense. */
  ERROR_INVALID_DATA(13, "The answer makes no sense."),
  /** 50: This system does not support it, most often because the protocol is not installed. */
  ERROR_NOT_SUPPORTED(
      50, "This system does not support it, most often because the protocol is not installed."),
  /** 53: no such computer or share. */
  ERROR_BAD_NETPATH(53, "The computer or the share was not found on the network."),
  /** 59: The network failed without saying why. */
  ERROR_UNEXP_NET_ERR(59, "The network failed without saying why."),
  /** 64: the connection is gone. */
  ERROR_NETNAME_DELETED(
      64, "The other side reset or closed the connection while an operation was under way."),
  /** 87: an argument was not valid. */
  ERROR_INVALID_PARAMETER(87, "Windows did not accept one of the arguments."),
  /** 109: the other end is closed. */
  ERROR_BROKEN_PIPE(109, "The other end of the pipe or the connection was closed."),
  /** 120: this system does not have the function. */
  ERROR_CALL_NOT_IMPLEMENTED(120, "This system does not have the function."),
  /** 121: the other side did not answer in time. */
  ERROR_SEM_TIMEOUT(121, "The other side did not answer in time, so the operation was given up."),
  /** 122: a buffer was too small. */
  ERROR_INSUFFICIENT_BUFFER(122, "A buffer was too small."),
  /** 995: the request was cancelled. */
  ERROR_OPERATION_ABORTED(995, "The request was cancelled, most often because its thread ended."),
  /** 997: the request is under way. */
  ERROR_IO_PENDING(997, "The request is under way."),
  /** 1214: the target is no address, or the source is none of this computer. */
  ERROR_INVALID_NETNAME(
      1214, "The target's address is not valid, or the source is not an address of this computer."),
  /** 1222: There is no network, or it is not started. */
  ERROR_NO_NETWORK(1222, "There is no network, or it is not started."),
  /**
   * 1225: The other computer refused the connection, most often because no program listens on that
   * port.
   */
  ERROR_CONNECTION_REFUSED(
      1225,
      "The other computer refused the connection, most often because no program listens on that port."),
  /** 1226: The other side closed the connection gracefully. */
  ERROR_GRACEFUL_DISCONNECT(1226, "The other side closed the connection gracefully."),
  /** 1227: the address is taken. */
  ERROR_ADDRESS_ALREADY_ASSOCIATED(1227, "The address already belongs to another endpoint."),
  /** 1228: the endpoint has no address yet. */
  ERROR_ADDRESS_NOT_ASSOCIATED(1228, "The endpoint has no address yet."),
  /** 1229: no such connection. */
  ERROR_CONNECTION_INVALID(1229, "The operation was tried on a connection that does not exist."),
  /** 1230: the connection is in use. */
  ERROR_CONNECTION_ACTIVE(1230, "The operation does not work on a connection that is in use."),
  /** 1231: no network. */
  ERROR_NETWORK_UNREACHABLE(1231, "There is no route to the target's network."),
  /** 1232: no route to the host. */
  ERROR_HOST_UNREACHABLE(1232, "There is no route to the target."),
  /** 1233: the target does not know the protocol. */
  ERROR_PROTOCOL_UNREACHABLE(1233, "The target does not know the protocol."),
  /** 1234: No program listens on that port of the target. */
  ERROR_PORT_UNREACHABLE(1234, "No program listens on that port of the target."),
  /** 1235: The request was given up before it was finished. */
  ERROR_REQUEST_ABORTED(1235, "The request was given up before it was finished."),
  /** 1236: this computer ended the connection. */
  ERROR_CONNECTION_ABORTED(
      1236, "This computer ended the connection, most often because nobody acknowledged its data."),
  /** 1237: try again. */
  ERROR_RETRY(1237, "The operation could not be completed and can be tried again."),
  /** 1390: two computers disagree about the encryption of a password. */
  ERROR_LM_CROSS_ENCRYPTION_REQUIRED(
      1390, "The two computers do not agree on how a password is encrypted."),
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
