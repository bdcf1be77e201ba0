/**
 * Sockets: {@link io.github.winsockjna.socket.SocketRef} reads and sets options on any socket a
 * Java program has, and receives and sends datagrams with their control messages; {@link
 * io.github.winsockjna.socket.WinSocket} is a socket of one's own.
 *
 * <p>The options themselves are in {@code io.github.winsockjna.option}, the messages in {@code
 * io.github.winsockjna.message}. Everything here needs Windows.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.socket;

import org.jspecify.annotations.NullMarked;
