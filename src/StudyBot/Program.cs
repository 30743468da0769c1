using StudyBot.Cli;

// `ask` skips the parser of the other commands: what follows a chat command is the chat's, and a script should not wait for it.
return args is ["ask", .. var words] && AskArguments.Parse(words) is not AskArguments.Help and var ask
    ? AskCommand.Run(ask, StandardStreams.Open())
    : await CommandLine.RunAsync(args, StandardStreams.Open(), TimeProvider.System).ConfigureAwait(false);
