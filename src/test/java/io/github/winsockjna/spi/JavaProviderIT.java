// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import io.github.winsockjna.SocketType;
import io.github.winsockjna.WinsockException;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.SOCKET;
import io.github.winsockjna.option.IpOptions;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.SocketRef;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Providers written in Java, called by C. */
@NeedsDoubles
class JavaProviderIT {
  private static final int SOL_SOCKET = 0xFFFF;
  private static final int SOCKET_ERROR = -1;

  private final ProviderDouble caller = ProviderDouble.fresh();
  private final List<JavaProvider> open = new ArrayList<>();
  private final IntByReference error = new IntByReference(99);
  private final ReferenceQueue<JavaProvider> collected = new ReferenceQueue<>();

  @AfterEach
  void close() {
    open.forEach(JavaProvider::close);
  }

  /** A provider whose every option is its own number, and that takes every value. */
  private static class Numbers implements JavaProvider.Functions {
    private final List<String> calls = new ArrayList<>();

    @Override
    public byte[] getSockOpt(long socket, int level, int number) throws WinsockException {
      calls.add("get " + socket + " " + level + " " + number);
      return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    @Override
    public void setSockOpt(long socket, int level, int number, byte[] value)
        throws WinsockException {
      calls.add("set " + socket + " " + level + " " + number + " " + value.length);
    }

    @Override
    public void cleanup() {
      calls.add("cleanup");
    }
  }

  private JavaProvider provider(JavaProvider.Functions functions) {
    JavaProvider provider = new JavaProvider(functions);
    open.add(provider);
    return provider;
  }

  private int get(JavaProvider provider, Memory value, int room) {
    return caller.call_get(
        provider.table(), new SOCKET(7), SOL_SOCKET, 42, value, new IntByReference(room), error);
  }

  @Test
  void answersAGetOfC() {
    Numbers numbers = new Numbers();
    try (Memory value = new Memory(8)) {
      IntByReference length = new IntByReference(8);
      int result =
          caller.call_get(
              provider(numbers).table(), new SOCKET(7), SOL_SOCKET, 42, value, length, error);

      assertThat(result).isZero();
      assertThat(value.getInt(0)).isEqualTo(42);
      assertThat(length.getValue()).isEqualTo(4);
      assertThat(error.getValue()).as("lpErrno is not touched").isEqualTo(99);
      assertThat(numbers.calls).containsExactly("get 7 65535 42");
    }
  }

  @Test
  void takesASetAndACleanupOfC() {
    Numbers numbers = new Numbers();
    JavaProvider provider = provider(numbers);
    try (Memory value = new Memory(8)) {
      assertThat(caller.call_set(provider.table(), new SOCKET(7), SOL_SOCKET, 42, value, 8, error))
          .isZero();
      assertThat(caller.call_set(provider.table(), new SOCKET(7), SOL_SOCKET, 43, null, 0, error))
          .isZero();
    }
    assertThat(caller.call_cleanup(provider.table(), error)).isZero();
    assertThat(numbers.calls).containsExactly("set 7 65535 42 8", "set 7 65535 43 0", "cleanup");
  }

  @Test
  void refusesTooLittleRoomAndNoRoom() {
    JavaProvider provider = provider(new Numbers());
    try (Memory value = new Memory(8)) {
      assertThat(get(provider, value, 3)).isEqualTo(SOCKET_ERROR);
      assertThat(error.getValue()).isEqualTo(WsaError.WSAEFAULT.code());
      error.setValue(99);
      assertThat(get(provider, null, 8)).isEqualTo(SOCKET_ERROR);
      assertThat(error.getValue()).isEqualTo(WsaError.WSAEFAULT.code());
    }
  }

  @Test
  void refusesAValueThatIsNotThere() {
    JavaProvider provider = provider(new Numbers());

    assertThat(caller.call_set(provider.table(), new SOCKET(7), SOL_SOCKET, 42, null, 4, error))
        .isEqualTo(SOCKET_ERROR);
    assertThat(error.getValue()).isEqualTo(WsaError.WSAEFAULT.code());
  }

  @Test
  void givesCTheErrorOfAWinsockException() {
    JavaProvider provider =
        provider(
            new Numbers() {
              @Override
              public byte[] getSockOpt(long socket, int level, int number) throws WinsockException {
                throw new WinsockException("WSPGetSockOpt", WsaError.WSAENOPROTOOPT.code());
              }
            });
    try (Memory value = new Memory(8)) {
      assertThat(get(provider, value, 8)).isEqualTo(SOCKET_ERROR);
    }
    assertThat(error.getValue()).isEqualTo(WsaError.WSAENOPROTOOPT.code());
  }

