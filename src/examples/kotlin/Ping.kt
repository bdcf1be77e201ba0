// SPDX-License-Identifier: Apache-2.0
package examples.kotlin

import io.github.winsockjna.icmp.EchoRequest
import io.github.winsockjna.icmp.IcmpClient
import io.github.winsockjna.icmp.IpStatus
import io.github.winsockjna.option.TcpOptions
import io.github.winsockjna.socket.SocketRef
import java.net.InetAddress
import java.net.Socket
import java.time.Duration

/** Pings a host once, and reads an option that Java does not have. */
fun main(vararg arguments: String) {
    val host = InetAddress.getByName(arguments.firstOrNull() ?: "127.0.0.1")
    IcmpClient.open().use { icmp ->
        val reply = icmp.send(EchoRequest.to(host).timeout(Duration.ofSeconds(1)).build())
        when (reply.status()) {
            IpStatus.IP_SUCCESS -> println("Reply in %.1f ms".format(reply.elapsed().toNanos() / 1e6))
            else -> println(reply.status().description())
        }
    }
    Socket().use { socket ->
        val idle = SocketRef.of(socket).find(TcpOptions.TCP_KEEPIDLE)
        println("Keep-alive probes begin after " + idle.map { "$it" }.orElse("a time that Windows does not tell"))
    }
}
