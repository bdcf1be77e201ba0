/**
 * Native memory: {@link io.github.winsockjna.memory.NativeBlock}, the one way in which this library
 * gets memory that Windows reads and writes. Not exported.
 */
package io.github.winsockjna.memory;
