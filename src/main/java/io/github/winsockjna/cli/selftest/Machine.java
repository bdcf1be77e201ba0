// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli.selftest;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinNT.OSVERSIONINFOEX;
import com.sun.jna.platform.win32.WinReg;

/**
 * What is known of the computer that is tested. Nothing in it tells whose computer that is.
 *
 * @param windows the version, for example "10.0.22631.3007"
 * @param build its build, for example 22631
 * @param server whether it is a Windows Server
 * @param architecture the processor's, as Java names it
 * @param jdk version and vendor of the JDK
 * @param jna version of JNA and of its native part
 */
public record Machine(
    String windows, int build, boolean server, String architecture, String jdk, String jna) {
  private static final byte VER_NT_WORKSTATION = 1;

  private static final String CURRENT_VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

  /**
   * Asks Windows. {@code RtlGetVersion} tells every program the true version; {@code GetVersionEx}
   * does not. The last part, which updates raise, is in the registry only.
   *
   * @return this computer
   */
  public static Machine here() {
    OSVERSIONINFOEX version = new OSVERSIONINFOEX();
    NativeLibrary.getInstance("ntdll")
        .getFunction("RtlGetVersion", Function.ALT_CONVENTION)
        .invokeInt(new Object[] {version});
    int build = version.dwBuildNumber.intValue();
    return new Machine(
        version.dwMajorVersion + "." + version.dwMinorVersion + "." + build + revision(),
        build,
        version.wProductType != VER_NT_WORKSTATION,
        System.getProperty("os.arch"),
        System.getProperty("java.version") + " of " + System.getProperty("java.vendor"),
        Native.VERSION + " with " + Native.VERSION_NATIVE);
  }

  private static String revision() {
    String name = "UBR";
    return Advapi32Util.registryValueExists(WinReg.HKEY_LOCAL_MACHINE, CURRENT_VERSION, name)
        ? "." + Advapi32Util.registryGetIntValue(WinReg.HKEY_LOCAL_MACHINE, CURRENT_VERSION, name)
        : "";
  }
}
