// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

/** Looks at the system. What it throws is seen by its name, but for {@link CannotLook}. */
@FunctionalInterface
interface Look {
  Seen look() throws Exception;
}
