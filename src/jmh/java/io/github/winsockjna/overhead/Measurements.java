// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.overhead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one JVM measured: of each subject and round the nanoseconds and the bytes of garbage a call.
 * A line of its file is a subject, and {@code nanos:bytes} for each round.
 */
final class Measurements {
  private final Map<Subject, List<Double>> nanos = new EnumMap<>(Subject.class);
  private final Map<Subject, List<Double>> bytes = new EnumMap<>(Subject.class);

  void add(Subject subject, double nanosOfCall, double bytesOfCall) {
    nanos.computeIfAbsent(subject, s -> new ArrayList<>()).add(nanosOfCall);
    bytes.computeIfAbsent(subject, s -> new ArrayList<>()).add(bytesOfCall);
  }

  void write(Path file) throws IOException {
    Files.write(file, nanos.keySet().stream().map(this::line).toList());
  }

  private String line(Subject subject) {
    return IntStream.range(0, nanos.get(subject).size())
        .mapToObj(i -> nanos.get(subject).get(i) + ":" + bytes.get(subject).get(i))
        .collect(Collectors.joining(" ", subject + " ", ""));
  }

  /** Reads what the programs of one virtual machine wrote. */
  static Measurements read(List<Path> files) throws IOException {
    Measurements measurements = new Measurements();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        measurements.add(line.split(" "));
      }
    }
    return measurements;
  }

  private void add(String[] words) {
    for (String round : List.of(words).subList(1, words.length)) {
      String[] numbers = round.split(":");
      add(
          Subject.valueOf(words[0]),
          Double.parseDouble(numbers[0]),
          Double.parseDouble(numbers[1]));
    }
  }

  boolean has(Subject subject) {
    return nanos.containsKey(subject);
  }

  Spread nanos(Subject subject) {
    return Spread.of(nanos.get(subject).stream());
  }

  Spread bytes(Subject subject) {
    return Spread.of(bytes.get(subject).stream());
  }

  /** Of the rounds' ratios, for only what was measured at about the same time is compared. */
  Spread ratio(Subject subject, Subject reference) {
    List<Double> ours = nanos.get(subject);
    List<Double> theirs = nanos.get(reference);
    return Spread.of(IntStream.range(0, ours.size()).mapToObj(i -> ours.get(i) / theirs.get(i)));
  }

  /**
   * The median, and what half of all values lie between.
   *
   * @param leftOut how many rounds have no number
   */
  record Spread(double lower, double median, double upper, int leftOut) {

    private static Spread of(Stream<Double> values) {
      List<Double> all = values.toList();
      List<Double> sorted = all.stream().filter(v -> !v.isNaN()).sorted().toList();
      if (sorted.isEmpty()) {
        return new Spread(Double.NaN, Double.NaN, Double.NaN, all.size());
      }
      int quarter = sorted.size() / 4;
      return new Spread(
          sorted.get(quarter),
          sorted.get(sorted.size() / 2),
          sorted.get(sorted.size() - 1 - quarter),
          all.size() - sorted.size());
    }
  }
}
