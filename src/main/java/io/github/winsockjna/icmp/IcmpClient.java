// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.jna.IPHlpAPI;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Objects;

/**
 * Sends ICMP echo requests through Windows, without administrator rights. One client serves any
 * number of threads at once.
 *
 * <pre>{@code
 * try (IcmpClient icmp = IcmpClient.open()) {
 *   EchoReply reply = icmp.ping("127.0.0.1");
 *   System.out.println(reply.status() + " in " + reply.elapsed());
 * }
 * }</pre>
 *
 * <p>A thread interrupted while it waits goes on waiting, until the reply or the timeout; its
 * interrupt flag stays. Source: {@code IcmpCreateFile}, {@code IcmpSendEcho}, {@code
 * IcmpSendEcho2Ex}, {@code IcmpCloseHandle}.
 */
public final class IcmpClient implements AutoCloseable {
  private final EchoCall call;
  private final IcmpHandle handle;

  IcmpClient(IPHlpAPI iphlpapi) throws IOException {
    call = new EchoCall(iphlpapi);
    handle = new IcmpHandle(call);
  }

  /**
   * Opens a client.
   *
   * @return the client, to be closed by the caller
   * @throws IcmpException Windows gives no handle
   * @throws IOException never anything else
   * @throws UnsupportedOperationException not on Windows
   */
  public static IcmpClient open() throws IOException {
    return new IcmpClient(IPHlpAPI.instance());
  }

  /**
   * Pings an address with ping.exe's defaults: 32 bytes, 4 seconds.
   *
   * @param target whom to ping
   * @return how it ended
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   * @throws IllegalStateException the client is closed
   * @throws IcmpException the system could not even try
   * @throws IOException never anything else
   */
  public EchoReply ping(InetAddress target) throws IOException {
    return send(EchoRequest.to(target).build());
  }

  /**
   * Pings a host with ping.exe's defaults: 32 bytes, 4 seconds.
   *
   * @param host a name, or an address, which is never looked up
   * @return how it ended
   * @throws java.net.UnknownHostException the name does not resolve
   * @throws IllegalArgumentException {@code host} is empty, or resolves to 0.0.0.0 or ::
   * @throws IllegalStateException the client is closed
   * @throws IcmpException the system could not even try
   * @throws IOException never anything else
   */
  public EchoReply ping(String host) throws IOException {
    if (Objects.requireNonNull(host, "host").isBlank()) {
      throw new IllegalArgumentException("host is \"" + host + "\", but must be a name or address");
    }
    return ping(InetAddress.getByName(host));
  }

  /**
   * Sends a request and waits for its end.
   *
   * @param request what to send
   * @return how it ended
   * @throws IllegalStateException the client is closed
   * @throws IcmpException the system could not even try: no right to ({@code ERROR_ACCESS_DENIED}),
   *     no memory, a source address that is not this computer's, no IPv6 …
   * @throws IOException never anything else
   */
  public EchoReply send(EchoRequest request) throws IOException {
    Objects.requireNonNull(request, "request");
    var open = handle.acquire();
    try {
      if (request.target() instanceof Inet6Address) {
        throw new IcmpException("Icmp6SendEcho2", Win32Error.ERROR_NOT_SUPPORTED.code());
      }
      return call.send(open, request);
    } finally {
      handle.release();
    }
  }

  /**
   * Closes the client; a second time does nothing. Returns at once: requests under way in other
   * threads end as they would have. Later calls of the other methods throw {@link
   * IllegalStateException}.
   */
  @Override
  public void close() {
    handle.close();
  }
}