  @Test
  void givesCAFailureForWhateverElseIsThrown() {
    JavaProvider provider =
        provider(
            new Numbers() {
              @Override
              public byte[] getSockOpt(long socket, int level, int number) {
                throw new IllegalStateException("a fault of the provider");
              }
            });
    List<Throwable> reported = new ArrayList<>();
    var before = Native.getCallbackExceptionHandler();
    Native.setCallbackExceptionHandler((callback, e) -> reported.add(e));
    try (Memory value = new Memory(8)) {
      assertThat(get(provider, value, 8)).isEqualTo(SOCKET_ERROR);
    } finally {
      Native.setCallbackExceptionHandler(before);
    }
    assertThat(error.getValue()).isEqualTo(WsaError.WSASYSCALLFAILURE.code());
    assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void leavesTheOtherEntriesNull() {
    WSPPROC_TABLE table = provider(new Numbers()).table();

    assertThat(caller.entries(table)).isEqualTo(1 << 5 | 1 << 14 | 1 << 26);
    table.lpWSPAccept = (s, addr, addrlen, condition, data, lpErrno) -> s;
    table.lpWSPStringToAddress = (text, family, info, address, length, lpErrno) -> 0;
    table.write();
    assertThat(caller.entries(table)).isEqualTo(1 | 1 << 5 | 1 << 14 | 1 << 26 | 1 << 29);
  }

  /** C keeps the functions; nothing in this test keeps anything. */
  @Test
  void staysCallableFromAThreadOfCWhileTheCollectorRuns() {
    WeakReference<JavaProvider> forgotten = keepAndForget();

    for (int round = 0; round < 5; round++) {
      System.gc();
      assertThat(caller.call_kept_on_thread(200)).isEqualTo(200);
    }
    JavaProvider still = forgotten.get();
    assertThat(still).isNotNull();
    open.add(still);
  }

  private WeakReference<JavaProvider> keepAndForget() {
    JavaProvider provider =
        new JavaProvider(
            new JavaProvider.Functions() {
              @Override
              public byte[] getSockOpt(long socket, int level, int number) {
                return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
              }

              @Override
              public void setSockOpt(long socket, int level, int number, byte[] value) {}
            });
    caller.keep(provider.table());
    return new WeakReference<>(provider, collected);
  }

  @Test
  void answersManyThreadsOfCAtOnce() {
    open.add(keepAndForget().get());

    assertThat(IntStream.range(0, 8).parallel().map(i -> caller.call_kept_on_thread(200)))
        .containsOnly(200);
  }

  @Test
  void isCollectedOnceItIsClosed() throws Exception {
    WeakReference<JavaProvider> forgotten = keepAndForget();
    forgotten.get().close();

    Reference<?> gone = null;
    for (int attempt = 0; gone == null && attempt < 50; attempt++) {
      System.gc();
      gone = collected.remove(100);
    }
    assertThat(gone).isSameAs(forgotten);
  }

  /** As a layer does: it asks Winsock itself, on the same thread and with more room. */
  @Test
  void mayReadOptionsOfASocketItselfWhileItIsAsked() throws Exception {
    JavaProvider layer =
        provider(
            new Numbers() {
              @Override
              public byte[] getSockOpt(long socket, int level, int number) throws WinsockException {
                SocketRef below = SocketRef.ofHandle(socket);
                below.get(SocketLevelOptions.SO_PROTOCOL_INFO);
                boolean datagrams = below.get(SocketLevelOptions.SO_TYPE) == SocketType.DGRAM;
                return new byte[] {(byte) (datagrams ? SocketType.RDM.code() : 0), 0, 0, 0};
              }
            });
    try (ServiceProvider provider = ServiceProvider.of(layer);
        DatagramSocket socket = new DatagramSocket(null)) {
      assertThat(provider.get(SocketRef.of(socket), SocketLevelOptions.SO_TYPE))
          .isEqualTo(SocketType.RDM);
    }
  }

  @Test
  void isAskedFromJavaAsADllIs() throws Exception {
    Numbers numbers = new Numbers();
    try (DatagramSocket socket = new DatagramSocket(null)) {
      SocketRef ref = SocketRef.of(socket);
      try (ServiceProvider provider = ServiceProvider.of(provider(numbers))) {
        assertThat(provider.get(ref, IpOptions.IP_TTL)).isEqualTo(4);
        provider.set(ref, IpOptions.IP_TTL, 9);
      }
      assertThat(numbers.calls)
          .containsExactly(
              "get " + ref.handle() + " 0 4", "set " + ref.handle() + " 0 4 4", "cleanup");
    }
  }

  @Test
  void failsFromJavaAsADllDoes() throws Exception {
    JavaProvider down =
        provider(
            new Numbers() {
              @Override
              public void setSockOpt(long socket, int level, int number, byte[] value)
                  throws WinsockException {
                throw new WinsockException("any", WsaError.WSAENETDOWN.code());
              }
            });
    try (ServiceProvider provider = ServiceProvider.of(down);
        DatagramSocket socket = new DatagramSocket(null)) {
      SocketRef ref = SocketRef.of(socket);
      assertThatExceptionOfType(WinsockException.class)
          .isThrownBy(() -> provider.set(ref, IpOptions.IP_TTL, 9))
          .withMessageStartingWith("WSPSetSockOpt(IP_TTL) failed: WSAENETDOWN (10050): ");
    }
  }

  @Test
  void needsFunctions() {
    assertThatNullPointerException()
        .isThrownBy(() -> new JavaProvider(null))
        .withMessage("functions");
  }
}
