namespace StudyBot.Discord.Interactions;

/// <summary>What a component asks for; the characters stand in messages already sent and never change their meaning.</summary>
internal enum ButtonVerb
{
    More = 'm',
    Context = 'c',
    Cite = 'i',

    /// <summary>The select of citation styles.</summary>
    Style = 's',
    Share = 'h',

    /// <summary><b>Was this right?</b></summary>
    Judge = 'f',
    JudgeRight = 'r',
    JudgeOffTopic = 'o',
    JudgeWrong = 'w',
}
