using StudyBot.Cli;

// `ask` skips the parser of the other commands: what follows a chat command is the chat's, and a script should not wait for it.
return args is ["ask", .. var rest] && AskArguments.Parse(rest) is not AskArguments.Help
    ? AskCommand.Run(AskArguments.Parse(rest), StandardStreams.Open(), TimeProvider.System)
    : await CommandLine.RunAsync(args, StandardStreams.Open(), TimeProvider.System).ConfigureAwait(false);
