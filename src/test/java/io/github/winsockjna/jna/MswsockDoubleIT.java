// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.socket.WinSocket;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The extension functions that Wine does not have, from a double of mswsock.dll. */
@NeedsDoubles
class MswsockDoubleIT {
  /** What the double tells. */
  public interface Told extends Library {
    void last_arguments(long[] arguments);
  }

  private static final NativeLibrary DOUBLE =
      NativeLibrary.getInstance(Doubles.dll("mswsock").toString());
  private static final Told TOLD = Doubles.load("mswsock", Told.class);

  private static Mswsock withAddressOf(String function) {
    Ws2_32 ws2_32 = mock(Ws2_32.class);
    when(ws2_32.WSAIoctl(any(), anyInt(), any(), anyInt(), any(), anyInt(), any(), any(), any()))
        .thenAnswer(
            call -> {
              call.<Pointer>getArgument(4).setPointer(0, DOUBLE.getFunction(function));
              return 0;
            });
    return Mswsock.of(ws2_32);
  }

  private static void fill(TRANSMIT_PACKETS_ELEMENT element, Memory bytes) {
    element.dwElFlags = TRANSMIT_PACKETS_ELEMENT.TP_ELEMENT_MEMORY;
    element.cLength = (int) bytes.size();
    element.nFileOffset = Pointer.nativeValue(bytes);
    element.write();
  }

  @Test
  @Timeout(60)
  void transmitsPacketsOfMemory() throws Exception {
    try (WinSocket receiver = WinSocket.udp4();
        WinSocket sender = WinSocket.udp4();
        Memory first = new Memory(1);
        Memory second = new Memory(2)) {
      receiver.bind(new InetSocketAddress("127.0.0.1", 0));
      sender.connect(receiver.localAddress());
      TRANSMIT_PACKETS_ELEMENT[] packets =
          (TRANSMIT_PACKETS_ELEMENT[]) new TRANSMIT_PACKETS_ELEMENT().toArray(2);
      fill(packets[0], first);
      fill(packets[1], second);

      int result =
          withAddressOf("TransmitPackets")
              .TransmitPackets(new SOCKET(sender.handle()), packets[0].getPointer(), 2, 0, null, 0);

      assertThat(result).isOne();
      assertThat(receiver.receive(ByteBuffer.allocate(10))).isOne();
      assertThat(receiver.receive(ByteBuffer.allocate(10))).isEqualTo(2);
    }
  }

  static Stream<Field> functions() {
    return Arrays.stream(RIO_EXTENSION_FUNCTION_TABLE.class.getFields())
        .filter(field -> Callback.class.isAssignableFrom(field.getType()));
  }

  /** As the ioctl would fill it. */
  private static RIO_EXTENSION_FUNCTION_TABLE table() {
    RIO_EXTENSION_FUNCTION_TABLE table = new RIO_EXTENSION_FUNCTION_TABLE();
    int[] at = {Native.POINTER_SIZE};
    functions()
        .forEach(
            field -> {
              table.getPointer().setPointer(at[0], DOUBLE.getFunction(field.getName()));
              at[0] += Native.POINTER_SIZE;
            });
    table.read();
    return table;
  }

  private static Object argument(Class<?> type, int number) {
    if (type == int.class) {
      return number;
    }
    return type == SOCKET.class ? new SOCKET(number) : new Pointer(number);
  }

  private static Object returned(Class<?> type, int number) {
    if (type == void.class) {
      return null;
    }
    return type == int.class ? (Object) number : new Pointer(number);
  }

  /** Each has its own place in the table, returns that, and is given its arguments in order. */
  @ParameterizedTest
  @MethodSource("functions")
  void callsTheFunctionsOfRegisteredIo(Field field) throws Exception {
    List<String> order = functions().map(Field::getName).toList();
    Method function = field.getType().getMethods()[0];
    Object[] arguments = new Object[function.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(function.getParameterTypes()[i], 100 + i);
    }

    Object result = function.invoke(field.get(table()), arguments);

    assertThat(result)
        .isEqualTo(returned(function.getReturnType(), 2 + order.indexOf(field.getName())));
    long[] given = new long[9];
    TOLD.last_arguments(given);
    assertThat(Arrays.stream(given).limit(arguments.length))
        .containsExactlyElementsOf(LongStream.range(100, 100 + arguments.length).boxed().toList());
  }

  @Test
  void structuresOfRegisteredIoHaveTheirSizes() {
    assertThat(new RIO_EXTENSION_FUNCTION_TABLE().size()).isEqualTo(14 * Native.POINTER_SIZE);
    assertThat(new RIO_BUF().size()).isEqualTo(16);
    assertThat(new RIORESULT().size()).isEqualTo(24);
    assertThat(new RIO_NOTIFICATION_COMPLETION().size()).isEqualTo(32);
  }

  @Test
  void aNotificationHasAnEvent() {
    RIO_NOTIFICATION_COMPLETION notification = new RIO_NOTIFICATION_COMPLETION();
    notification.Type = RIO_NOTIFICATION_COMPLETION.RIO_EVENT_COMPLETION;
    notification.by.setType("event");
    notification.by.event.EventHandle = new HANDLE(new Pointer(77));
    notification.by.event.NotifyReset = 1;
    notification.write();

    assertThat(notification.getPointer().getInt(0)).isOne();
    assertThat(notification.getPointer().getLong(8)).isEqualTo(77);
    assertThat(notification.getPointer().getInt(16)).isOne();
  }
}
