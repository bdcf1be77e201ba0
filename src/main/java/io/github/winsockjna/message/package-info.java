/**
 * Datagrams with their control messages, and control messages as bytes. Pure Java, no native call;
 * {@code SocketRef.receiveMessage} and {@code SocketRef.sendMessage} carry them. Start at {@link
 * io.github.winsockjna.message.ReceivedMessage} and {@link
 * io.github.winsockjna.message.OutgoingMessage}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.message;

import org.jspecify.annotations.NullMarked;
