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

  /** Where {@code IcmpSendEcho} and {@code IcmpSendEcho2Ex} have the request's data. */
  private static int requestData(InvocationOnMock call) {
    return call.getArguments().length == 8 ? 2 : 6;
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
    byte[] payload = sent(call);
    Pointer reply = reply(call);
    reply.setInt(0, 0x0100007F);
    reply.setInt(4, 0);
    reply.setInt(8, 7);
    reply.setShort(12, (short) payload.length);
    reply.setPointer(16, reply.share(DATA_OFFSET));
    reply.setByte(16 + Native.POINTER_SIZE, (byte) 64);
    reply.write(DATA_OFFSET, payload, 0, payload.length);
    return 1;
  }

  /** Answers nothing; the reason is in the last error. */
  static int nothing(int lastError) {
    Native.setLastError(lastError);
    return 0;
  }
}
