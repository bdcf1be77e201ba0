// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs several requests, on loopback. */
class TracerouteIT {
  private IcmpClient icmp;

  @BeforeEach
  void open() throws Exception {
    icmp = IcmpClient.open();
  }

  @AfterEach
  void close() {
    icmp.close();
  }

  @Behaviour(30)
  @Test
  void isOneHopFromItself() throws Exception {
    Route route = Traceroute.to(Addresses.LOOPBACK).run(icmp);
    assertThat(route.reached()).isTrue();
    assertThat(route.hops()).hasSize(1);
    assertThat(route.hops().get(0).responders()).containsExactly(Addresses.LOOPBACK);
    assertThat(route.hops().get(0).probes())
        .hasSize(3)
        .allSatisfy(probe -> assertThat(probe.payload()).hasSize(32));
  }

  @Test
  void watchesTheWayToItself() throws Exception {
    List<RouteStatistics> told = new ArrayList<>();
    RouteStatistics route =
        RouteMonitor.to(Addresses.LOOPBACK)
            .interval(Duration.ofMillis(20))
            .rounds(5)
            .run(icmp, told::add);
    assertThat(told).hasSize(5);
    assertThat(route.reached()).isTrue();
    assertThat(route.hops()).hasSize(1);
    HopStatistics hop = route.hops().get(0);
    assertThat(hop.responders()).containsExactly(Addresses.LOOPBACK);
    assertThat(hop.statistics().received()).isEqualTo(5);
    assertThat(hop.statistics().max().orElseThrow()).isPositive();
  }

  @Behaviour(30)
  @Test
  void hasAPathMtuToItself() throws Exception {
    PathMtu.Result result = PathMtu.to(Addresses.LOOPBACK).timeout(Duration.ofSeconds(1)).run(icmp);
    assertThat(result.mtu()).isPresent();
    assertThat(result.mtu().getAsInt()).isGreaterThanOrEqualTo(1500);
  }

  @Test
  void sweepsItself() throws Exception {
    List<EchoReply> replies = Sweep.subnet("127.0.0.0/28").run(icmp);
    assertThat(replies).hasSize(14).allMatch(EchoReply::isSuccess);
  }

  @Test
  void keepsItsCadence() throws Exception {
    EchoRequest request = EchoRequest.to(Addresses.LOOPBACK).build();
    long start = System.nanoTime();
    PingStatistics statistics =
        PingSeries.of(request).count(11).interval(Duration.ofMillis(20)).run(icmp);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
    assertThat(statistics.received()).isEqualTo(11);
    assertThat(statistics.corrupt()).isZero();
  }
}
