// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import io.github.winsockjna.bytes.Bytes;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

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
 * <p>Interrupting a thread that waits for a reply does not end the wait; its interrupt flag stays
 * set. A virtual thread that waits does not pin its carrier.
 *
 * <p>Close the client when it is no longer needed. A client that becomes unreachable first is
 * closed by the garbage collector, and the {@link System.Logger} named after this class logs a
 * warning. A future that is not done keeps its client reachable. Source: {@code IcmpCreateFile},
 * {@code IcmpSendEcho}, {@code IcmpSendEcho2}, {@code IcmpSendEcho2Ex}, {@code Icmp6CreateFile},
 * {@code Icmp6SendEcho2}, {@code IcmpCloseHandle}.
 */
public final class IcmpClient implements EchoSender, AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final State state;
  private final Cleaner.Cleanable cleanable;
  private final Executor executor;

  IcmpClient(IPHlpAPI iphlpapi, Kernel32 kernel32) throws IcmpException {
    this(iphlpapi, kernel32, Settings.DEFAULT);
  }

  IcmpClient(IPHlpAPI iphlpapi, Kernel32 kernel32, Settings settings) throws IcmpException {
    state = new State(iphlpapi, kernel32, settings);
    executor = settings.executor;
    cleanable = CLEANER.register(this, state);
  }

  /**
   * What a client is opened with.
   *
   * @param executor where what depends on a future runs, or null: in the client's threads
   * @param writeOff how long after its deadline a request that is never signalled keeps its place
   * @param onLeak receives the warning about a client that was never closed
   */
  record Settings(
      int maxOutstanding, Executor executor, Duration writeOff, Consumer<String> onLeak) {
    static final Settings DEFAULT =
        new Settings(
            Builder.DEFAULT_OUTSTANDING, null, EchoEngine.WRITE_OFF, IcmpClient::reportLeak);

    Settings withMaxOutstanding(int most) {
      return new Settings(most, executor, writeOff, onLeak);
    }

    Settings withExecutor(Executor dependents) {
      return new Settings(maxOutstanding, dependents, writeOff, onLeak);
    }

    Settings withWriteOff(Duration after) {
      return new Settings(maxOutstanding, executor, after, onLeak);
    }

    Settings withOnLeak(Consumer<String> report) {
      return new Settings(maxOutstanding, executor, writeOff, report);
    }
  }

  private static void reportLeak(String message) {
    System.getLogger(IcmpClient.class.getName()).log(System.Logger.Level.WARNING, message);
  }

  /** What outlives the client, for the cleaner; it must not refer to it. */
  private static final class State implements Runnable {
    private final IPHlpAPI iphlpapi;
    private final EchoEndpoint endpoint4;
    private final EchoEngine engine;
    private final Consumer<String> onLeak;
    private EchoEndpoint endpoint6;
    private boolean closed;

    State(IPHlpAPI iphlpapi, Kernel32 kernel32, Settings settings) throws IcmpException {
      this.iphlpapi = iphlpapi;
      endpoint4 = new Ipv4Endpoint(iphlpapi);
      engine = new EchoEngine(kernel32, settings.maxOutstanding, settings.writeOff);
      onLeak = settings.onLeak;
    }

    EchoEndpoint endpoint(EchoRequest request) throws IcmpException {
      return request.target() instanceof Inet6Address ? endpoint6() : endpoint4;
    }

    /** Opened on first use: a system without IPv6 still has IPv4. */
    private synchronized EchoEndpoint endpoint6() throws IcmpException {
      if (closed) {
        throw EchoEndpoint.closed();
      }
      if (endpoint6 == null) {
        endpoint6 = new Ipv6Endpoint(iphlpapi);
      }
      return endpoint6;
    }

    /** Whether this closed it, and nobody before. */
    boolean close() {
      synchronized (this) {
        if (closed) {
          return false;
        }
        closed = true;
      }
      engine.close();
      endpoint4.close();
      if (endpoint6 != null) {
        endpoint6.close();
      }
      return true;
    }

    /** The cleaner's: runs after a close, which leaves nothing to do, or instead of one. */
    @Override
    public void run() {
      if (close()) {
        onLeak.accept("An IcmpClient was never closed, and is closed now");
      }
    }
  }

  /** Settings of a client, and a way to open it. */
  public static final class Builder {
    static final int DEFAULT_OUTSTANDING = 256;
    private static final int MOST_OUTSTANDING = 16_384;

    private Settings settings = Settings.DEFAULT;

    private Builder() {}

    /**
     * Sets how many asynchronous requests may be under way in Windows at a time. The default is
     * 256. Further requests wait in the client. The client uses one thread for every 63 requests
     * under way.
     *
     * @param maxOutstanding 1 to 16384
     * @return this builder
     * @throws IllegalArgumentException it is out of range
     */
    public Builder maxOutstanding(int maxOutstanding) {
      Bytes.requireRange(maxOutstanding, 1, MOST_OUTSTANDING, "maxOutstanding");
      settings = settings.withMaxOutstanding(maxOutstanding);
      return this;
    }

    /**
     * Sets the executor that runs the stages depending on a future: those of {@code thenApply} and
     * the like, and those of {@code thenApplyAsync} and the like without an executor of their own.
     * By default they run in a thread of the client and must not block, because that thread serves
     * other requests as well. A stage that the executor rejects runs in that thread, too.
     *
     * @param executor runs the stages
     * @return this builder
     */
    public Builder executor(Executor executor) {
      settings = settings.withExecutor(Objects.requireNonNull(executor, "executor"));
      return this;
    }

    /**
     * Opens the client.
     *
     * @return the client, to be closed by the caller
     * @throws IcmpException Windows does not open a handle
     * @throws UnsupportedOperationException not on Windows
     */
    public IcmpClient open() throws IOException {
      return new IcmpClient(IPHlpAPI.instance(), Kernel32.instance(), settings);
    }
  }

  /**
   * Returns a builder, for a client with other settings than the defaults.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Opens a client.
   *
   * @return the client, to be closed by the caller
   * @throws IcmpException Windows does not open a handle
   * @throws UnsupportedOperationException not on Windows
   */
  public static IcmpClient open() throws IOException {
    return builder().open();
  }

  /**
   * Pings an address with ping.exe's defaults: 32 bytes, 4 seconds.
   *
   * @param target whom to ping
   * @return the reply, or the status of a request without one
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   * @throws IllegalStateException the client is closed
   * @throws IcmpException Windows could not send the request
   */
  public EchoReply ping(InetAddress target) throws IOException {
    return send(EchoRequest.to(target).build());
  }

  /**
   * Pings a host with ping.exe's defaults: 32 bytes, 4 seconds.
   *
   * @param host a name or an address; an address is never looked up
   * @return the reply, or the status of a request without one
   * @throws java.net.UnknownHostException the name does not resolve
   * @throws IllegalArgumentException {@code host} is empty, or resolves to 0.0.0.0 or ::
   * @throws IllegalStateException the client is closed
   * @throws IcmpException Windows could not send the request
   */
  public EchoReply ping(String host) throws IOException {
    if (Objects.requireNonNull(host, "host").isBlank()) {
      throw new IllegalArgumentException("host is \"" + host + "\", but must be a name or address");
    }
    return ping(InetAddress.getByName(host));
  }

  /**
   * Sends a request, and waits for the reply or the timeout.
   *
   * <p>On a virtual thread the request is sent as by {@link #sendAsync}, so the carrier is free for
   * other threads. Such a request counts towards the limit of requests under way, and ends when the
   * client is closed.
   *
   * @param request what to send
   * @return the reply, or the status of a request without one
   * @throws IllegalStateException the client is closed, or the calling thread is one of a client's
   *     own, which must not block
   * @throws java.nio.channels.AsynchronousCloseException the client was closed while a virtual
   *     thread waited
   * @throws IcmpException Windows could not send the request: the process has no right to ({@code
   *     ERROR_ACCESS_DENIED}), memory is exhausted, the source address does not belong to this
   *     computer, IPv6 is missing
   */
  @Override
  public EchoReply send(EchoRequest request) throws IOException {
    Objects.requireNonNull(request, "request");
    ClientThread.requireOther("IcmpClient.send");
    if (VirtualThreads.isCurrent()) {
      return await(sendAsync(request));
    }
    try {
      return state.endpoint(request).send(request);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private static EchoReply await(CompletableFuture<EchoReply> future) throws IOException {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /**
   * Sends a request and returns at once. Up to 256 requests are under way in Windows at a time,
   * unless {@link Builder#maxOutstanding} sets another limit. Further requests wait in the order in
   * which they were made. The timeout of a request begins when it is sent.
   *
   * <p>The future completes at the latest 50 milliseconds after the timeout, as long as no
   * dependent stage blocks the threads of the client. A reply after the timeout counts as none;
   * {@link EchoReply#isLate()} tells that it came. The future completes exceptionally with:
   *
   * <ul>
   *   <li>{@link IcmpException}: Windows could not send the request;
   *   <li>{@link java.nio.channels.AsynchronousCloseException}: the client was closed;
   *   <li>{@link java.util.concurrent.CancellationException}: {@code cancel} was called. The future
   *       completes at once; the packet may have been sent, and its reply is discarded.
   * </ul>
   *
   * <p>Dependent stages run in a thread of the client, unless they have an executor of their own
   * (as with {@code thenApplyAsync}) or the client has one ({@link Builder#executor}). In a thread
   * of the client they must not block: waiting there for a future of a client throws {@link
   * IllegalStateException}. Source: {@code IcmpSendEcho2}, {@code IcmpSendEcho2Ex}, {@code
   * Icmp6SendEcho2}.
   *
   * @param request what to send
   * @return a future of the reply
   * @throws IllegalStateException the client is closed
   */
  @Override
  public CompletableFuture<EchoReply> sendAsync(EchoRequest request) {
    Objects.requireNonNull(request, "request");
    PendingEcho echo;
    try {
      echo = new PendingEcho(this, request, state.endpoint(request), executor);
    } catch (IcmpException e) {
      return CompletableFuture.failedFuture(e);
    }
    state.engine.submit(echo);
    return echo.future;
  }

  /**
   * Closes the client. Closing it again has no effect. This method returns at once: futures that
   * are not done complete with {@link java.nio.channels.AsynchronousCloseException}. Threads that
   * wait in {@code send} still get their reply or timeout. Later calls of the other methods throw
   * {@link IllegalStateException}.
   */
  @Override
  public void close() {
    state.close();
    cleanable.clean();
  }
}
