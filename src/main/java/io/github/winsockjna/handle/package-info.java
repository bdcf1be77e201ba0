/**
 * A socket's handle on loan, and the values of options on their way to a function and back. {@link
 * io.github.winsockjna.handle.SocketHandle} lends the handle, {@link
 * io.github.winsockjna.handle.OptionTransfer} carries the value, and {@link
 * io.github.winsockjna.handle.SocketAccess} gives service providers the handle behind a {@code
 * SocketRef}. Not exported.
 */
package io.github.winsockjna.handle;
