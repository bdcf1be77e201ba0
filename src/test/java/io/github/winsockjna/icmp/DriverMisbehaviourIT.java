// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.bytes.Sockaddr;
import io.github.winsockjna.doubles.NeedsDoubles;
import io.github.winsockjna.jna.Kernel32;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What the double can do wrong, and how it ends requests, as its caller sees it without a client.
 */
@Timeout(60)
@NeedsDoubles
class DriverMisbehaviourIT {
  private static final int PENDING = 997;
  private static final int REPLY_SIZE = 128;
  private static final int STATUS = 4;

  /** Long enough for what would come to have come. */
  private static final int SOON = 100;

  private static final int FOREVER = 30_000;

  @RegisterExtension final IcmpDriver driver = new IcmpDriver();

  private final Kernel32 kernel32 = Kernel32.instance();
  private final Memory data = new Memory(8);
  private final Memory addresses = new Memory(2L * Sockaddr.SIZE_IN6);
  private final Memory wait = new Memory(Native.POINTER_SIZE);
  private HANDLE event;
  private HANDLE handle;
  private HANDLE handle6;

  @BeforeEach
  void open() {
    event = kernel32.CreateEventW(null, false, false, null);
    wait.setPointer(0, event.getPointer());
    data.write(0, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 0, 8);
    byte[] host = Sockaddr.encode(new InetSocketAddress(Addresses.HOST6, 0));
    addresses.write(0, host, 0, host.length);
    addresses.write(Sockaddr.SIZE_IN6, host, 0, host.length);
    handle = driver.iphlpapi.IcmpCreateFile();
    handle6 = driver.iphlpapi.Icmp6CreateFile();
  }

  @AfterEach
  void close() {
    driver.releaseAll();
    driver.iphlpapi.IcmpCloseHandle(handle);
    driver.iphlpapi.IcmpCloseHandle(handle6);
    kernel32.CloseHandle(event);
  }

  private static Memory buffer() {
    Memory buffer = new Memory(REPLY_SIZE);
    buffer.clear();
    return buffer;
  }

  private int send(Pointer reply) {
    return driver.iphlpapi.IcmpSendEcho2(
        handle,
        event,
        null,
        null,
        Ipv4Endpoint.ipAddr(Addresses.HOST),
        data,
        (short) data.size(),
        null,
        reply,
        REPLY_SIZE,
        1000);
  }

  private Memory start() {
    Memory reply = buffer();
    assertThat(send(reply)).isZero();
    assertThat(Native.getLastError()).isEqualTo(PENDING);
    return reply;
  }

  private int send6(HANDLE event, Pointer reply) {
    return driver.iphlpapi.Icmp6SendEcho2(
        handle6,
        event,
        null,
        null,
        addresses,
        addresses.share(Sockaddr.SIZE_IN6),
        data,
        (short) data.size(),
        null,
        reply,
        REPLY_SIZE,
        1000);
  }

  private boolean isSignalledWithin(int millis) {
    return kernel32.WaitForMultipleObjects(1, wait, false, millis) == 0;
  }

  private int parse(Pointer reply) {
    return driver.iphlpapi.IcmpParseReplies(reply, REPLY_SIZE);
  }

  private static boolean isUntouched(Pointer reply) {
    return Arrays.equals(reply.getByteArray(0, REPLY_SIZE), new byte[REPLY_SIZE]);
  }

  @Test
  void signalsOnceMoreWhenTheEventServesAnotherRequest() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    driver.signalsOnceMoreWhenReused();
    driver.holds(EchoWay.ASYNC.reply());
    Memory first = start();
    assertThat(isSignalledWithin(FOREVER)).isTrue();
    assertThat(parse(first)).isEqualTo(1);
    assertThat(isSignalledWithin(SOON)).isFalse();

