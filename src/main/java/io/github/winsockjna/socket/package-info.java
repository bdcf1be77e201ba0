/**
 * Sockets: {@link io.github.winsockjna.socket.SocketRef} reads and sets options on any socket a
 * Java program has, {@link io.github.winsockjna.socket.WinSocket} is a socket of one's own.
 *
 * <p>The options themselves are in {@code io.github.winsockjna.option}. Everything here needs
 * Windows.
 */
package io.github.winsockjna.socket;
