// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.winsockjna.Winsock;
import io.github.winsockjna.WsaError;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.socket.WinSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page "Windows Sockets Error Codes": what it gives as an example does end so, on loopback. */
class ErrorCodesDocumentIT {
  private static final int AF_INET = 2;
  private static final int SOCK_STREAM = 1;
  private static final int NO_SUCH_TYPE = 10;
  private static final int NO_SUCH_PROTOCOL = 254;
  private static final int NO_SUCH_FAMILY = 99;
  private static final int AI_NUMERICHOST = 4;
  private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
  private static final HANDLE NO_HANDLE = new HANDLE(new Pointer(0x7FFFF0));

  private final Ws2_32 winsock = Ws2_32.instance();
  private final Memory memory = new Memory(100);
  private WinSocket listener;
  private WinSocket client;

  @BeforeEach
  void connect() throws IOException {
    Winsock.startup();
    memory.clear();
    listener = WinSocket.tcp4();
    listener.bind(ANY_PORT);
    listener.listen(1);
    client = WinSocket.tcp4();
    client.connect(listener.localAddress());
  }

  @AfterEach
  void close() {
    client.close();
    listener.close();
  }

  private static SOCKET number(WinSocket socket) throws IOException {
    return new SOCKET(socket.handle());
  }

  private static void assertFails(int result, WsaError error) {
    int last = Native.getLastError();
    assertThat(result).isEqualTo(-1);
    assertThat(WsaError.of(last)).isSameAs(error);
  }

  private static void assertNoSocket(SOCKET made, WsaError error) {
    assertFails((int) made.handle(), error);
  }

  @Test
  void wsaefaultForAnAddressBufferThatIsTooShort() throws Exception {
    assertFails(
        winsock.getsockname(number(client), memory, new IntByReference(4)), WsaError.WSAEFAULT);
  }

  @Test
  void wsaeinvalForAcceptingWithoutListening() throws Exception {
    assertNoSocket(winsock.accept(number(client), null, null), WsaError.WSAEINVAL);
  }

  @Test
  void wsaenotsockForWhatIsNoSocketInASet() {
    FD_SET set = new FD_SET();
    set.fd_count = 1;
    set.fd_array[0] = new Pointer(3);
    assertFails(winsock.select(0, set, null, null, new TIMEVAL()), WsaError.WSAENOTSOCK);
  }

  @Test
  void wsaeprotonosupportForAProtocolThatIsNotThere() {
    assertNoSocket(
        winsock.socket(AF_INET, SOCK_STREAM, NO_SUCH_PROTOCOL), WsaError.WSAEPROTONOSUPPORT);
  }

  @Test
  void wsaesocktnosupportForATypeThatIsNotThere() {
    assertNoSocket(winsock.socket(AF_INET, NO_SUCH_TYPE, 0), WsaError.WSAESOCKTNOSUPPORT);
  }

  @Test
  void wsaeafnosupportForAFamilyThatIsNotThere() {
    assertNoSocket(winsock.socket(NO_SUCH_FAMILY, SOCK_STREAM, 0), WsaError.WSAEAFNOSUPPORT);
  }

  @Test
  void wsaeopnotsuppForListeningOnADatagramSocket() throws Exception {
    try (WinSocket socket = WinSocket.udp4()) {
      socket.bind(ANY_PORT);
      assertFails(winsock.listen(number(socket), 1), WsaError.WSAEOPNOTSUPP);
    }
  }

  @Test
  void wsaeisconnForConnectingTwice() throws Exception {
    byte[] server = Sockaddr.encode(listener.localAddress());
    memory.write(0, server, 0, server.length);
    assertFails(winsock.connect(number(client), memory, server.length), WsaError.WSAEISCONN);
  }

  @Test
  void wsaeshutdownForSendingAfterAShutdown() throws Exception {
    client.shutdownOutput();
    assertFails(winsock.send(number(client), memory, 1, 0), WsaError.WSAESHUTDOWN);
  }

  @Test
  void wsavernotsupportedForAVersionThatWasNeverThere() {
    int error = winsock.WSAStartup((short) 0, new WSADATA());
    assertThat(WsaError.of(error)).isSameAs(WsaError.WSAVERNOTSUPPORTED);
  }

  private WsaError lookUp(String host, String service) {
    ADDRINFOW hints = new ADDRINFOW();
    hints.ai_flags = AI_NUMERICHOST;
    WString port = service == null ? null : new WString(service);
    return WsaError.of(
        winsock.GetAddrInfoW(new WString(host), port, hints, new PointerByReference()));
  }

  @Test
  void wsahostnotfoundForANameThatIsNone() {
    assertThat(lookUp("no address", null)).isSameAs(WsaError.WSAHOST_NOT_FOUND);
  }

  @Test
  void wsatypenotfoundForAServiceThatIsNone() {
    assertThat(lookUp("127.0.0.1", "nosuchservice")).isSameAs(WsaError.WSATYPE_NOT_FOUND);
  }

  @Test
  void wsainvalidhandleForWhatIsNoEvent() {
    int result = winsock.WSASetEvent(NO_HANDLE);
    assertThat(WsaError.of(Native.getLastError())).isSameAs(WsaError.WSA_INVALID_HANDLE);
    assertThat(result).isZero();
  }

  @Test
  void wsainvalidparameterForWaitingForNothing() {
    assertFails(
        winsock.WSAWaitForMultipleEvents(0, memory, 1, 0, 0), WsaError.WSA_INVALID_PARAMETER);
  }

  @Test
  void overlappedCallsArePendingThenIncompleteThenAborted() throws Exception {
    SOCKET s = number(client);
    try (OverlappedCall call = new OverlappedCall()) {
      WSABUF buffer = new WSABUF();
      buffer.len = (int) memory.size();
      buffer.buf = memory;
      buffer.write();
      IntByReference flags = new IntByReference();
      assertFails(
          winsock.WSARecv(s, buffer.getPointer(), 1, null, flags, call.pointer(), null),
          WsaError.WSA_IO_PENDING);

      assertThat(call.result(s, false)).isSameAs(WsaError.WSA_IO_INCOMPLETE);

      assertThat(cancelIo(s)).isTrue();
      assertThat(call.result(s, true)).isSameAs(WsaError.WSA_OPERATION_ABORTED);
    }
  }

  private static boolean cancelIo(SOCKET s) {
    return (boolean)
        NativeLibrary.getInstance("kernel32")
            .getFunction("CancelIo", Function.ALT_CONVENTION)
            .invoke(boolean.class, new Object[] {s.getPointer()});
  }
}
