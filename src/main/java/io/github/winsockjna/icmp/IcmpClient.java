// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

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
 * IcmpSendEcho2}, {@code IcmpSendEcho2Ex}, {@code Icmp6CreateFile}, {@code Icmp6SendEcho2}, {@code
 * IcmpCloseHandle}.
 */
public final class IcmpClient implements EchoSender, AutoCloseable {
  private final EchoCall call6;
  private final IcmpHandle handle4;
  private final EchoEngine engine;
  private IcmpHandle handle6;
  private boolean closed;

  IcmpClient(IPHlpAPI iphlpapi, Kernel32 kernel32) throws IOException {
    this(iphlpapi, kernel32, EchoEngine.DEFAULT_BOUND);
  }

  IcmpClient(IPHlpAPI iphlpapi, Kernel32 kernel32, int bound) throws IOException {
    call6 = new Ipv6EchoCall(iphlpapi);
    handle4 = new IcmpHandle(new Ipv4EchoCall(iphlpapi));
    engine = new EchoEngine(kernel32, bound);
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
    return new IcmpClient(IPHlpAPI.instance(), Kernel32.instance());
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
  @Override
  public EchoReply send(EchoRequest request) throws IOException {
    IcmpHandle handle = handle(request);
    HANDLE open = handle.acquire();
    try {
      return handle.call().send(open, request);
    } finally {
      handle.release();
    }
  }

  /**
   * Sends a request and returns at once. Up to 256 are outstanding in Windows at a time; the others
   * wait in the order they came, and their timeouts begin when they are sent. The future completes
   * within the timeout and 50 milliseconds, or exceptionally:
   *
   * <ul>
   *   <li>{@link IcmpException}: the system could not even try;
   *   <li>{@link java.nio.channels.AsynchronousCloseException}: the client was closed;
   *   <li>{@link java.util.concurrent.CancellationException}: {@code cancel} was called, which has
   *       its effect at once; the packet is sent all the same, and its reply dropped.
   * </ul>
   *
   * <p>What depends on the future runs in a thread of the client unless it is given an executor (as
   * by {@code thenApplyAsync}), and must not block there. Source: {@code IcmpSendEcho2}, {@code
   * IcmpSendEcho2Ex}, {@code Icmp6SendEcho2}.
   *
   * @param request what to send
   * @return how it will end
   * @throws IllegalStateException the client is closed
   */
  @Override
  public CompletableFuture<EchoReply> sendAsync(EchoRequest request) {
    PendingEcho echo;
    try {
      echo = new PendingEcho(request, handle(request));
    } catch (IcmpException e) {
      return CompletableFuture.failedFuture(e);
    }
    engine.submit(echo);
    return echo.future;
  }

  private IcmpHandle handle(EchoRequest request) throws IcmpException {
    Objects.requireNonNull(request, "request");
    return request.target() instanceof Inet6Address ? handle6() : handle4;
  }

  /** Opened on first use: a system without IPv6 still has IPv4. */
  private synchronized IcmpHandle handle6() throws IcmpException {
    if (closed) {
      throw IcmpHandle.closed();
    }
    if (handle6 == null) {
      handle6 = new IcmpHandle(call6);
    }
    return handle6;
  }

  /**
   * Closes the client; a second time does nothing. Returns at once: futures still open complete
   * with {@link java.nio.channels.AsynchronousCloseException}, and requests that other threads wait
   * for end as they would have. Later calls of the other methods throw {@link
   * IllegalStateException}.
   */
  @Override
  public void close() {
    engine.close();
    handle4.close();
    synchronized (this) {
      closed = true;
      if (handle6 != null) {
        handle6.close();
      }
    }
  }
}
