/**
 * Native memory: {@link io.github.winsockjna.memory.NativeBlock}, the one way in which this library
 * gets memory that Windows reads and writes, and {@link io.github.winsockjna.memory.NativeList},
 * which reads arrays of unknown length by it. Not exported.
 */
package io.github.winsockjna.memory;
