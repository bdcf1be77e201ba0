// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.win32.StdCallLibrary;
import io.github.winsockjna.dll.WindowsDll;
import org.jspecify.annotations.Nullable;

/**
 * The ICMP echo functions of {@code Iphlpapi.dll}, added to jna-platform's mapping of that DLL.
 * Functions and parameters have their C names and order, and mean what Microsoft documents for
 * them.
 *
 * <p>An {@code IPAddr} is the four bytes of the address as they stand in memory: 127.0.0.1 is
 * 0x0100007F. jna-platform's {@code INSTANCE} calls through a proxy and by the C convention; use
 * {@link #instance()}.
 */
public interface IPHlpAPI extends com.sun.jna.platform.win32.IPHlpAPI, StdCallLibrary {
  /**
   * The DLL, loaded at the first call.
   *
   * @return the directly mapped DLL
   * @throws UnsupportedOperationException not on Windows
   */
  static IPHlpAPI instance() {
    WindowsDll.requireSupport();
    return DirectIPHlpAPI.INSTANCE;
  }

  /**
   * Opens a handle for IPv4 ICMP echo requests.
   *
   * @return the handle, or {@code INVALID_HANDLE_VALUE}
   */
  HANDLE IcmpCreateFile();

  /**
   * Closes a handle of {@code IcmpCreateFile}. May block until outstanding requests end.
   *
   * @param IcmpHandle an open handle; anything else may crash the process
   * @return whether it was closed
   */
  boolean IcmpCloseHandle(HANDLE IcmpHandle);

  /**
   * Sends an IPv4 echo request and waits for the reply.
   *
   * @param IcmpHandle an open handle
   * @param DestinationAddress target, an {@code IPAddr}
   * @param RequestData the bytes to send
   * @param RequestSize how many, an unsigned 16-bit number
   * @param RequestOptions an {@link IP_OPTION_INFORMATION}, or null
   * @param ReplyBuffer receives an array of {@link ICMP_ECHO_REPLY}, then their options and data
   * @param ReplySize its size in bytes: one structure, the request's data, and 8 more
   * @param Timeout milliseconds
   * @return the number of replies; 0: see the last error, an IP status or a Win32 error
   */
  int IcmpSendEcho(
      HANDLE IcmpHandle,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  /**
   * As {@code IcmpSendEcho}, and asynchronous when an event or an APC is given. Windows 2000; an
   * APC has the parameters of {@link PIO_APC_ROUTINE} since Windows Vista, and none before.
   *
   * @param IcmpHandle an open handle
   * @param Event signalled when the request ends, or null
   * @param ApcRoutine called in an alertable wait of this thread when the request ends, or null
   * @param ApcContext passed to {@code ApcRoutine}
   * @param DestinationAddress target, an {@code IPAddr}
   * @param RequestData the bytes to send
   * @param RequestSize how many, an unsigned 16-bit number
   * @param RequestOptions an {@link IP_OPTION_INFORMATION}, or null
   * @param ReplyBuffer receives the replies; must live until the request ends
   * @param ReplySize as for {@code IcmpSendEcho}, and an {@code IO_STATUS_BLOCK} (two pointers)
   * @param Timeout milliseconds
   * @return the number of replies; 0 with last error {@code ERROR_IO_PENDING} (997): it is under
   *     way
   */
  int IcmpSendEcho2(
      HANDLE IcmpHandle,
      @Nullable HANDLE Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  /**
   * As {@code IcmpSendEcho2}, from a given source address. Windows Vista SP1.
   *
   * @param IcmpHandle an open handle
   * @param Event signalled when the request ends, or null
   * @param ApcRoutine called in an alertable wait of this thread when the request ends, or null
   * @param ApcContext passed to {@code ApcRoutine}
   * @param SourceAddress address of this computer to send from, an {@code IPAddr}
   * @param DestinationAddress target, an {@code IPAddr}
   * @param RequestData the bytes to send
   * @param RequestSize how many, an unsigned 16-bit number
   * @param RequestOptions an {@link IP_OPTION_INFORMATION}, or null
   * @param ReplyBuffer receives the replies; must live until the request ends
   * @param ReplySize as for {@code IcmpSendEcho2}
   * @param Timeout milliseconds
   * @return as {@code IcmpSendEcho2}
   */
  int IcmpSendEcho2Ex(
      HANDLE IcmpHandle,
      @Nullable HANDLE Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      int SourceAddress,
      int DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  /**
   * Makes the replies of an asynchronous request readable, once per request.
   *
   * @param ReplyBuffer the buffer of the request that ended
   * @param ReplySize its size in bytes
   * @return the number of replies; 0: see the last error
   */
  int IcmpParseReplies(Pointer ReplyBuffer, int ReplySize);

  /**
   * Opens a handle for IPv6 ICMP echo requests. Windows XP.
   *
   * @return the handle, or {@code INVALID_HANDLE_VALUE}; {@code IcmpCloseHandle} closes it
   */
  HANDLE Icmp6CreateFile();

  /**
   * Sends an IPv6 echo request; asynchronous when an event or an APC is given. Windows XP.
   *
   * @param IcmpHandle an open handle of {@code Icmp6CreateFile}
   * @param Event signalled when the request ends, or null
   * @param ApcRoutine called in an alertable wait of this thread when the request ends, or null
   * @param ApcContext passed to {@code ApcRoutine}
   * @param SourceAddress a {@code SOCKADDR_IN6} of this computer to send from, or of {@code ::}
   * @param DestinationAddress the target, a {@code SOCKADDR_IN6}
   * @param RequestData the bytes to send
   * @param RequestSize how many, an unsigned 16-bit number
   * @param RequestOptions an {@link IP_OPTION_INFORMATION} of which only hop limit and flags count,
   *     or null
   * @param ReplyBuffer receives an {@code ICMPV6_ECHO_REPLY} and the data; must live until the
   *     request ends
   * @param ReplySize its size: the structure (36), the data, 8, and an {@code IO_STATUS_BLOCK}
   * @param Timeout milliseconds
   * @return the number of replies; 0 with last error {@code ERROR_IO_PENDING} (997): it is under
   *     way
   */
  int Icmp6SendEcho2(
      HANDLE IcmpHandle,
      @Nullable HANDLE Event,
      @Nullable PIO_APC_ROUTINE ApcRoutine,
      @Nullable Pointer ApcContext,
      Pointer SourceAddress,
      Pointer DestinationAddress,
      Pointer RequestData,
      short RequestSize,
      @Nullable Pointer RequestOptions,
      Pointer ReplyBuffer,
      int ReplySize,
      int Timeout);

  /**
   * Makes the reply of an asynchronous IPv6 request readable, once per request. Windows XP.
   *
   * @param ReplyBuffer the buffer of the request that ended
   * @param ReplySize its size in bytes
   * @return 1, or 0: see the last error
   */
  int Icmp6ParseReplies(Pointer ReplyBuffer, int ReplySize);
}
