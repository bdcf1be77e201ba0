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
 * <p>A thread that is interrupted while it waits goes on waiting, until the reply or the timeout;
 * its interrupt flag stays. A virtual thread that waits does not pin its carrier. A client that
 * becomes unreachable without having been closed is closed, and reported as a warning of the {@link
 * System.Logger} named after this class; a future that is not done keeps its client reachable.
 * Source: {@code IcmpCreateFile}, {@code IcmpSendEcho}, {@code IcmpSendEcho2}, {@code
 * IcmpSendEcho2Ex}, {@code Icmp6CreateFile}, {@code Icmp6SendEcho2}, {@code IcmpCloseHandle}.
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
     * Sets how many asynchronous requests Windows may have at a time; 256 unless set. Others wait
     * in the client. Each 63 take a thread of the client, while there are as many.
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
     * Sets where what depends on a future runs: {@code thenApply} and the like, and by default
     * {@code thenApplyAsync} and its like. Without one it runs in a thread of the client, which has
     * other requests to look after, so it must not block there. An executor that refuses a task
     * leaves it to that thread.
     *
     * @param executor runs what depends on futures
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
     * @throws IcmpException Windows gives no handle
     * @throws UnsupportedOperationException not on Windows
     */
    public IcmpClient open() throws IOException {
      return new IcmpClient(IPHlpAPI.instance(), Kernel32.instance(), settings);
    }
  }

  /**
   * Begins to open a client with settings of its own.
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
   * @throws IcmpException Windows gives no handle
   * @throws UnsupportedOperationException not on Windows
   */
  public static IcmpClient open() throws IOException {
    return builder().open();
  }

  /**
   * Pings an address with ping.exe's defaults: 32 bytes, 4 seconds.
   *
   * @param target whom to ping
   * @return how it ended
   * @throws IllegalArgumentException {@code target} is 0.0.0.0 or ::
   * @throws IllegalStateException the client is closed
   * @throws IcmpException the system could not even try
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
   * <p>On a virtual thread the request goes the way of {@link #sendAsync}, so that its carrier is
   * free for others: it counts to the requests that may be outstanding, and a close of the client
   * ends it.
   *
   * @param request what to send
   * @return how it ended
   * @throws IllegalStateException the client is closed; or this is one of a client's own threads,
   *     where what depends on its futures runs and must not block
   * @throws java.nio.channels.AsynchronousCloseException the client was closed while a virtual
   *     thread waited
   * @throws IcmpException the system could not even try: no right to ({@code ERROR_ACCESS_DENIED}),
   *     no memory, a source address that is not this computer's, no IPv6 …
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
   * Sends a request and returns at once. Up to 256 are outstanding in Windows at a time, unless
   * {@link Builder#maxOutstanding} says otherwise; the others wait in the order they came, and
   * their timeouts begin when they are sent.
   *
   * <p>The future completes within the timeout and 50 milliseconds where the threads of the client
   * get to run: what depends on futures must not block them, and sending must not take long. A
   * reply that comes after the timeout does not count: {@link EchoReply#isLate()}. Or the future
   * completes exceptionally:
   *
   * <ul>
   *   <li>{@link IcmpException}: the system could not even try;
   *   <li>{@link java.nio.channels.AsynchronousCloseException}: the client was closed;
   *   <li>{@link java.util.concurrent.CancellationException}: {@code cancel} was called, which has
   *       its effect at once; the packet is sent all the same, and its reply dropped.
   * </ul>
   *
   * <p>What depends on the future runs in a thread of the client unless it is given an executor (as
   * by {@code thenApplyAsync}), or the client by {@link Builder#executor}. It must not block there:
   * waiting for another future of a client, or for one that depends on it, is an {@link
   * IllegalStateException} in such a thread. Source: {@code IcmpSendEcho2}, {@code
   * IcmpSendEcho2Ex}, {@code Icmp6SendEcho2}.
   *
   * @param request what to send
   * @return how it will end
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
   * Closes the client; a second time does nothing. Returns at once: futures still open complete
   * with {@link java.nio.channels.AsynchronousCloseException}, and requests that other threads wait
   * for end as they would have. Later calls of the other methods throw {@link
   * IllegalStateException}.
   */
  @Override
  public void close() {
    state.close();
    cleanable.clean();
  }
}
