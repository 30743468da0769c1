using System.Text;
using SystemConsole = System.Console;

namespace StudyBot.Cli;

/// <summary>Input as bytes; output and errors as UTF-8 without BOM, lines ending at LF on every system.</summary>
internal sealed record StandardStreams(LineReader Input, TextWriter Output, TextWriter Error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StandardStreams Open() => new(
        new LineReader(SystemConsole.OpenStandardInput()),
        new StreamWriter(SystemConsole.OpenStandardOutput(), Utf8, 16 * 1024) { NewLine = "\n" },
        new StreamWriter(SystemConsole.OpenStandardError(), Utf8, 1024) { NewLine = "\n", AutoFlush = true });

    public int Report(Problem problem)
    {
        Output.Flush();
        Error.WriteLine(Printable.Of(problem.Line.ReplaceLineEndings(" ")));
        return problem.ExitCode;
    }
}
