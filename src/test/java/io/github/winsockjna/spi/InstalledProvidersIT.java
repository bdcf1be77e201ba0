// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.winsockjna.Winsock;
import io.github.winsockjna.wine.OnlyOnWine;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstalledProvidersIT {
  @Test
  void areAtLeastThoseThatWinsockLists() throws Exception {
    assertThat(ServiceProvider.installed())
        .extracting(InstalledProvider::protocol)
        .isNotEmpty()
        .containsAll(Winsock.protocols());
  }

  @Test
  void areBaseProtocolsChainsOrLayers() throws Exception {
    assertThat(ServiceProvider.installed())
        .allSatisfy(provider -> assertThat(provider.chainLength()).isBetween(0, 7))
        .anySatisfy(provider -> assertThat(provider.chainLength()).isEqualTo(1));
  }

  @Test
  void haveTheirCodeInFilesThatAreThere() throws Exception {
    assertThat(ServiceProvider.installed().stream().flatMap(p -> p.dll().stream()))
        .allSatisfy(dll -> assertThat(Files.exists(dll)).as(dll.toString()).isTrue());
  }

  @Test
  @OnlyOnWine("Wine's WSCGetProviderPath succeeds, and writes no path")
  void haveNoPathWhereTheSystemTellsNone() throws Exception {
    List<InstalledProvider> installed = ServiceProvider.installed();

    assertThat(installed).extracting(InstalledProvider::dll).containsOnly(Optional.empty());
  }
}
