// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import com.sun.jna.Structure.FieldOrder;
import io.github.winsockjna.jna.WindowsStructure;
import org.jspecify.annotations.Nullable;

/**
 * {@code WSPPROC_TABLE}: the functions of a service provider, 30 pointers; one may be {@code NULL}.
 *
 * <p>An entry can be a function of C, as {@code WSPStartup} fills them in, or one of Java. C may
 * call one of Java as long as this table, or whatever else holds the entry, is reachable.
 */
@FieldOrder({
  "lpWSPAccept",
  "lpWSPAddressToString",
  "lpWSPAsyncSelect",
  "lpWSPBind",
  "lpWSPCancelBlockingCall",
  "lpWSPCleanup",
  "lpWSPCloseSocket",
  "lpWSPConnect",
  "lpWSPDuplicateSocket",
  "lpWSPEnumNetworkEvents",
  "lpWSPEventSelect",
  "lpWSPGetOverlappedResult",
  "lpWSPGetPeerName",
  "lpWSPGetSockName",
  "lpWSPGetSockOpt",
  "lpWSPGetQOSByName",
  "lpWSPIoctl",
  "lpWSPJoinLeaf",
  "lpWSPListen",
  "lpWSPRecv",
  "lpWSPRecvDisconnect",
  "lpWSPRecvFrom",
  "lpWSPSelect",
  "lpWSPSend",
  "lpWSPSendDisconnect",
  "lpWSPSendTo",
  "lpWSPSetSockOpt",
  "lpWSPShutdown",
  "lpWSPSocket",
  "lpWSPStringToAddress",
})
public class WSPPROC_TABLE extends WindowsStructure {
  /** Takes a connection. */
  public @Nullable LPWSPACCEPT lpWSPAccept;

  /** Writes an address as text. */
  public @Nullable LPWSPADDRESSTOSTRING lpWSPAddressToString;

  /** Has events of a socket posted to a window. */
  public @Nullable LPWSPASYNCSELECT lpWSPAsyncSelect;

  /** Gives a socket its local address. */
  public @Nullable LPWSPBIND lpWSPBind;

  /** Ends the blocking call of this thread. */
  public @Nullable LPWSPCANCELBLOCKINGCALL lpWSPCancelBlockingCall;

  /** Ends one use of the provider begun by {@code WSPStartup}. */
  public @Nullable LPWSPCLEANUP lpWSPCleanup;

  /** Closes a socket. */
  public @Nullable LPWSPCLOSESOCKET lpWSPCloseSocket;

  /** Connects a socket, or gives a datagram socket its one peer. */
  public @Nullable LPWSPCONNECT lpWSPConnect;

  /** Describes a socket so that another process can use it. */
  public @Nullable LPWSPDUPLICATESOCKET lpWSPDuplicateSocket;

  /** Tells which events of a socket occurred. */
  public @Nullable LPWSPENUMNETWORKEVENTS lpWSPEnumNetworkEvents;

  /** Has events of a socket signalled. */
  public @Nullable LPWSPEVENTSELECT lpWSPEventSelect;

  /** Tells how an overlapped operation ended. */
  public @Nullable LPWSPGETOVERLAPPEDRESULT lpWSPGetOverlappedResult;

  /** Reads the address a socket is connected to. */
  public @Nullable LPWSPGETPEERNAME lpWSPGetPeerName;

  /** Reads the local address of a socket. */
  public @Nullable LPWSPGETSOCKNAME lpWSPGetSockName;

  /** Reads a socket option. */
  public @Nullable LPWSPGETSOCKOPT lpWSPGetSockOpt;

  /** Looks up a quality of service by the name of its template. */
  public @Nullable LPWSPGETQOSBYNAME lpWSPGetQOSByName;

  /** Controls the mode of a socket. */
  public @Nullable LPWSPIOCTL lpWSPIoctl;

  /** Joins a multipoint session. */
  public @Nullable LPWSPJOINLEAF lpWSPJoinLeaf;

  /** Has a bound socket wait for connections. */
  public @Nullable LPWSPLISTEN lpWSPListen;

  /** Receives on a connected or bound socket. */
  public @Nullable LPWSPRECV lpWSPRecv;

  /** Ends receiving, and takes the data that came with the peer's end. */
  public @Nullable LPWSPRECVDISCONNECT lpWSPRecvDisconnect;

  /** Receives a datagram and the address of its sender. */
  public @Nullable LPWSPRECVFROM lpWSPRecvFrom;

  /** Waits until sockets are ready. */
  public @Nullable LPWSPSELECT lpWSPSelect;

  /** Sends on a connected socket. */
  public @Nullable LPWSPSEND lpWSPSend;

  /** Ends sending, with data for the peer. */
  public @Nullable LPWSPSENDDISCONNECT lpWSPSendDisconnect;

  /** Sends a datagram to an address. */
  public @Nullable LPWSPSENDTO lpWSPSendTo;

  /** Sets a socket option. */
  public @Nullable LPWSPSETSOCKOPT lpWSPSetSockOpt;

  /** Ends sending, receiving, or both. */
  public @Nullable LPWSPSHUTDOWN lpWSPShutdown;

  /** Makes a socket. */
  public @Nullable LPWSPSOCKET lpWSPSocket;

  /** Reads an address from text. */
  public @Nullable LPWSPSTRINGTOADDRESS lpWSPStringToAddress;

  /** All {@code NULL}. */
  public WSPPROC_TABLE() {}
}
