using System.Collections.Immutable;
using StudyBot.Core.Readings;

namespace StudyBot.Core.Analysis;

/// <summary>Stretches between quotation marks within a paragraph; one may run over several sentences.</summary>
public static class QuotationFinder
{
    /// <returns>Spans without their marks, in order; a mark that is never closed ends at the next closing mark or opens nothing.</returns>
    public static ImmutableArray<TextSpan> Find(string text, TextSpan paragraph)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            switch (text[i])
            {
                case '“' or '«':
                    open = i + 1;
                    break;
                case '”' or '»' when open >= 0:
                    found.Add(new TextSpan(open, i));
                    open = -1;
                    break;
                case '"':
                    if (open < 0)
                        open = i + 1;
                    else
                    {
                        found.Add(new TextSpan(open, i));
                        open = -1;
                    }

                    break;
            }
        }

        return found.ToImmutable();
    }
}
