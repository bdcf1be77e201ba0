// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.doubles.AskedEcho;
import io.github.winsockjna.doubles.Doubles;
import io.github.winsockjna.doubles.IcmpCounts;
import io.github.winsockjna.doubles.IphlpapiDouble;
import io.github.winsockjna.jna.IPHlpAPI;
import io.github.winsockjna.jna.Kernel32;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The double of Iphlpapi.dll for one test, and a client that calls it, with Windows' own events.
 * After the test everything ends, and the driver must have been treated as Windows needs it.
 */
final class IcmpDriver implements BeforeEachCallback, AfterEachCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  IPHlpAPI iphlpapi;
  IcmpClient client;
  private IphlpapiDouble driver;
  private int keptHandles;
  private int lostBuffers;

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    driver = Doubles.load("iphlpapi", IphlpapiDouble.class);
    iphlpapi = Doubles.load("iphlpapi", IPHlpAPI.class);
    driver.forget();
    client = new IcmpClient(iphlpapi, Kernel32.instance());
  }

  @Override
  public void afterEach(ExtensionContext test) throws InterruptedException {
    client.close();
    releaseAll();
    awaitCounts(counts -> counts.outstanding == 0 && counts.openHandles == keptHandles);
    assertThat(counts()).matches(IcmpCounts::isClean, "the driver is treated well");
    assertThat(counts().lostBuffers).as("reply buffers of another owner").isEqualTo(lostBuffers);
  }

  /** The functions, and what happens after each call, before the caller can look at it. */
  IPHlpAPI functions(BiConsumer<Method, Object[]> afterCall) {
    return (IPHlpAPI)
        Proxy.newProxyInstance(
            IPHlpAPI.class.getClassLoader(),
            new Class<?>[] {IPHlpAPI.class},
            (proxy, function, arguments) -> {
              Object result = function.invoke(iphlpapi, arguments);
              afterCall.accept(function, arguments);
              return result;
            });
  }

  /** The next answer: these replies, at once. When none is left, the last one is given again. */
  void answers(DriverReply... replies) {
    answers(replies.length, replies);
  }

  /** The next answer: these replies, at once, and a number that need not be theirs. */
  void answers(int result, DriverReply... replies) {
    add(result, 0, IphlpapiDouble.AT_ONCE, replies);
  }

  /** The next answer: no reply, but a reason, at once. */
  void refuses(int lastError, DriverReply... left) {
    add(0, lastError, IphlpapiDouble.AT_ONCE, left);
  }

  /** As {@code answers}, but after a time. */
  void answersAfter(Duration time, DriverReply... replies) {
    answersAfter(time, replies.length, replies);
  }

  void answersAfter(Duration time, int result, DriverReply... replies) {
    add(result, 0, (int) time.toMillis(), replies);
  }

  /** As {@code refuses}, but after a time. */
  void refusesAfter(Duration time, int lastError, DriverReply... left) {
    add(0, lastError, (int) time.toMillis(), left);
  }

  /** The next answer: the end is signalled, and nothing was written. */
  void leavesTheBufferUntouched() {
    add(0, 0, 1);
  }

  /** The next answer: these replies, whose end is signalled before the call returns. */
  void answersWithinTheCall(DriverReply... replies) {
    add(replies.length, 0, IphlpapiDouble.WITHIN_THE_CALL, replies);
  }

  /**
   * The last answer told: its event is signalled once more, as soon as it serves another request.
   */
  void signalsOnceMoreWhenReused() {
    driver.signal_once_more(IphlpapiDouble.WHEN_REUSED);
  }

  /** The last answer told: its event is signalled once more, so long after the end. */
  void signalsOnceMoreAfter(Duration time) {
    driver.signal_once_more((int) time.toMillis());
  }

  /** The last answer told: its reply buffer is written, and its event never signalled. */
  void neverSignals() {
    driver.never_signal();
  }

  /** The last answer told, which comes at once: its event is signalled all the same. */
  void signalsAnyway() {
    driver.signal_anyway();
  }

  /** The next answer: these replies, when they are released. */
  void holds(DriverReply... replies) {
    add(replies.length, 0, IphlpapiDouble.UNTIL_RELEASED, replies);
  }

  private void add(int result, int lastError, int millis, DriverReply... replies) {
    driver.add_answer(result, lastError, millis);
    List.of(replies).forEach(reply -> reply.addTo(driver));
  }

  /** So many handles stay open for good, because the end of a request is never seen. */
  void keepsHandles(int number) {
    keptHandles = number;
  }

  /** So many reply buffers are written to while they are the driver's. */
  void losesBuffers(int number) {
    lostBuffers = number;
  }

  /** Ends what is outstanding. */
  void releaseAll() {
    driver.release_all();
  }

  /** Has a function fail from now on. */
  void fails(String function, int lastError) {
    driver.fail_with(function, lastError);
  }

  /** What the functions that send were asked so far: the first 1024 times. */
  List<AskedEcho> asked() {
    return IntStream.range(0, Math.min(counts().asked, IphlpapiDouble.MOST_ASKED))
        .mapToObj(driver::asked_at)
        .toList();
  }

  /** The only request so far. */
  AskedEcho askedOnce() {
    assertThat(counts().asked).as("requests").isEqualTo(1);
    return driver.asked_at(0);
  }

  /** The data of the first request. */
  byte[] askedData() {
    return driver.asked_data(0).getByteArray(0, driver.asked_at(0).dataSize);
  }

  IcmpCounts counts() {
    IcmpCounts counts = new IcmpCounts();
    driver.read_counts(counts);
    return counts;
  }

  void awaitCounts(Predicate<IcmpCounts> expected) throws InterruptedException {
    long start = System.nanoTime();
    while (!expected.test(counts())) {
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(() -> "waiting while there is " + counts())
          .isLessThan(PATIENCE);
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }
}
