/**
 * The checks of the command {@code selftest}: does this library do on this Windows what it says?
 * {@link io.github.winsockjna.cli.selftest.SelfTest} is where to start. What is printed of it is
 * the command line's. Not exported.
 */
package io.github.winsockjna.cli.selftest;
