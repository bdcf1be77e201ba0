/**
 * ICMP echo: {@link io.github.winsockjna.icmp.IcmpClient} sends an {@link
 * io.github.winsockjna.icmp.EchoRequest} and gives an {@link io.github.winsockjna.icmp.EchoReply},
 * through {@code IcmpSendEcho} and its family, without administrator rights.
 *
 * <p>Timeouts, unreachable hosts and expired times to live are results, an {@link
 * io.github.winsockjna.icmp.IpStatus}. What the system refuses to do is an {@link
 * io.github.winsockjna.icmp.IcmpException}. Everything but those types needs Windows.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.winsockjna.icmp;

import org.jspecify.annotations.NullMarked;
