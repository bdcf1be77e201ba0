// SPDX-License-Identifier: Apache-2.0
package io.github.winsockjna.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.github.winsockjna.cli.terminal.Terminal;
import java.io.PrintWriter;
import org.fusesource.jansi.AnsiConsole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line's entry: {@code java -jar winsock-jna-…-cli.jar ping 127.0.0.1}. */
@Command(
    name = "winsock-jna",
    description = "Windows networking from Java: ICMP echo, socket options, error codes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    scope = CommandLine.ScopeType.INHERIT,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:It worked; the help of each command says when it has.",
      "1:It did not.",
      "2:Wrong usage."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ping 127.0.0.1", "  watch example.com", "  options --tcp4", "  errors WSAEACCES"},
    subcommands = {
      PingCommand.class,
      TraceCommand.class,
      WatchCommand.class,
      MtuCommand.class,
      SweepCommand.class,
      WhyCommand.class,
      OptionsCommand.class,
      ErrorsCommand.class,
      ProvidersCommand.class,
      SelftestCommand.class,
      CompletionCommand.class
    })
final class Main implements Runnable {
  static final int WORKED = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  /** As wide as picocli can lay its help out in. */
  private static final int LEAST_HELP = 55;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "On a failure, print the stack trace as well.")
  private boolean debug;

  private Main() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command.");
  }

  /** The whole command line, ready to execute. */
  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine commands = new CommandLine(main);
    // A number below zero is no flag.
    commands.getSubcommands().get("errors").setUnmatchedOptionsArePositionalParams(true);
    return commands
        .setPosixClusteredShortOptionsAllowed(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionStrategy(Main::executeAndWrite)
        .setParameterExceptionHandler((e, args) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, parsed) -> main.failed(e, command));
  }

  /** What could not be written did not work. */
  private static int executeAndWrite(CommandLine.ParseResult parsed) {
    int status = new CommandLine.RunLast().execute(parsed);
    boolean isWritten = parsed.asCommandLineList().stream().noneMatch(Written::hasFailed);
    return isWritten || status == WRONG_USAGE ? status : FAILED;
  }

  private static int wrongUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(message(e));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.print(e.getCommandLine().getUsageMessage().split("\\R\\S", 2)[0]);
    err.println();
    err.flush();
    return WRONG_USAGE;
  }

  /** A flag that is not known says more than the parameter that it was taken for. */
  private static String message(ParameterException e) {
    return e.getCommandLine().getUnmatchedArguments().stream()
        .filter(argument -> argument.startsWith("-"))
        .filter(argument -> e instanceof CommandLine.MissingParameterException)
        .findFirst()
        .map(argument -> "Unknown option: '" + argument + "'")
        .orElse(e.getMessage());
  }

  private int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println(Sentence.of(e));
    if (!hasOutcome(command)) {
      JsonElement document = Json.object("error", new JsonPrimitive(Sentence.of(e)));
      if (isAsked(command, "--json")) {
        Json.print(document, command.getOut());
      } else if (isAsked(command, "--json-lines")) {
        Json.printLine(document, command.getOut());
      }
    }
    if (debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return FAILED;
  }

  private static boolean isAsked(CommandLine command, String flag) {
    return command.getParseResult().matchedOptionValue(flag, false);
  }

  /** Whether a command has printed what it knows, though a failure ended it. */
  private static boolean hasOutcome(CommandLine command) {
    return command.getExecutionResult() != null;
  }

  /**
   * Runs a command and ends the process with its exit status. Colours are for terminals: elsewhere
   * Jansi takes them out again.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    AnsiConsole.systemInstall();
    System.exit(
        commandLine()
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO))
            .setUsageHelpWidth(Math.max(LEAST_HELP, Terminal.columns()))
            .execute(args));
  }
}
