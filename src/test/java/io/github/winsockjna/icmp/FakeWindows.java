// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.jna.IPHlpAPI;
import java.lang.ref.WeakReference;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mockito.MockMakers;
import org.mockito.invocation.InvocationOnMock;
import org.mockito.stubbing.Answer;

/**
 * The overlapped IPv4 functions as Windows has them. A test answers each request itself. Nothing
 * here keeps the memory of a request alive.
 */
final class FakeWindows {
  static final HANDLE HANDLE = new HANDLE(new Pointer(0x2c));

  private static final int STATUS = 4;
  private static final int COUNT = 14;

  final FakeKernel32 kernel32 = new FakeKernel32();

  /** A mock that remembers no arguments. */
  final IPHlpAPI iphlpapi =
      mock(IPHlpAPI.class, withSettings().mockMaker(MockMakers.SUBCLASS).stubOnly());

  final AtomicInteger closedHandles = new AtomicInteger();
  final AtomicInteger outstanding = new AtomicInteger();
  final AtomicInteger mostOutstanding = new AtomicInteger();

  private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();

  FakeWindows() {
    when(iphlpapi.IcmpCreateFile()).thenReturn(HANDLE);
    when(iphlpapi.IcmpCloseHandle(any()))
        .thenAnswer(
            call -> {
              assertThat(outstanding).as("outstanding at IcmpCloseHandle").hasValue(0);
              closedHandles.incrementAndGet();
              return true;
            });
    when(iphlpapi.IcmpParseReplies(any(), anyInt())).thenAnswer(FakeWindows::parse);
    startsWith(this::start);
  }

  /** What {@code IcmpSendEcho2} does from now on. */
  void startsWith(Answer<Integer> answer) {
    AnyEcho.sendEcho2(doAnswer(answer).when(iphlpapi));
  }

  /** What {@code IcmpParseReplies} does first from now on. */
  void parsesAfter(ThrowingCallable work) {
    doAnswer(
            call -> {
              work.call();
              return parse(call);
            })
        .when(iphlpapi)
        .IcmpParseReplies(any(), anyInt());
  }

  /** Begins a request, for the test to answer. */
  int start(InvocationOnMock call) {
    mostOutstanding.accumulateAndGet(outstanding.incrementAndGet(), Math::max);
    sent.add(new Sent(call));
    return FakeReply.nothing(997);
  }

  /** The count is in the first structure, and is gone once read; without one there is a status. */
  private static int parse(InvocationOnMock call) {
    Pointer reply = call.getArgument(0);
    int count = Short.toUnsignedInt(reply.getShort(COUNT));
    reply.setShort(COUNT, (short) 0);
    if (count == 0) {
      Native.setLastError(reply.getInt(STATUS));
    }
    return count;
  }

  /** The next request that was sent. */
  Sent next() throws InterruptedException {
    Sent next = sent.poll(30, TimeUnit.SECONDS);
    assertThat(next).as("a request that was sent").isNotNull();
    return next;
  }

  /** Whether another request was sent, and is not looked at yet. */
  boolean hasNext() {
    return !sent.isEmpty();
  }

  /** A request that is under way. */
  final class Sent {
    final byte[] payload;
    private final HANDLE event;
    private final long reply;
    private final WeakReference<Pointer> memory;

    Sent(InvocationOnMock call) {
      payload = FakeReply.sent(call);
      event = call.getArgument(1);
      reply = Pointer.nativeValue(FakeReply.reply(call));
      memory = new WeakReference<>(FakeReply.options(call));
    }

    /** Whether its native memory is gone; JNA shows so in the text of the block. */
    boolean isFreed() {
      Pointer block = memory.get();
      return block == null || block.toString().startsWith("allocated@0x0 ");
    }

    void answer() {
      write(0, 1);
      signal();
    }

    /** Ends with a status and no reply. */
    void end(int status) {
      write(status, 0);
      signal();
    }

    /** What Windows does when it has too many: signals an end, and sends and writes nothing. */
    void neverSend() {
      signal();
    }

    /** A signal too many: the request goes on. */
    void signalEarly() {
      assertThat(kernel32.SetEvent(event)).as("event is open").isTrue();
    }

    private void write(int status, int count) {
      assertThat(isFreed()).as("memory was freed under Windows' hands").isFalse();
      Pointer buffer = new Pointer(reply);
      buffer.setInt(0, 0x0100007F);
      buffer.setInt(STATUS, status);
      buffer.setShort(COUNT, (short) count);
    }

    private void signal() {
      outstanding.decrementAndGet();
      assertThat(kernel32.SetEvent(event)).as("event is open").isTrue();
    }
  }
}
