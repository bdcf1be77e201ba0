/**
 * Datagrams with their control messages, and control messages as bytes. Pure Java, no native call;
 * {@code SocketRef.receiveMessage} and {@code SocketRef.sendMessage} carry them.
 */
package io.github.winsockjna.message;
