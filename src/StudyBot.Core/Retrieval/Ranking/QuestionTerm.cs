namespace StudyBot.Core.Retrieval.Ranking;

/// <summary>A content word of a question.</summary>
/// <param name="Word">Its number in the reading's vocabulary, -1 where the reading lacks it.</param>
/// <param name="Key">Its <see cref="Analysis.WordForm"/>.</param>
/// <param name="Weight">Its idf among the reading's sentences.</param>
/// <param name="Rarity">Its <see cref="Commonness"/> among other texts.</param>
/// <param name="Strangeness">The same among what is asked about them.</param>
/// <param name="Token">Where it stands first, an index into the question's tokens.</param>
internal readonly record struct QuestionTerm(int Word, string Key, float Weight, float Rarity, float Strangeness, int Token);
