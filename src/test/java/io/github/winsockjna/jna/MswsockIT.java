// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.option.SocketLevelOptions;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The functions that a provider gives by their addresses, on loopback. */
@Timeout(60)
class MswsockIT {
  private static final int ADDRESS_ROOM = Sockaddr.SIZE_IN + Mswsock.ADDRESS_MARGIN;
  private static final int DATA_ROOM = 20;
  private static final InetSocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0);

  private final Mswsock mswsock = Mswsock.of(Ws2_32.instance());
  private WinSocket listener;
  private WinSocket client;
  private WinSocket accepted;

  @BeforeEach
  void open() throws IOException {
    listener = WinSocket.tcp4();
    listener.bind(LOOPBACK);
    listener.listen(1);
    client = WinSocket.tcp4();
    client.bind(LOOPBACK);
    accepted = WinSocket.tcp4();
  }

  @AfterEach
  void close() {
    accepted.close();
    client.close();
    listener.close();
  }

  private static SOCKET number(WinSocket socket) throws IOException {
    return new SOCKET(socket.handle());
  }

  private static Memory bytes(String text) {
    Memory memory = new Memory(text.length());
    memory.write(0, text.getBytes(StandardCharsets.US_ASCII), 0, text.length());
    return memory;
  }

  private static Memory address(InetSocketAddress address) {
    byte[] encoded = Sockaddr.encode(address);
    Memory memory = new Memory(encoded.length);
    memory.write(0, encoded, 0, encoded.length);
    return memory;
  }

  private static InetSocketAddress read(Pointer address, int length) {
    return (InetSocketAddress) Sockaddr.decodeAny(address.getByteBuffer(0, length));
  }

  /** By AcceptEx and ConnectEx, which also bring the first bytes. */
  private void connect(String firstBytes) throws Exception {
    try (OverlappedCall accept = new OverlappedCall();
        OverlappedCall connect = new OverlappedCall();
        Memory output = new Memory(DATA_ROOM + 2 * ADDRESS_ROOM);
        Memory name = address(listener.localAddress());
        Memory hello = bytes(firstBytes)) {
      accept.begun(
          mswsock.AcceptEx(
                  number(listener),
                  number(accepted),
                  output,
                  DATA_ROOM,
                  ADDRESS_ROOM,
                  ADDRESS_ROOM,
                  new IntByReference(),
                  accept.pointer())
              != 0);
      connect.begun(
          mswsock.ConnectEx(
                  number(client),
                  name,
                  (int) name.size(),
                  hello,
                  (int) hello.size(),
                  new IntByReference(),
                  connect.pointer())
              != 0);
      assertThat(connect.await(number(client))).isEqualTo(firstBytes.length());
      client.set(SocketLevelOptions.SO_UPDATE_CONNECT_CONTEXT, null);
      assertThat(accept.await(number(listener))).isEqualTo(firstBytes.length());
      accepted.set(SocketLevelOptions.SO_UPDATE_ACCEPT_CONTEXT, listener.handle());

      assertThat(new String(output.getByteArray(0, firstBytes.length()))).isEqualTo(firstBytes);
      assertAddresses(output);
    }
  }

  private void assertAddresses(Pointer output) throws IOException {
    PointerByReference local = new PointerByReference();
    IntByReference localLength = new IntByReference();
    PointerByReference remote = new PointerByReference();
    IntByReference remoteLength = new IntByReference();
    mswsock.GetAcceptExSockaddrs(
        output, DATA_ROOM, ADDRESS_ROOM, ADDRESS_ROOM, local, localLength, remote, remoteLength);
    assertThat(read(local.getValue(), localLength.getValue())).isEqualTo(listener.localAddress());
    assertThat(read(remote.getValue(), remoteLength.getValue())).isEqualTo(client.localAddress());
  }

  private String receive(WinSocket socket, int length) throws IOException {
    ByteBuffer received = ByteBuffer.allocate(length);
    while (received.hasRemaining() && socket.receive(received) > 0) {}
    return new String(received.array(), 0, received.position(), StandardCharsets.US_ASCII);
  }

  @Test
  void connectsAndAcceptsWithTheFirstBytes() throws Exception {
    connect("hello");

    assertThat(client.remoteAddress()).isEqualTo(listener.localAddress());
    assertThat(accepted.remoteAddress()).isEqualTo(client.localAddress());
    accepted.send(ByteBuffer.wrap(new byte[] {'o', 'k'}));
    assertThat(receive(client, 2)).isEqualTo("ok");
  }

  @Test
  void transmitsAFileBetweenTwoBuffers(@TempDir Path folder) throws Exception {
    connect("x");
    Path file = Files.writeString(folder.resolve("file"), "the file");
    HANDLE open =
        Kernel32.INSTANCE.CreateFile(
            file.toString(),
            WinNT.GENERIC_READ,
            WinNT.FILE_SHARE_READ,
            null,
            WinNT.OPEN_EXISTING,
            0,
            null);
    try (Memory head = bytes("head, ");
        Memory tail = bytes(", tail")) {
      TRANSMIT_FILE_BUFFERS buffers = new TRANSMIT_FILE_BUFFERS();
      buffers.Head = head;
      buffers.HeadLength = (int) head.size();
      buffers.Tail = tail;
      buffers.TailLength = (int) tail.size();
      buffers.write();

      assertThat(mswsock.TransmitFile(number(client), open, 0, 0, null, buffers.getPointer(), 0))
          .as("error %s", Native.getLastError())
          .isNotZero();

      assertThat(receive(accepted, 20)).isEqualTo("head, the file, tail");
    } finally {
      Kernel32.INSTANCE.CloseHandle(open);
    }
  }

  @Test
  void disconnects() throws Exception {
    connect("x");

    assertThat(mswsock.DisconnectEx(number(client), null, 0, 0))
        .as("error %s", Native.getLastError())
        .isNotZero();

    assertThat(accepted.receive(ByteBuffer.allocate(1))).isEqualTo(-1);
  }
}
