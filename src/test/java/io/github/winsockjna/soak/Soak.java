// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.soak;

import io.github.winsockjna.FailureChoice;
import io.github.winsockjna.memory.NativeBlock;
import io.github.winsockjna.process.OwnProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Does everything at once for a while, and looks every minute whether the process grows. It ends
 * with status 1 when it did, or when something began and never ended.
 */
final class Soak {
  private static final long LOOK_EVERY_SECONDS = 60;

  /** The JVM compiles, and fills its pools. */
  private static final int LOOKS_TO_WARM_UP = 2;

  private static final int HANDFUL = 32;
  private static final long MEMORY = 64L << 20;

  private final Set<Work> works;
  private final Map<Work, Ends> ends = new EnumMap<>(Work.class);
  private final AtomicReference<Throwable> unexpected = new AtomicReference<>();
  private final long begin = System.nanoTime();
  private final long deadline;

  private Soak(double minutes, Set<Work> works) {
    this.works = works;
    deadline = begin + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
  }

  private boolean isOver() {
    return System.nanoTime() >= deadline || unexpected.get() != null;
  }

  private void work(Work work, Ends its) {
    while (!isOver()) {
      try {
        work.run(its);
      } catch (IOException | FailureChoice.InjectedError e) {
        continue; // it was injected; the next run begins anew
      } catch (Throwable e) {
        unexpected.compareAndSet(null, e);
      }
    }
  }

  private int run() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (Work work : works) {
      Ends its = new Ends();
      ends.put(work, its);
      threads.add(new Thread(() -> work(work, its), "soak " + work));
    }
    System.out.println("minute handles threads blocks      MB  done + failed of " + ends.keySet());
    threads.forEach(Thread::start);
    OwnProcess first = null;
    OwnProcess last = null;
    for (int look = 1; !isOver(); look++) {
      long next = begin + look * TimeUnit.SECONDS.toNanos(LOOK_EVERY_SECONDS);
      TimeUnit.NANOSECONDS.sleep(Math.min(next, deadline) - System.nanoTime());
      last = look();
      first = look <= LOOKS_TO_WARM_UP || first == null ? last : first;
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return verdict(first, last);
  }

  private OwnProcess look() {
    System.gc();
    OwnProcess now = OwnProcess.look();
    System.out.printf(
        "%6d %7d %7d %6d %7.1f  %s%n",
        TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begin),
        now.handles(),
        now.threads(),
        now.blocks(),
        now.privateBytes() / 1048576.0,
        ends.values());
    return now;
  }

  private int verdict(OwnProcess first, OwnProcess last) throws InterruptedException {
    List<String> complaints = new ArrayList<>();
    if (unexpected.get() != null) {
      unexpected.get().printStackTrace(System.out);
      complaints.add("an unexpected exception was thrown");
    }
    ends.forEach(
        (work, its) -> {
          if (its.missing() != 0) {
            complaints.add(its.missing() + " of " + work + " never ended");
          }
        });
    grew(complaints, "handles", first.handles(), last.handles(), HANDFUL);
    grew(complaints, "threads", first.threads(), last.threads(), HANDFUL);
    grew(complaints, "blocks", first.blocks(), last.blocks(), NativeBlock.SLOTS + HANDFUL);
    grew(complaints, "bytes", first.privateBytes(), last.privateBytes(), MEMORY);
    if (!OwnProcess.awaitEndOfEchoThreads()) {
      complaints.add("threads of the library go on");
    }
    complaints.forEach(System.out::println);
    System.out.println(complaints.isEmpty() ? "nothing grew, and nothing is missing" : "failed");
    return complaints.isEmpty() ? 0 : 1;
  }

  private static void grew(
      List<String> complaints, String what, long first, long last, long allowed) {
    if (last > first + allowed) {
      complaints.add(what + " grew from " + first + " to " + last);
    }
  }

  /** Collects garbage all the time, with as long a pause as that takes. */
  private static void collect() {
    while (true) {
      long begin = System.nanoTime();
      System.gc();
      LockSupport.parkNanos(System.nanoTime() - begin);
    }
  }

  /**
   * Soaks.
   *
   * @param args the minutes; {@code gc} to have garbage collected all the time; which works to do,
   *     all unless any is named
   */
  public static void main(String[] args) throws InterruptedException {
    Set<Work> works = EnumSet.noneOf(Work.class);
    for (String argument : List.of(args).subList(1, args.length)) {
      if (argument.equals("gc")) {
        Thread collector = new Thread(Soak::collect, "collector");
        collector.setDaemon(true);
        collector.start();
      } else {
        works.add(Work.valueOf(argument));
      }
    }
    works = works.isEmpty() ? EnumSet.allOf(Work.class) : works;
    System.exit(new Soak(Double.parseDouble(args[0]), works).run());
  }
}
