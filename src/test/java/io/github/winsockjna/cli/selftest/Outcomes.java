// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

/** Made-up outcomes of a made-up computer. */
public final class Outcomes {
  public static final Machine MACHINE =
      new Machine("10.0.22631.3007", 22_631, false, "amd64", "17.0.9 of Somebody", "5.19 with 7.0");

  private Outcomes() {}

  public static Outcome of(String id, Verdict verdict, String seen) {
    return new Outcome(
        id, "It is so.", Source.CONFORMANCE_TEST, "Windows 10", verdict, "4 bytes", seen, "01ff");
  }
}
