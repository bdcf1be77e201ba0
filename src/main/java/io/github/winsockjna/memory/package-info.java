/**
 * What lives outside of Java's heap, and how long. {@link io.github.winsockjna.memory.NativeBlock}
 * is the one way in which this library gets memory that Windows reads and writes, {@link
 * io.github.winsockjna.memory.NativeList} reads arrays of unknown length by it, and {@link
 * io.github.winsockjna.memory.UseCount} keeps a handle open while it is used. Not exported.
 */
package io.github.winsockjna.memory;
