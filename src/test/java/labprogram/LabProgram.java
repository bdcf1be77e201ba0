// SPDX-License-Identifier: Apache-2.0
package labprogram;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.winsockjna.icmp.IcmpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the steps of a file, and prints a line of JSON for each: its id with its outcome, or with
 * the exception. One program for many, because a Windows JVM takes a second to start. It knows
 * nothing of the tests, and only the public side of the library.
 */
public final class LabProgram {
  private static final Gson GSON = new Gson();

  private LabProgram() {}

  /**
   * Runs the steps.
   *
   * @param args the file of the steps
   */
  public static void main(String[] args) throws Exception {
    List<Step> steps = Files.readAllLines(Path.of(args[0])).stream().map(Step::of).toList();
    try (IcmpClient icmp = IcmpClient.open()) {
      List<Step> together = new ArrayList<>();
      for (Step step : steps) {
        if (step.parallel()) {
          together.add(step);
        } else {
          runAtOnce(together, icmp);
          run(step, icmp);
        }
      }
      runAtOnce(together, icmp);
    }
  }

  private static void runAtOnce(List<Step> steps, IcmpClient icmp) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Step step : steps) {
        running.add(threads.submit(() -> run(step, icmp)));
      }
      for (Future<?> step : running) {
        step.get();
      }
    } finally {
      threads.shutdownNow();
    }
    steps.clear();
  }

  private static void run(Step step, IcmpClient icmp) {
    JsonObject line = new JsonObject();
    line.addProperty("id", step.id());
    try {
      line.add("outcome", GSON.toJsonTree(step.scenario().run(icmp)));
    } catch (Exception e) {
      line.addProperty("exception", e.toString());
    }
    System.out.println(line);
  }
}
