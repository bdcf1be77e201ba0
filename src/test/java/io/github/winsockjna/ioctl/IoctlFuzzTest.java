// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.ioctl;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.winsockjna.FuzzedBytes;
import io.github.winsockjna.option.OptionCodec;
import java.util.List;
import java.util.stream.Stream;

/** Whatever bytes an ioctl answers, the codec of its answer reads or refuses them. */
class IoctlFuzzTest {
  /** Every codec of an answer once, and the lists with pointers of both widths. */
  private static final List<OptionCodec<?>> CODECS =
      Stream.concat(
              Stream.of(new AddressListCodec(Integer.BYTES), new AddressListCodec(Long.BYTES)),
              Ioctls.all().stream()
                  .<OptionCodec<?>>map(Ioctl::output)
                  .filter(codec -> codec.type() != Void.class)
                  .distinct())
          .toList();

  @FuzzTest
  void readsOrRefuses(FuzzedDataProvider data) {
    FuzzedBytes.check(CODECS.get(data.consumeInt(0, CODECS.size() - 1)), false, data);
  }
}
