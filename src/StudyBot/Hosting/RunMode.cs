namespace StudyBot.Hosting;

/// <summary>What the program does when it is started without arguments.</summary>
internal enum RunMode
{
    /// <summary>Every configured platform.</summary>
    Worker,

    /// <summary>A chat with the person at the terminal.</summary>
    Terminal,

    /// <summary>Each line of the input is answered, then the end.</summary>
    Pipe,

    /// <summary>Nobody to answer: no token, no terminal, no input.</summary>
    NothingToDo,
}
