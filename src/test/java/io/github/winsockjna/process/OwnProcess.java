// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.process;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import io.github.winsockjna.memory.NativeBlock;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What this process holds.
 *
 * @param handles handles of the system
 * @param threads threads of Java
 * @param echoThreads those of them that belong to the library
 * @param blocks blocks of native memory that JNA allocated and that are not freed
 * @param privateBytes the memory of the process alone, with the Java heap in it
 */
public record OwnProcess(int handles, int threads, int echoThreads, int blocks, long privateBytes) {

  /** jna-platform lacks these. */
  private interface Kernel32 extends StdCallLibrary {
    Kernel32 INSTANCE = Native.load("kernel32", Kernel32.class, W32APIOptions.DEFAULT_OPTIONS);

    boolean GetProcessHandleCount(Pointer hProcess, IntByReference pdwHandleCount);

    boolean K32GetProcessMemoryInfo(Pointer hProcess, Pointer ppsmemCounters, int cb);

    Pointer GetCurrentProcess();

    Pointer CreateEventW(Pointer lpEventAttributes, boolean manual, boolean initial, Pointer name);

    boolean CloseHandle(Pointer hObject);
  }

  /** {@code PROCESS_MEMORY_COUNTERS} for 64 bit, and its member {@code PagefileUsage}. */
  private static final int COUNTERS_SIZE = 72;

  private static final int PAGEFILE_USAGE = 56;

  /** More than there are free numbers between the handles in use. */
  private static final int PROBES = 1000;

  /** The JVM opens and closes some handles and threads of its own. */
  private static final int HANDFUL = 16;

  private static final Duration MOST = Duration.ofMinutes(1);

  /** Takes stock. */
  public static OwnProcess look() {
    List<Thread> threads = List.copyOf(Thread.getAllStackTraces().keySet());
    int blocks = blocksNow();
    return new OwnProcess(
        countHandles(), threads.size(), (int) countEchoThreads(threads), blocks, privateBytesNow());
  }

  /**
   * Waits until the library has no thread left.
   *
   * @return false when it has after a minute
   */
  public static boolean awaitEndOfEchoThreads() throws InterruptedException {
    long start = System.nanoTime();
    while (countEchoThreads(Thread.getAllStackTraces().keySet()) > 0) {
      if (System.nanoTime() - start > MOST.toNanos()) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return true;
  }

  private static long countEchoThreads(Collection<Thread> threads) {
    return threads.stream().filter(t -> t.getName().startsWith("winsock-jna echo")).count();
  }

  /**
   * Takes stock until it is as hoped for, or a minute is over: threads end and garbage is collected
   * a little later.
   *
   * @return what it was last
   */
  public static OwnProcess lookUntil(Predicate<OwnProcess> hoped) throws InterruptedException {
    long start = System.nanoTime();
    OwnProcess now;
    do {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(20);
      now = look();
    } while (!hoped.test(now) && System.nanoTime() - start < MOST.toNanos());
    return now;
  }

  /**
   * Whether nothing of the library is left but the blocks it keeps for the next call, and nothing
   * else has grown. The Java heap may have, and so {@code privateBytes} is not looked at.
   */
  public boolean holdsNoMoreThan(OwnProcess before) {
    return echoThreads == 0
        && blocks <= before.blocks + NativeBlock.SLOTS
        && threads <= before.threads + HANDFUL
        && handles <= before.handles + HANDFUL;
  }

  private static int countHandles() {
    Kernel32 kernel32 = Kernel32.INSTANCE;
    IntByReference count = new IntByReference();
    require(kernel32.GetProcessHandleCount(kernel32.GetCurrentProcess(), count));
    return count.getValue() > 0 ? count.getValue() : countNumbers();
  }

  /**
   * Wine counts 0. It gives new handles the lowest numbers that are free, the first of all being 4,
   * so many new ones fill the gaps, and the highest number says how many there are.
   */
  private static int countNumbers() {
    Kernel32 kernel32 = Kernel32.INSTANCE;
    List<Pointer> events = new ArrayList<>();
    for (int i = 0; i < PROBES; i++) {
      events.add(kernel32.CreateEventW(null, false, false, null));
    }
    long highest = events.stream().mapToLong(Pointer::nativeValue).max().orElseThrow();
    events.forEach(kernel32::CloseHandle);
    return (int) (highest / 4) - PROBES;
  }

  /** {@link #privateBytes} alone, for who looks often. */
  public static long privateBytesNow() {
    Kernel32 kernel32 = Kernel32.INSTANCE;
    try (Memory counters = new Memory(COUNTERS_SIZE)) {
      require(
          kernel32.K32GetProcessMemoryInfo(kernel32.GetCurrentProcess(), counters, COUNTERS_SIZE));
      return counters.getLong(PAGEFILE_USAGE);
    }
  }

  /** Counts {@link #blocks} alone, on any system. JNA keeps the list in a private field. */
  public static int blocksNow() {
    try {
      Field allocated = Memory.class.getDeclaredField("allocatedMemory");
      allocated.setAccessible(true);
      return ((Map<?, ?>) allocated.get(null)).size();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("JNA keeps its list elsewhere", e);
    }
  }

  private static void require(boolean worked) {
    if (!worked) {
      throw new AssertionError("Kernel32 failed: " + Native.getLastError());
    }
  }
}
