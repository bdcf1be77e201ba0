// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.IPHlpAPI.MIB_TCPSTATS;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import io.github.winsockjna.icmp.Behaviour;
import io.github.winsockjna.wine.NotOnWine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ICMP functions under their C names, each in the way C would call it. */
class IPHlpAPIIT {
  private static final int LOOPBACK = 0x0100_007F;
  private static final int TIMEOUT = 2000;
  private static final int WAIT_IO_COMPLETION = 0xC0;
  private static final String TEXT = "winsock-jna";

  private final IPHlpAPI iphlpapi = IPHlpAPI.instance();
  private final Memory request = new Memory(TEXT.length() + 1L);
  private final Memory reply = new Memory(40 + TEXT.length() + 1 + 8 + 16);
  private HANDLE icmp;

  @BeforeEach
  void open() {
    icmp = iphlpapi.IcmpCreateFile();
    assertThat(icmp).isNotEqualTo(WinBase.INVALID_HANDLE_VALUE);
    request.setString(0, TEXT);
    reply.clear();
  }

  @AfterEach
  void close() {
    assertThat(iphlpapi.IcmpCloseHandle(icmp)).isTrue();
  }

  private int send(HANDLE event, PIO_APC_ROUTINE routine, Pointer context) {
    return iphlpapi.IcmpSendEcho2(
        icmp,
        event,
        routine,
        context,
        LOOPBACK,
        request,
        (short) request.size(),
        null,
        reply,
        (int) reply.size(),
        TIMEOUT);
  }

  private void assertEchoed() {
    ICMP_ECHO_REPLY echo = new ICMP_ECHO_REPLY();
    echo.getPointer().write(0, reply.getByteArray(0, echo.size()), 0, echo.size());
    echo.read();
    assertThat(echo.Status).isZero();
    assertThat(echo.Address).isEqualTo(LOOPBACK);
    assertThat(Short.toUnsignedInt(echo.DataSize)).isEqualTo(TEXT.length() + 1);
    assertThat(echo.Data.getString(0)).isEqualTo(TEXT);
    assertThat(Byte.toUnsignedInt(echo.Options.Ttl)).isPositive();
  }

  @Test
  void sendsAndWaits() {
    IP_OPTION_INFORMATION options = new IP_OPTION_INFORMATION();
    options.Ttl = (byte) 200;
    options.Flags = IP_OPTION_INFORMATION.IP_FLAG_DF;
    options.write();

    int replies =
        iphlpapi.IcmpSendEcho(
            icmp,
            LOOPBACK,
            request,
            (short) request.size(),
            options.getPointer(),
            reply,
            (int) reply.size(),
            TIMEOUT);

    assertThat(replies).isEqualTo(1);
    assertEchoed();
  }

  @Test
  void signalsAnEventWhenTheEchoEnds() {
    HANDLE event = Kernel32.INSTANCE.CreateEvent(null, true, false, null);
    try {
      assertThat(send(event, null, null)).isZero();
      assertThat(Native.getLastError()).isEqualTo(WinError.ERROR_IO_PENDING);
      assertThat(Kernel32.INSTANCE.WaitForSingleObject(event, 2 * TIMEOUT)).isZero();
      assertThat(iphlpapi.IcmpParseReplies(reply, (int) reply.size())).isEqualTo(1);
      assertEchoed();
    } finally {
      Kernel32.INSTANCE.CloseHandle(event);
    }
  }

  @Test
  void callsBackInAnAlertableWait() {
    List<Pointer> contexts = new ArrayList<>();
    PIO_APC_ROUTINE routine = (context, status, reserved) -> contexts.add(context);
    Pointer context = new Pointer(0x1234);

    assertThat(send(null, routine, context)).isZero();
    assertThat(Native.getLastError()).isEqualTo(WinError.ERROR_IO_PENDING);
    Function sleepEx =
        NativeLibrary.getInstance("kernel32").getFunction("SleepEx", Function.ALT_CONVENTION);
    int ended = sleepEx.invokeInt(new Object[] {2 * TIMEOUT, 1});

    assertThat(ended).isEqualTo(WAIT_IO_COMPLETION);
    assertThat(contexts).containsExactly(context);
    assertThat(iphlpapi.IcmpParseReplies(reply, (int) reply.size())).isEqualTo(1);
    assertEchoed();
  }

  @Behaviour(24)
  @Test
  void closesAHandle() {
    HANDLE another = iphlpapi.IcmpCreateFile();
    assertThat(another).isNotEqualTo(icmp);
    assertThat(iphlpapi.IcmpCloseHandle(another)).isTrue();
  }

  @Behaviour(24)
  @NotOnWine("Wine 8 reads what the handle points to, whatever it is")
  @ParameterizedTest
  @ValueSource(longs = {-1, 0})
  void closesNothingThatIsNoHandle(long value) {
    assertThat(iphlpapi.IcmpCloseHandle(new HANDLE(new Pointer(value)))).isFalse();
    assertThat(Native.getLastError())
        .isIn(WinError.ERROR_INVALID_HANDLE, WinError.ERROR_INVALID_PARAMETER);
  }

  @Test
  void keepsTheFunctionsOfJnaPlatform() {
    MIB_TCPSTATS statistics = new MIB_TCPSTATS();

    assertThat(iphlpapi.GetTcpStatistics(statistics)).isEqualTo(WinError.NO_ERROR);
    assertThat(statistics.dwMaxConn).isNotZero();
  }
}
