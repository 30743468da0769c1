namespace StudyBot.Core.Chat;

/// <summary>What a control under a passage asks for; the characters stand in messages already sent and never change their meaning.</summary>
public enum PassageVerb
{
    More = 'm',
    Context = 'c',
    Cite = 'i',

    /// <summary>The choice of citation styles.</summary>
    Style = 's',
    Share = 'h',

    /// <summary><b>Was this right?</b></summary>
    Judge = 'f',
    JudgeRight = 'r',
    JudgeOffTopic = 'o',
    JudgeWrong = 'w',
}
