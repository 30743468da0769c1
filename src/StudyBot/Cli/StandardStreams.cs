using System.Text;
using SystemConsole = System.Console;

namespace StudyBot.Cli;

/// <summary>Input as bytes; output and errors as UTF-8 without BOM, lines ending at LF on every system.</summary>
internal sealed record StandardStreams(InputReader Input, TextWriter Output, TextWriter Error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StandardStreams Open() => new(
        new InputReader(SystemConsole.OpenStandardInput()),
        new StreamWriter(new StandardOutput(), Utf8, 16 * 1024) { NewLine = "\n" },
        new StreamWriter(SystemConsole.OpenStandardError(), Utf8, 1024) { NewLine = "\n", AutoFlush = true });

    /// <summary>What the output holds comes first, then the line.</summary>
    public int Report(Problem problem)
    {
        try
        {
            Output.Flush();
        }
        finally
        {
            Complain(problem);
        }

        return problem.ExitCode;
    }

    /// <summary>The line alone.</summary>
    public int Complain(Problem problem)
    {
        try
        {
            Error.WriteLine(Printable.Of(problem.Line.ReplaceLineEndings(" ")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody is left to tell; the exit code does.
        }

        return problem.ExitCode;
    }
}
