// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The errors of Winsock: every {@code WSA…} code of winerror.h, 10004 to 11033, the six system
 * errors that Winsock gives names of its own, {@link #NO_ERROR} and {@link #UNKNOWN}.
 *
 * <p>The ICMP functions use the numbers from 11001 on with other meanings: 11010 is {@link
 * #WSA_QOS_ADMISSION_FAILURE} here, and a timeout there. Their statuses are in {@code
 * io.github.winsockjna.icmp.IpStatus}.
 */
public enum WsaError {
  /** 0: Nothing went wrong. */
  NO_ERROR(0, "Nothing went wrong."),
  /** 6: The event object's handle is not valid. */
  WSA_INVALID_HANDLE(6, "The event object's handle is not valid."),
  /** 8: Windows does not have enough memory for the operation. */
  WSA_NOT_ENOUGH_MEMORY(8, "Windows does not have enough memory for the operation."),
  /** 87: Windows did not accept one of the parameters. */
  WSA_INVALID_PARAMETER(87, "Windows did not accept one of the parameters."),
  /**
   * 995: The overlapped operation was aborted: the socket was closed, the thread that started it
   * ended, or it was cancelled.
   */
  WSA_OPERATION_ABORTED(
      995,
      "The overlapped operation was aborted: the socket was closed, the thread that started it ended, or it was cancelled."),
  /** 996: The overlapped operation has not completed yet. */
  WSA_IO_INCOMPLETE(996, "The overlapped operation has not completed yet."),
  /** 997: The overlapped operation is under way and will complete later. */
  WSA_IO_PENDING(997, "The overlapped operation is under way and will complete later."),
  /**
   * 10004: The blocking call was interrupted, most often because another thread closed the socket.
   */
  WSAEINTR(
      10004,
      "The blocking call was interrupted, most often because another thread closed the socket."),
  /** 10009: The file handle is not valid. */
  WSAEBADF(10009, "The file handle is not valid."),
  /**
   * 10013: Access was denied: another socket uses the address exclusively, Windows has reserved the
   * port (Hyper-V and WinNAT do), broadcasting is not enabled, or a firewall or missing rights
   * forbid it.
   */
  WSAEACCES(
      10013,
      "Access was denied: another socket uses the address exclusively, Windows has reserved the port (Hyper-V and WinNAT do), broadcasting is not enabled, or a firewall or missing rights forbid it."),
  /** 10014: A pointer is not valid, or a buffer is too short for its contents. */
  WSAEFAULT(10014, "A pointer is not valid, or a buffer is too short for its contents."),
  /** 10022: An argument is not valid, or the socket is not in a state that allows the call. */
  WSAEINVAL(
      10022, "An argument is not valid, or the socket is not in a state that allows the call."),
  /** 10024: Too many sockets are open. */
  WSAEMFILE(10024, "Too many sockets are open."),
  /** 10035: The socket is non-blocking and the call would have to wait; try again later. */
  WSAEWOULDBLOCK(
      10035, "The socket is non-blocking and the call would have to wait; try again later."),
  /** 10036: Another blocking call is under way. */
  WSAEINPROGRESS(10036, "Another blocking call is under way."),
  /** 10037: The non-blocking socket is still busy with an earlier operation of this kind. */
  WSAEALREADY(
      10037, "The non-blocking socket is still busy with an earlier operation of this kind."),
  /** 10038: The handle is not a socket, most often because the socket was closed. */
  WSAENOTSOCK(10038, "The handle is not a socket, most often because the socket was closed."),
  /** 10039: The call needs a destination address. */
  WSAEDESTADDRREQ(10039, "The call needs a destination address."),
  /** 10040: The message is larger than the buffer or than the network allows. */
  WSAEMSGSIZE(10040, "The message is larger than the buffer or than the network allows."),
  /** 10041: The protocol does not fit the type of the socket. */
  WSAEPROTOTYPE(10041, "The protocol does not fit the type of the socket."),
  /**
   * 10042: The option does not exist at this level, for this kind of socket, or in this version of
   * Windows.
   */
  WSAENOPROTOOPT(
      10042,
      "The option does not exist at this level, for this kind of socket, or in this version of Windows."),
  /** 10043: The protocol is not installed, or does not support sockets of this type. */
  WSAEPROTONOSUPPORT(
      10043, "The protocol is not installed, or does not support sockets of this type."),
  /** 10044: The address family has no sockets of this type. */
  WSAESOCKTNOSUPPORT(10044, "The address family has no sockets of this type."),
  /** 10045: This kind of socket, or this version of Windows, does not support the operation. */
  WSAEOPNOTSUPP(
      10045, "This kind of socket, or this version of Windows, does not support the operation."),
  /** 10046: The protocol family is not installed. */
  WSAEPFNOSUPPORT(10046, "The protocol family is not installed."),
  /** 10047: The address family does not fit the protocol or the socket, or is not installed. */
  WSAEAFNOSUPPORT(
      10047, "The address family does not fit the protocol or the socket, or is not installed."),
  /** 10048: Another socket uses the address and port, or used them a moment ago. */
  WSAEADDRINUSE(10048, "Another socket uses the address and port, or used them a moment ago."),
  /**
   * 10049: The address does not belong to this computer or is not valid here, or the address or
   * port to connect to is 0.
   */
  WSAEADDRNOTAVAIL(
      10049,
      "The address does not belong to this computer or is not valid here, or the address or port to connect to is 0."),
  /** 10050: The network is down. */
  WSAENETDOWN(10050, "The network is down."),
  /** 10051: There is no route to the network. */
  WSAENETUNREACH(10051, "There is no route to the network."),
  /**
   * 10052: The connection was dropped, because keep-alive found it dead or the time to live
   * expired.
   */
  WSAENETRESET(
      10052,
      "The connection was dropped, because keep-alive found it dead or the time to live expired."),
  /**
   * 10053: This computer gave up the connection, most often after a timeout or a protocol error.
   */
  WSAECONNABORTED(
      10053,
      "This computer gave up the connection, most often after a timeout or a protocol error."),
  /**
   * 10054: The other side reset the connection or, on a UDP socket, no program listens on the port
   * that was sent to.
   */
  WSAECONNRESET(
      10054,
      "The other side reset the connection or, on a UDP socket, no program listens on the port that was sent to."),
  /** 10055: There is not enough buffer space, or a queue is full. */
  WSAENOBUFS(10055, "There is not enough buffer space, or a queue is full."),
  /** 10056: The socket is already connected. */
  WSAEISCONN(10056, "The socket is already connected."),
  /** 10057: The socket is not connected. */
  WSAENOTCONN(10057, "The socket is not connected."),
  /** 10058: The socket was shut down for sending or receiving. */
  WSAESHUTDOWN(10058, "The socket was shut down for sending or receiving."),
  /** 10059: There are too many references to a kernel object. */
  WSAETOOMANYREFS(10059, "There are too many references to a kernel object."),
  /** 10060: The other side did not answer in time. */
  WSAETIMEDOUT(10060, "The other side did not answer in time."),
  /** 10061: The other side refused the connection: no program listens on that port. */
  WSAECONNREFUSED(10061, "The other side refused the connection: no program listens on that port."),
  /** 10062: The name leads back to itself. */
  WSAELOOP(10062, "The name leads back to itself."),
  /** 10063: The name is too long. */
  WSAENAMETOOLONG(10063, "The name is too long."),
  /** 10064: The host is down. */
  WSAEHOSTDOWN(10064, "The host is down."),
  /** 10065: There is no route to the host. */
  WSAEHOSTUNREACH(10065, "There is no route to the host."),
  /** 10066: The directory is not empty. */
  WSAENOTEMPTY(10066, "The directory is not empty."),
  /** 10067: Too many processes use Winsock. */
  WSAEPROCLIM(10067, "Too many processes use Winsock."),
  /** 10068: The user quota is used up. */
  WSAEUSERS(10068, "The user quota is used up."),
  /** 10069: The disk quota is used up. */
  WSAEDQUOT(10069, "The disk quota is used up."),
  /** 10070: The file handle is no longer valid. */
  WSAESTALE(10070, "The file handle is no longer valid."),
  /** 10071: The item is on another computer. */
  WSAEREMOTE(10071, "The item is on another computer."),
  /** 10091: The network of this computer is not ready. */
  WSASYSNOTREADY(10091, "The network of this computer is not ready."),
  /** 10092: This system does not have the version of Winsock asked for. */
  WSAVERNOTSUPPORTED(10092, "This system does not have the version of Winsock asked for."),
  /** 10093: WSAStartup was not called in this process, or WSACleanup was called too often. */
  WSANOTINITIALISED(
      10093, "WSAStartup was not called in this process, or WSACleanup was called too often."),
  /** 10101: The other side is closing the connection gracefully. */
  WSAEDISCON(10101, "The other side is closing the connection gracefully."),
  /** 10102: There are no more results. */
  WSAENOMORE(10102, "There are no more results."),
  /** 10103: The call was cancelled. */
  WSAECANCELLED(10103, "The call was cancelled."),
  /**
   * 10104: A service provider gave a procedure table that is not valid, most often with a null
   * entry.
   */
  WSAEINVALIDPROCTABLE(
      10104,
      "A service provider gave a procedure table that is not valid, most often with a null entry."),
  /** 10105: A service provider returned a version other than 2.2; older documents say 2.0. */
  WSAEINVALIDPROVIDER(
      10105, "A service provider returned a version other than 2.2; older documents say 2.0."),
  /** 10106: A service provider's DLL could not be loaded or started. */
  WSAEPROVIDERFAILEDINIT(10106, "A service provider's DLL could not be loaded or started."),
  /**
   * 10107: A system call that should never fail did, or a service provider failed without saying
   * why.
   */
  WSASYSCALLFAILURE(
      10107,
      "A system call that should never fail did, or a service provider failed without saying why."),
  /** 10108: No such service is known. */
  WSASERVICE_NOT_FOUND(10108, "No such service is known."),
  /** 10109: No such service class is known. */
  WSATYPE_NOT_FOUND(10109, "No such service class is known."),
  /** 10110: There are no more results. */
  WSA_E_NO_MORE(10110, "There are no more results."),
  /** 10111: The look-up was cancelled. */
  WSA_E_CANCELLED(10111, "The look-up was cancelled."),
  /** 10112: The name server refused the query. */
  WSAEREFUSED(10112, "The name server refused the query."),
  /** 11001: No such host is known. */
  WSAHOST_NOT_FOUND(11001, "No such host is known."),
  /** 11002: The name server did not answer; trying again may help. */
  WSATRY_AGAIN(11002, "The name server did not answer; trying again may help."),
  /**
   * 11003: The name cannot be looked up, and trying again does not help: the name server refused
   * it, or the files hosts, services or protocols are missing.
   */
  WSANO_RECOVERY(
      11003,
      "The name cannot be looked up, and trying again does not help: the name server refused it, or the files hosts, services or protocols are missing."),
  /**
   * 11004: The name is known but has no data of this kind, or no ICMP error came when one was asked
   * for.
   */
  WSANO_DATA(
      11004,
      "The name is known but has no data of this kind, or no ICMP error came when one was asked for."),
  /** 11005: Quality of service: at least one reservation has arrived. */
  WSA_QOS_RECEIVERS(11005, "Quality of service: at least one reservation has arrived."),
  /** 11006: Quality of service: at least one path has arrived. */
  WSA_QOS_SENDERS(11006, "Quality of service: at least one path has arrived."),
  /** 11007: Quality of service: there are no senders. */
  WSA_QOS_NO_SENDERS(11007, "Quality of service: there are no senders."),
  /** 11008: Quality of service: there are no receivers. */
  WSA_QOS_NO_RECEIVERS(11008, "Quality of service: there are no receivers."),
  /** 11009: Quality of service: the reservation is confirmed. */
  WSA_QOS_REQUEST_CONFIRMED(11009, "Quality of service: the reservation is confirmed."),
  /** 11010: Quality of service: the resources for the reservation are not there. */
  WSA_QOS_ADMISSION_FAILURE(
      11010, "Quality of service: the resources for the reservation are not there."),
  /** 11011: Quality of service: policy or rights forbid the reservation. */
  WSA_QOS_POLICY_FAILURE(11011, "Quality of service: policy or rights forbid the reservation."),
  /** 11012: Quality of service: the style is unknown or conflicts with another. */
  WSA_QOS_BAD_STYLE(11012, "Quality of service: the style is unknown or conflicts with another."),
  /**
   * 11013: Quality of service: part of the filter specification or of the provider's buffer is
   * wrong.
   */
  WSA_QOS_BAD_OBJECT(
      11013,
      "Quality of service: part of the filter specification or of the provider's buffer is wrong."),
  /** 11014: Quality of service: part of the flow specification is wrong. */
  WSA_QOS_TRAFFIC_CTRL_ERROR(11014, "Quality of service: part of the flow specification is wrong."),
  /** 11015: Quality of service: an error of no particular kind. */
  WSA_QOS_GENERIC_ERROR(11015, "Quality of service: an error of no particular kind."),
  /** 11016: Quality of service: the service type of the flow specification is not valid. */
  WSA_QOS_ESERVICETYPE(
      11016, "Quality of service: the service type of the flow specification is not valid."),
  /** 11017: Quality of service: the flow specification is not valid. */
  WSA_QOS_EFLOWSPEC(11017, "Quality of service: the flow specification is not valid."),
  /** 11018: Quality of service: the provider's buffer is not valid. */
  WSA_QOS_EPROVSPECBUF(11018, "Quality of service: the provider's buffer is not valid."),
  /** 11019: Quality of service: the filter style is not valid. */
  WSA_QOS_EFILTERSTYLE(11019, "Quality of service: the filter style is not valid."),
  /** 11020: Quality of service: the filter type is not valid. */
  WSA_QOS_EFILTERTYPE(11020, "Quality of service: the filter type is not valid."),
  /** 11021: Quality of service: the number of filter specifications is wrong. */
  WSA_QOS_EFILTERCOUNT(11021, "Quality of service: the number of filter specifications is wrong."),
  /** 11022: Quality of service: the length of an object is not valid. */
  WSA_QOS_EOBJLENGTH(11022, "Quality of service: the length of an object is not valid."),
  /** 11023: Quality of service: the number of flow descriptors is wrong. */
  WSA_QOS_EFLOWCOUNT(11023, "Quality of service: the number of flow descriptors is wrong."),
  /** 11024: Quality of service: an object in the provider's buffer is unknown. */
  WSA_QOS_EUNKNOWNPSOBJ(
      11024, "Quality of service: an object in the provider's buffer is unknown."),
  /** 11025: Quality of service: a policy object in the provider's buffer is not valid. */
  WSA_QOS_EPOLICYOBJ(
      11025, "Quality of service: a policy object in the provider's buffer is not valid."),
  /** 11026: Quality of service: a flow descriptor is not valid. */
  WSA_QOS_EFLOWDESC(11026, "Quality of service: a flow descriptor is not valid."),
  /** 11027: Quality of service: a flow specification in the provider's buffer is not valid. */
  WSA_QOS_EPSFLOWSPEC(
      11027, "Quality of service: a flow specification in the provider's buffer is not valid."),
  /** 11028: Quality of service: a filter specification in the provider's buffer is not valid. */
  WSA_QOS_EPSFILTERSPEC(
      11028, "Quality of service: a filter specification in the provider's buffer is not valid."),
  /**
   * 11029: Quality of service: a shape discard mode object in the provider's buffer is not valid.
   */
  WSA_QOS_ESDMODEOBJ(
      11029,
      "Quality of service: a shape discard mode object in the provider's buffer is not valid."),
  /** 11030: Quality of service: a shaping rate object in the provider's buffer is not valid. */
  WSA_QOS_ESHAPERATEOBJ(
      11030, "Quality of service: a shaping rate object in the provider's buffer is not valid."),
  /** 11031: Quality of service: the provider's buffer holds a policy element of a reserved type. */
  WSA_QOS_RESERVED_PETYPE(
      11031,
      "Quality of service: the provider's buffer holds a policy element of a reserved type."),
  /** 11032: No such host is known that answers securely. */
  WSA_SECURE_HOST_NOT_FOUND(11032, "No such host is known that answers securely."),
  /** 11033: Name-based IPsec policy could not be added. */
  WSA_IPSEC_NAME_POLICY_ERROR(11033, "Name-based IPsec policy could not be added."),
  /** A number that is not listed here. */
  UNKNOWN(-1, "An error that this library does not list.");

  /** The upper half of such an {@code HRESULT}. */
  private static final int FAILURE_OF_WIN32 = 0x8007;

  private static final Map<Integer, WsaError> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WsaError::code, e -> e));

  /** Other spellings: of the documentation, which drops an E, of older headers, of the SDK. */
  private static final Map<String, WsaError> ALIASES =
      Map.of(
          "WSANO_ADDRESS", WSANO_DATA,
          "WSAINVALIDPROCTABLE", WSAEINVALIDPROCTABLE,
          "WSAINVALIDPROVIDER", WSAEINVALIDPROVIDER,
          "WSAPROVIDERFAILEDINIT", WSAEPROVIDERFAILEDINIT,
          "WSA_QOS_EUNKOWNPSOBJ", WSA_QOS_EUNKNOWNPSOBJ);

  private static final Map<String, WsaError> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

  private final int code;
  private final String description;

  WsaError(int code, String description) {
    this.code = code;
    this.description = description;
  }

  /**
   * The error's number.
   *
   * @return what {@code WSAGetLastError} says; -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  /**
   * Describes in English what went wrong, and the usual causes. The text is the same on every
   * system.
   *
   * @return the description
   */
  public String description() {
    return description;
  }

  /**
   * Finds the error of a number.
   *
   * @param code what {@code WSAGetLastError} said
   * @return the error; {@link #UNKNOWN} when it is not listed, never null
   */
  public static WsaError of(int code) {
    return BY_CODE.getOrDefault(code, UNKNOWN);
  }

  /**
   * Finds the error in an {@code HRESULT}, as COM and .NET show it: 0x8007274C is {@link
   * #WSAETIMEDOUT}.
   *
   * @param hresult a failure of {@code FACILITY_WIN32}
   * @return the error; {@link #UNKNOWN} when the number is of another facility, no failure or not
   *     listed, never null
   */
  public static WsaError ofHresult(int hresult) {
    return hresult >>> 16 == FAILURE_OF_WIN32 ? of(hresult & 0xFFFF) : UNKNOWN;
  }

  /**
   * Finds the error behind an exception. A {@link WinsockException} has its own; for exceptions of
   * Java's sockets, the class and the English text tell it. Works on any system.
   *
   * @param failure what a socket threw
   * @return the error; empty if it is not known
   */
  public static Optional<WsaError> of(IOException failure) {
    Objects.requireNonNull(failure, "failure");
    return failure instanceof WinsockException e
        ? Optional.of(e.error())
        : JavaFailure.error(failure);
  }

  /**
   * Finds an error by its name in C.
   *
   * @param name for example "WSAECONNREFUSED"; also {@code WSANO_ADDRESS}, {@code
   *     WSAINVALIDPROCTABLE}, {@code WSAINVALIDPROVIDER}, {@code WSAPROVIDERFAILEDINIT} and {@code
   *     WSA_QOS_EUNKOWNPSOBJ}
   * @return the error; empty when there is none of that name
   */
  public static Optional<WsaError> named(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(BY_NAME.getOrDefault(name, ALIASES.get(name)));
  }
}
