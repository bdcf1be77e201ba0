// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.management.ThreadMXBean;
import io.github.winsockjna.icmp.EchoRequest;
import io.github.winsockjna.icmp.IcmpClient;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a call costs through this library, through bare JNA and through the JDK. It runs where the
 * doubles of {@code src/jmh/c} stand in for Windows' DLLs: they answer at once, so that nothing is
 * measured but the way to them and back.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(0)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class OverheadBenchmark {
  private static final int CALLS = 10_000;

  private static final int SOL_SOCKET = 0xffff;
  private static final int SO_RCVBUF = 0x1002;

  /**
   * What the double has for SO_RCVBUF, and takes for it; boxed, for that is the caller's affair.
   */
  private static final Integer RECEIVE_BUFFER = 65536;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static volatile long garbage;

  private long allocatedBefore;

  /** Garbage of a call in the last iteration of a benchmark, in bytes. */
  static long garbage() {
    return garbage;
  }

  /** Notes what the thread has allocated so far. */
  @Setup(Level.Iteration)
  public void beforeCalls() {
    allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
  }

  /** Notes the garbage of the calls. */
  @TearDown(Level.Iteration)
  public void afterCalls() {
    garbage = (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore) / CALLS;
  }

  private static void requireDouble(SocketRef socket) throws IOException {
    Integer answer = socket.get(SocketLevelOptions.SO_RCVBUF);
    if (!answer.equals(RECEIVE_BUFFER)) {
      throw new IllegalStateException("not answered by the double: SO_RCVBUF is " + answer);
    }
  }

  /** A socket of the library's own, also for the bare calls. */
  @State(Scope.Thread)
  public static class Own {
    private final Memory value = new Memory(4);
    private final Memory length = new Memory(4);
    private WinSocket socket;
    private Pointer number;

    /** Opens it. */
    @Setup
    public void open() throws IOException {
      socket = WinSocket.udp4();
      number = new Pointer(socket.handle());
      requireDouble(socket);
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
      socket.close();
    }
  }

  /** Java's socket. */
  @State(Scope.Thread)
  public static class Java {
    private Socket socket;
    private SocketRef ref;

    /** Opens it. */
    @Setup
    public void open() throws IOException {
      socket = new Socket();
      ref = SocketRef.of(socket);
      requireDouble(ref);
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
      socket.close();
    }
  }

  /** What receives a message. */
  @State(Scope.Thread)
  public static class Message {
    private final BareMessage bare = new BareMessage();
    private final Function byAddress =
        NativeLibrary.getInstance("ws2_32").getFunction("WSARecvMsg");
    private final ByteBuffer data = ByteBuffer.allocateDirect(1500);
  }

  /** A socket that the double has nothing for, since it was bound last. */
  @State(Scope.Thread)
  public static class Nothing {
    private WinSocket socket;

    /** Opens it. */
    @Setup
    public void open() throws IOException {
      socket = WinSocket.udp4();
      socket.bind(new InetSocketAddress("127.0.0.1", 0));
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
      socket.close();
    }
  }

  /** What sends an echo. */
  @State(Scope.Thread)
  public static class Echo {
    private static final int LOOPBACK = 0x0100007f;

    private final Pointer anyHandle = new Pointer(0x44);
    private final Memory payload = new Memory(32);
    private final Memory reply = new Memory(1200);
    private final EchoRequest request =
        EchoRequest.to(InetAddress.getLoopbackAddress()).payload(new byte[32]).build();
    private IcmpClient icmp;

    /** Opens the client. */
    @Setup
    public void open() throws IOException {
      icmp = IcmpClient.open();
      if (!icmp.send(request).isSuccess()) {
        throw new IllegalStateException("not answered by the double");
      }
    }

    /** Closes it. */
    @TearDown
    public void close() {
      icmp.close();
    }
  }

  /** A bare call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void bareGet(Own own, Blackhole hole) {
    for (int i = 0; i < CALLS; i++) {
      own.length.setInt(0, Integer.BYTES);
      hole.consume(
          BareWinsock.getsockopt(own.number, SOL_SOCKET, SO_RCVBUF, own.value, own.length));
    }
  }

  /** A bare call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void bareSet(Own own, Blackhole hole) {
    for (int i = 0; i < CALLS; i++) {
      own.value.setInt(0, RECEIVE_BUFFER);
      hole.consume(
          BareWinsock.setsockopt(own.number, SOL_SOCKET, SO_RCVBUF, own.value, Integer.BYTES));
    }
  }

  /** A call as programs write it by hand. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void interfaceGet(Own own, Blackhole hole) {
    for (int i = 0; i < CALLS; i++) {
      IntByReference value = new IntByReference();
      IntByReference length = new IntByReference(Integer.BYTES);
      hole.consume(
          ProxiedWinsock.INSTANCE.getsockopt(own.number, SOL_SOCKET, SO_RCVBUF, value, length));
      hole.consume(value.getValue());
    }
  }

  /** A call as programs write it by hand. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void interfaceSet(Own own, Blackhole hole) {
    for (int i = 0; i < CALLS; i++) {
      IntByReference value = new IntByReference(RECEIVE_BUFFER);
      hole.consume(
          ProxiedWinsock.INSTANCE.setsockopt(
              own.number, SOL_SOCKET, SO_RCVBUF, value, Integer.BYTES));
    }
  }

  /** The JDK's own way. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void jdkGet(Java java, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(java.socket.getReceiveBufferSize());
    }
  }

  /** The JDK's own way. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void jdkSet(Java java) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      java.socket.setReceiveBufferSize(RECEIVE_BUFFER);
    }
  }

  /** This library, on a socket of its own. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void winSocketGet(Own own, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(own.socket.get(SocketLevelOptions.SO_RCVBUF));
    }
  }

  /** This library, on a socket of its own. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void winSocketSet(Own own) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      own.socket.set(SocketLevelOptions.SO_RCVBUF, RECEIVE_BUFFER);
    }
  }

  /** This library, on Java's socket: it is looked up and locked at each call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void javaSocketGet(Java java, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(java.ref.get(SocketLevelOptions.SO_RCVBUF));
    }
  }

  /** This library, on Java's socket. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void javaSocketSet(Java java) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      java.ref.set(SocketLevelOptions.SO_RCVBUF, RECEIVE_BUFFER);
    }
  }

  /** A bare call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void bareEcho(Echo echo, Blackhole hole) {
    short size = (short) echo.payload.size();
    int room = (int) echo.reply.size();
    for (int i = 0; i < CALLS; i++) {
      hole.consume(
          BareIcmp.IcmpSendEcho(
              echo.anyHandle, Echo.LOOPBACK, echo.payload, size, null, echo.reply, room, 1000));
    }
  }

  /** What {@code elapsed()} takes by itself. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void clock(Blackhole hole) {
    for (int i = 0; i < CALLS; i++) {
      long begin = System.nanoTime();
      hole.consume(System.nanoTime() - begin);
    }
  }

  /** This library. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void send(Echo echo, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(echo.icmp.send(echo.request));
    }
  }

  /** A call by address, as JNA offers it. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void addressReceive(Own own, Message message, Blackhole hole) {
    Object[] arguments = {own.number, message.bare.message(), message.bare.received(), null, null};
    for (int i = 0; i < CALLS; i++) {
      message.bare.reset();
      hole.consume(message.byAddress.invokeInt(arguments));
    }
  }

  /** A bare call, which the double makes possible by exporting the function. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void bareReceive(Own own, Message message, Blackhole hole) {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(receive(own, message));
    }
  }

  /** A bare call, and what came with the datagram as Java's objects. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void bareRead(Own own, Message message, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(receive(own, message));
      message.bare.read(hole);
    }
  }

  private static int receive(Own own, Message message) {
    message.bare.reset();
    return BareWinsock.WSARecvMsg(
        own.number, message.bare.message(), message.bare.received(), null, null);
  }

  /** This library. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void receiveMessage(Own own, Message message, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(own.socket.receiveMessage(message.data.clear()));
    }
  }

  /** This library, where nothing came. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void tryReceive(Nothing nothing, Message message, Blackhole hole) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      hole.consume(nothing.socket.tryReceiveMessage(message.data.clear()));
    }
  }
}