    Memory second = start();
    assertThat(isSignalledWithin(0)).isTrue();
    assertThat(driver.counts().signalsTooMany).isEqualTo(1);
    assertThat(driver.counts().outstanding).isEqualTo(1);
    assertThat(parse(second)).isZero();
    assertThat(isUntouched(second)).isTrue();
    assertThat(isSignalledWithin(SOON)).isFalse();
    driver.releaseAll();
    assertThat(isSignalledWithin(FOREVER)).isTrue();
    assertThat(parse(second)).isEqualTo(1);
  }

  @Test
  void signalsOnceMoreAfterATime() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    driver.signalsOnceMoreAfter(Duration.ofMillis(50));
    start();
    assertThat(isSignalledWithin(FOREVER)).isTrue();
    assertThat(driver.counts().signalsTooMany).isZero();
    assertThat(isSignalledWithin(FOREVER)).isTrue();
    driver.awaitCounts(counts -> counts.signalsTooMany == 1);
    assertThat(driver.counts().ended).isEqualTo(1);
  }

  @Test
  void neverSignalsWhatItHasWritten() throws Exception {
    driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    driver.neverSignals();
    Memory reply = start();
    driver.awaitCounts(counts -> counts.ended == 1);
    assertThat(isSignalledWithin(SOON)).isFalse();
    assertThat(driver.counts().endsNotSignalled).isEqualTo(1);
    assertThat(driver.counts().outstanding).isZero();
    assertThat(parse(reply)).isEqualTo(1);
  }

  @Test
  void signalsThoughTheRequestFailed() {
    driver.refuses(1450);
    driver.signalsAnyway();
    Memory reply = buffer();
    assertThat(send(reply)).isZero();
    assertThat(Native.getLastError()).isEqualTo(1450);
    assertThat(isSignalledWithin(0)).isTrue();
    assertThat(isUntouched(reply)).isTrue();
    assertThat(driver.counts().signalsAnyway).isEqualTo(1);
  }

  @Test
  void signalsThoughTheReplyCameAtOnce() {
    driver.answers(EchoWay.ASYNC.reply());
    driver.signalsAnyway();
    assertThat(send(buffer())).isEqualTo(1);
    assertThat(isSignalledWithin(0)).isTrue();
  }

  @Test
  void endsBeforeTheCallReturns() {
    driver.answersWithinTheCall(EchoWay.ASYNC.reply());
    Memory reply = start();
    assertThat(isSignalledWithin(0)).isTrue();
    assertThat(parse(reply)).isEqualTo(1);
    assertThat(driver.counts().ended).isEqualTo(1);
  }

  @Test
  void writesALateReplyIntoTheBufferAsItIsThen() throws Exception {
    driver.holds(EchoWay.ASYNC.reply().status(11_013));
    Memory reply = start();
    reply.setMemory(0, REPLY_SIZE, (byte) 0xAA);
    driver.losesBuffers(1);
    driver.releaseAll();
    assertThat(isSignalledWithin(FOREVER)).isTrue();
    assertThat(reply.getInt(STATUS)).isEqualTo(11_013);
    assertThat(reply.getByte(REPLY_SIZE - 1)).isEqualTo((byte) 0xAA);
  }

  @Test
  void endsInTheOrderOfTime() throws Exception {
    driver.answersAfter(Duration.ofMillis(200), EchoWay.ASYNC.reply());
    driver.answersAfter(Duration.ofMillis(100), EchoWay.ASYNC.reply());
    driver.answersAfter(Duration.ofMillis(1), EchoWay.ASYNC.reply());
    Memory last = start();
    Memory second = start();
    Memory first = start();
    driver.awaitCounts(counts -> counts.ended > 0);
    assertThat(isUntouched(first)).isFalse();
    driver.awaitCounts(counts -> counts.ended == 3);
    assertThat(parse(first) + parse(second) + parse(last)).isEqualTo(3);
  }

  /** One thread serves all: ten thousand of them would not do so in this time. */
  @Test
  @Timeout(20)
  void holdsTenThousandRequestsAndEndsEachOnce() throws Exception {
    int requests = 10_000;
    driver.holds(EchoWay.ASYNC.reply());
    Memory replies = new Memory((long) requests * REPLY_SIZE);
    replies.clear();
    for (int i = 0; i < requests; i++) {
      assertThat(send(replies.share((long) i * REPLY_SIZE))).isZero();
    }
    driver.releaseAll();
    driver.awaitCounts(counts -> counts.outstanding == 0);
    assertThat(driver.counts().asked).isEqualTo(requests);
    assertThat(driver.counts().ended).isEqualTo(requests);
    assertThat(driver.counts().mostOutstanding).isEqualTo(requests);
    assertThat(driver.asked()).hasSize(1024);
    for (int i = 0; i < requests; i++) {
      assertThat(parse(replies.share((long) i * REPLY_SIZE))).isEqualTo(1);
    }
  }

  /** Those that Icmp6ParseReplies and Icmp6SendEcho2 count as a reply. */
  private static final Set<IpStatus> COUNTED6 =
      Set.of(IpStatus.IP_SUCCESS, IpStatus.IP_HOP_LIMIT_EXCEEDED);

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
  void ipv6CountsTwoStatusesAndLeavesTheBufferOfAll(IpStatus status) {
    driver.answersWithinTheCall(EchoWay.ASYNC_IPV6.reply().status(status.code()));
    driver.answers(EchoWay.SYNC_IPV6.reply().status(status.code()));
    Memory overlapped = buffer();
    assertThat(send6(event, overlapped)).isZero();
    byte[] before = overlapped.getByteArray(0, REPLY_SIZE);
    assertThat(overlapped.getByteArray(EchoLayout.ADDRESS6, 16))
        .isEqualTo(Addresses.HOST6.getAddress());
    counts6(status, driver.iphlpapi.Icmp6ParseReplies(overlapped, REPLY_SIZE));
    counts6(status, driver.iphlpapi.Icmp6ParseReplies(overlapped, REPLY_SIZE));
    assertThat(overlapped.getByteArray(0, REPLY_SIZE)).isEqualTo(before);

    Memory waited = buffer();
    counts6(status, send6(null, waited));
    assertThat(waited.getByteArray(0, REPLY_SIZE)).isEqualTo(before);
  }

  private static void counts6(IpStatus status, int replies) {
    int lastError = Native.getLastError();
    assertThat(replies).isEqualTo(COUNTED6.contains(status) ? 1 : 0);
    if (replies == 0) {
      assertThat(lastError).isEqualTo(status.code());
    }
  }

  @Test
  void ipv6CountsABufferThatStayedAllZero() {
    assertThat(driver.iphlpapi.Icmp6ParseReplies(buffer(), REPLY_SIZE)).isEqualTo(1);
  }
}
