using System.Collections.Immutable;

namespace StudyBot.Evaluation.Articles;

/// <param name="Paragraphs">Without line breaks.</param>
internal sealed record Article(string Title, ImmutableArray<string> Paragraphs, ImmutableArray<ArticleQuestion> Questions);
