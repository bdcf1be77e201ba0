// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.InterruptedByTimeoutException;
import java.util.Map;
import java.util.Optional;

/** What Java's own sockets say of a Winsock error: some a class, the others only a text. */
final class JavaFailure {
  private static final Map<Class<? extends IOException>, WsaError> BY_CLASS =
      Map.of(
          UnknownHostException.class, WsaError.WSAHOST_NOT_FOUND,
          NoRouteToHostException.class, WsaError.WSAEHOSTUNREACH,
          PortUnreachableException.class, WsaError.WSAECONNRESET,
          SocketTimeoutException.class, WsaError.WSAETIMEDOUT,
          InterruptedByTimeoutException.class, WsaError.WSAETIMEDOUT,
          ClosedChannelException.class, WsaError.WSAENOTSOCK);

  /** How the text begins; behind it may stand the function: ": connect". */
  private static final Map<String, WsaError> BY_TEXT =
      Map.ofEntries(
          Map.entry("Permission denied", WsaError.WSAEACCES),
          Map.entry("Address already in use", WsaError.WSAEADDRINUSE),
          Map.entry("Cannot assign requested address", WsaError.WSAEADDRNOTAVAIL),
          Map.entry("Address family not supported by protocol family", WsaError.WSAEAFNOSUPPORT),
          Map.entry("Operation already in progress", WsaError.WSAEALREADY),
          Map.entry("Software caused connection abort", WsaError.WSAECONNABORTED),
          Map.entry("An established connection was aborted", WsaError.WSAECONNABORTED),
          Map.entry("Connection refused", WsaError.WSAECONNREFUSED),
          Map.entry("Connection reset", WsaError.WSAECONNRESET),
          Map.entry("An existing connection was forcibly closed", WsaError.WSAECONNRESET),
          Map.entry("Host is down", WsaError.WSAEHOSTDOWN),
          Map.entry("No route to host", WsaError.WSAEHOSTUNREACH),
          Map.entry("Invalid argument", WsaError.WSAEINVAL),
          Map.entry("Socket is already connected", WsaError.WSAEISCONN),
          Map.entry("Too many open files", WsaError.WSAEMFILE),
          Map.entry("The message is larger than the maximum supported", WsaError.WSAEMSGSIZE),
          Map.entry("Network is down", WsaError.WSAENETDOWN),
          Map.entry("Network dropped connection on reset", WsaError.WSAENETRESET),
          Map.entry("Network is unreachable", WsaError.WSAENETUNREACH),
          Map.entry("No buffer space available", WsaError.WSAENOBUFS),
          Map.entry("Bad protocol option", WsaError.WSAENOPROTOOPT),
          Map.entry("Socket is not connected", WsaError.WSAENOTCONN),
          Map.entry("Socket operation on nonsocket", WsaError.WSAENOTSOCK),
          Map.entry("Socket is closed", WsaError.WSAENOTSOCK),
          Map.entry("Socket closed", WsaError.WSAENOTSOCK),
          Map.entry("Operation not supported", WsaError.WSAEOPNOTSUPP),
          Map.entry("Cannot send after socket shutdown", WsaError.WSAESHUTDOWN),
          Map.entry("Connection timed out", WsaError.WSAETIMEDOUT),
          Map.entry("Resource temporarily unavailable", WsaError.WSAEWOULDBLOCK));

  private JavaFailure() {}

  static Optional<WsaError> error(IOException failure) {
    return BY_CLASS.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(failure))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> errorOf(failure.getMessage()));
  }

  private static Optional<WsaError> errorOf(String text) {
    return text == null
        ? Optional.empty()
        : BY_TEXT.entrySet().stream()
            .filter(entry -> text.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
