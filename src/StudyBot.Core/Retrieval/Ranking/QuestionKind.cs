namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>What kind of answer a question asks for.</summary>
internal enum QuestionKind
{
    /// <summary>Nothing that its words tell, a what or which without more among them.</summary>
    Thing,

    Person,

    Time,

    Place,

    Number,

    Reason,

    Manner,

    /// <summary><c>what is X</c>, <c>what does X mean</c>.</summary>
    Definition,

    /// <summary><c>what did X do</c>, <c>what happened</c>: a whole clause answers.</summary>
    Action,
}
