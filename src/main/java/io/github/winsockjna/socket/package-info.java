/**
 * Sockets: {@link io.github.winsockjna.socket.SocketRef} reads and sets options on any socket a
 * Java program has, and receives and sends datagrams with their control messages.
 *
 * <p>The options themselves are in {@code io.github.winsockjna.option}, the messages in {@code
 * io.github.winsockjna.message}. Everything here needs Windows.
 */
package io.github.winsockjna.socket;
