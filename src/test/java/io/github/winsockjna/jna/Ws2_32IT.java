// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.BaseTSD.SIZE_T;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.socket.WinSocket;
import io.github.winsockjna.wine.OnlyOnWine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The functions that only the thin interface has, each group once, on loopback. */
class Ws2_32IT {
  private static final int AF_INET = 2;
  private static final int SOCK_STREAM = 1;
  private static final short POLLRDNORM = 0x100;
  private static final short POLLWRNORM = 0x10;
  private static final int FD_READ = 1;
  private static final int NO_FLAGS = 0;
  private static final int NS_DNS = 12;
  private static final int LUP_RETURN_ADDR = 0x100;
  private static final int WSA_NOT_ENOUGH_MEMORY = 8;
  private static final int WAIT_MILLIS = 30_000;

  private final Ws2_32 winsock = Ws2_32.instance();
  private WinSocket client;
  private WinSocket server;

  @BeforeEach
  void connect() throws IOException {
    Winsock.startup();
    try (WinSocket listener = WinSocket.tcp4()) {
      listener.bind(new InetSocketAddress("127.0.0.1", 0));
      listener.listen(1);
      client = WinSocket.tcp4();
      client.connect(listener.localAddress());
      server = listener.accept();
    }
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private static SOCKET number(WinSocket socket) throws IOException {
    return new SOCKET(socket.handle());
  }

  private void sayHello() throws IOException {
    client.send(ByteBuffer.wrap("hello".getBytes()));
  }

  private static <T extends Structure> T written(T structure) {
    structure.write();
    return structure;
  }

  @Test
  void looksUpAName() {
    ADDRINFOW hints = new ADDRINFOW();
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    PointerByReference list = new PointerByReference();

    assertThat(winsock.GetAddrInfoW(new WString("localhost"), new WString("80"), hints, list))
        .isZero();

    Pointer first = list.getValue();
    ADDRINFOW info = Structure.newInstance(ADDRINFOW.class, first);
    info.read();
    assertThat(info.ai_family).isEqualTo(AF_INET);
    assertThat(info.ai_addrlen.intValue()).isEqualTo(16);
    assertThat(info.ai_addr.getByteArray(2, 6)).containsExactly(0, 80, 127, 0, 0, 1);
    winsock.FreeAddrInfoW(first);
  }

  @Test
  void readsAndWritesNumericAddresses() {
    try (Memory address = new Memory(16);
        Memory text = new Memory(100)) {
      assertThat(winsock.InetPtonW(23, new WString("fe80::1"), address)).isOne();
      assertThat(winsock.InetNtopW(23, address, text, new SIZE_T(46))).isEqualTo(text);
      assertThat(text.getWideString(0)).isEqualTo("fe80::1");
      assertThat(winsock.inet_pton(AF_INET, "no address", address)).isZero();
    }
    assertThat(winsock.htons((short) 0x0102)).isEqualTo((short) 0x0201);
    assertThat(winsock.ntohl(0x0102_0304)).isEqualTo(0x0403_0201);
  }

  @Test
  void selectsASocketThatHasSomething() throws Exception {
    TIMEVAL atOnce = new TIMEVAL();
    assertThat(winsock.select(0, set(server), null, null, atOnce)).isZero();

    sayHello();

    TIMEVAL wait = new TIMEVAL();
    wait.tv_sec = WAIT_MILLIS / 1000;
    FD_SET readers = set(server);
    assertThat(winsock.select(0, readers, null, null, wait)).isOne();
    assertThat(readers.fd_count).isOne();
    assertThat(winsock.__WSAFDIsSet(number(server), readers)).isNotZero();
    assertThat(winsock.__WSAFDIsSet(number(client), readers)).isZero();
  }

  private static FD_SET set(WinSocket socket) throws IOException {
    FD_SET set = new FD_SET();
    set.fd_count = 1;
    set.fd_array[0] = new Pointer(socket.handle());
    return set;
  }

  @Test
  void pollsTwoSockets() throws Exception {
    sayHello();
    WSAPOLLFD[] polled = (WSAPOLLFD[]) new WSAPOLLFD().toArray(2);
    polled[0].fd = number(server);
    polled[0].events = POLLRDNORM;
    polled[1].fd = number(client);
    polled[1].events = POLLWRNORM;
    polled[0].write();
    polled[1].write();

    assertThat(winsock.WSAPoll(polled[0].getPointer(), 2, WAIT_MILLIS)).isPositive();

    polled[1].read();
    assertThat(polled[1].revents & POLLWRNORM).isNotZero();
  }

  @Test
  void receivesWhileTheCallGoesOnByItself() throws Exception {
    try (OverlappedCall call = new OverlappedCall();
        Memory bytes = new Memory(10)) {
      WSABUF buffer = new WSABUF();
      buffer.len = (int) bytes.size();
      buffer.buf = bytes;
      int result =
          winsock.WSARecv(
              number(server),
              written(buffer).getPointer(),
              1,
              null,
              new IntByReference(NO_FLAGS),
              call.pointer(),
              null);
      assertThat(result).isEqualTo(-1);
      call.begun(false);

      send("hello");

      assertThat(call.await(number(server))).isEqualTo(5);
      assertThat(bytes.getByteArray(0, 5)).isEqualTo("hello".getBytes());
    }
  }

  private void send(String text) throws IOException {
    try (Memory bytes = new Memory(text.length())) {
      bytes.write(0, text.getBytes(), 0, text.length());
      WSABUF buffer = new WSABUF();
      buffer.len = text.length();
      buffer.buf = bytes;
      IntByReference sent = new IntByReference();
      assertThat(
              winsock.WSASend(number(client), written(buffer).getPointer(), 1, sent, 0, null, null))
          .isZero();
      assertThat(sent.getValue()).isEqualTo(text.length());
    }
  }

  @Test
  void signalsWhatHappens() throws Exception {
    HANDLE event = Optional.ofNullable(winsock.WSACreateEvent()).orElseThrow();
    assertThat(winsock.WSAEventSelect(number(server), event, FD_READ)).isZero();

    sayHello();

    OverlappedCall.assertSignalled(event);
    WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
    assertThat(winsock.WSAEnumNetworkEvents(number(server), event, happened.getPointer())).isZero();
    happened.read();
    assertThat(happened.lNetworkEvents & FD_READ).isEqualTo(FD_READ);
    assertThat(winsock.WSACloseEvent(event)).isNotZero();
  }

  @Test
  void sendsADatagramToAnAddress() throws Exception {
    try (WinSocket receiver = WinSocket.udp4();
        WinSocket sender = WinSocket.udp4();
        Memory address = new Memory(16);
        Memory bytes = new Memory(1)) {
      receiver.bind(new InetSocketAddress("127.0.0.1", 0));
      IntByReference length = new IntByReference(16);
      assertThat(winsock.getsockname(number(receiver), address, length)).isZero();
      bytes.setByte(0, (byte) 7);

      assertThat(winsock.sendto(number(sender), bytes, 1, 0, address, 16)).isOne();

      bytes.setByte(0, (byte) 0);
      assertThat(winsock.recvfrom(number(receiver), bytes, 1, 0, address, length)).isOne();
      assertThat(bytes.getByte(0)).isEqualTo((byte) 7);
      assertThat(address.getInt(4)).isEqualTo(0x0100_007F);
    }
  }

  @Test
  void readsTheNameOfThisComputer() {
    try (Memory name = new Memory(512)) {
      assertThat(winsock.GetHostNameW(name, 256)).isZero();
      assertThat(name.getWideString(0)).isNotBlank();
    }
  }

  @Test
  @OnlyOnWine("Windows answers, and WSALookupServiceEnd ends the query")
  void asksTheNameServices() {
    WSAQUERYSETW query = new WSAQUERYSETW();
    query.dwSize = query.size();
    query.dwNameSpace = NS_DNS;
    try (Memory name = new Memory(20)) {
      name.setWideString(0, "localhost");
      query.lpszServiceInstanceName = name;
      HANDLEByReference lookup = new HANDLEByReference();

      assertThat(
              winsock.WSALookupServiceBeginW(written(query).getPointer(), LUP_RETURN_ADDR, lookup))
          .isEqualTo(-1);

      assertThat(Native.getLastError()).isEqualTo(WSA_NOT_ENOUGH_MEMORY);
    }
  }
}
