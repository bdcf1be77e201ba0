// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.winsockjna.jna.IPHlpAPI;
import org.mockito.MockMakers;
import org.mockito.invocation.InvocationOnMock;

/** What a mock of the ICMP functions writes into the reply buffer. */
final class FakeReply {
  private static final int DATA_OFFSET = 16 + 3 * Native.POINTER_SIZE;

  private FakeReply() {}

  /** Mockito's inline mocks initialise jna-platform's interface, which loads the DLL. */
  static IPHlpAPI mockOfIphlpapi() {
    return mock(IPHlpAPI.class, withSettings().mockMaker(MockMakers.SUBCLASS));
  }

  /** Where {@code IcmpSendEcho}, {@code IcmpSendEcho2} and the others have the request's data. */
  private static int requestData(InvocationOnMock call) {
    return switch (call.getArguments().length) {
      case 8 -> 2;
      case 11 -> 5;
      default -> 6;
    };
  }

  static byte[] sent(InvocationOnMock call) {
    int at = requestData(call);
    Pointer data = call.getArgument(at);
    return data.getByteArray(0, Short.toUnsignedInt(call.getArgument(at + 1)));
  }

  static Pointer options(InvocationOnMock call) {
    return call.getArgument(requestData(call) + 2);
  }

  static Pointer reply(InvocationOnMock call) {
    return call.getArgument(requestData(call) + 3);
  }

  static int replySize(InvocationOnMock call) {
    return call.getArgument(requestData(call) + 4);
  }

  static int timeout(InvocationOnMock call) {
    return call.getArgument(requestData(call) + 5);
  }

  /** Answers as 127.0.0.1 would, after 7 ms with 64 hops left. */
  static int echo(InvocationOnMock call) {
    return echoes(call, 1);
  }

  /** Answers as 127.0.0.1 and those after it would, after 7 ms with 64 hops left. */
  static int echoes(InvocationOnMock call, int count) {
    byte[] payload = sent(call);
    Pointer buffer = reply(call);
    for (int i = 0; i < count; i++) {
      Pointer reply = buffer.share((long) i * DATA_OFFSET);
      long data = (long) count * DATA_OFFSET + (long) i * payload.length;
      reply.setByte(0, (byte) 127);
      reply.setByte(2, (byte) ((i + 1) >> 8));
      reply.setByte(3, (byte) (i + 1));
      reply.setInt(8, 7);
      reply.setShort(12, (short) payload.length);
      reply.setPointer(16, buffer.share(data));
      reply.setByte(16 + Native.POINTER_SIZE, (byte) 64);
      buffer.write(data, payload, 0, payload.length);
    }
    return count;
  }

  /** Puts IP options at the end of the reply buffer. */
  static int withOptions(InvocationOnMock call, int... options) {
    Pointer reply = reply(call);
    long at = replySize(call) - options.length;
    for (int i = 0; i < options.length; i++) {
      reply.setByte(at + i, (byte) options[i]);
    }
    reply.setByte(16 + Native.POINTER_SIZE + 3, (byte) options.length);
    reply.setPointer(16 + 2 * Native.POINTER_SIZE, reply.share(at));
    return 1;
  }

  /** Answers nothing; the reason is in the last error. */
  static int nothing(int lastError) {
    Native.setLastError(lastError);
    return 0;
  }
}
