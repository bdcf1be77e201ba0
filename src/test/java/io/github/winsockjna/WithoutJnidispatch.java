// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna;

/** Prints what becomes of each way into native code, twice; a program of its own. */
final class WithoutJnidispatch {
  private WithoutJnidispatch() {}

  /**
   * Tries.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println("isAvailable " + Winsock.isAvailable());
    for (int time = 1; time <= 2; time++) {
      EntryPoints.all().forEach(WithoutJnidispatch::call);
    }
  }

  private static void call(String name, EntryPoints.EntryPoint entryPoint) {
    try {
      entryPoint.call();
      System.out.println(name + ": returned");
    } catch (Throwable t) {
      Throwable cause = t.getCause();
      System.out.printf(
          "%s: %s caused by %s: %s%n",
          name,
          t.getClass().getSimpleName(),
          cause == null ? null : cause.getClass().getSimpleName(),
          t.getMessage().lines().findFirst().orElse(""));
    }
  }
}
