using System.Collections.Immutable;

namespace StudyBot.Evaluation.Articles;

/// <param name="GoldSentences">The sentences that hold the answer at its gold place.</param>
internal sealed record ArticleQuestion(string Question, ImmutableArray<string> Answers, ImmutableArray<string> GoldSentences);
