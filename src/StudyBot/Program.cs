using StudyBot.Cli;

var streams = StandardStreams.Open();
try
{
    // `ask` skips the parser of the other commands: what follows a chat command is the chat's, and a script should not wait for it.
    return args is ["ask", .. var words] && AskArguments.Parse(words) is not AskArguments.Help and var ask
        ? await AskCommand.RunAsync(ask, streams).ConfigureAwait(false)
        : await CommandLine.RunAsync(args, streams, TimeProvider.System).ConfigureAwait(false);
}
catch (OutputFailedException e)
{
    return streams.Complain(new Problem(e.Message, ExitCode.Failed));
}
