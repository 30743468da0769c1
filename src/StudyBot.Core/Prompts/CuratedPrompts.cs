using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Importing;
using StudyBot.Core.Readings;
using YamlDotNet.Core;

namespace StudyBot.Core.Prompts;

/// <summary>Reads <c>config/prompts.yaml</c> strictly: every entry is checked, and every fault told with its line.</summary>
public static class CuratedPrompts
{
    private const string Known = "key, text, passage, page, reading, date, week, tags";

    /// <returns>The prompts without a fault, in the order of the file, and the faults of the others.</returns>
    public static (ImmutableArray<CuratedPrompt> Prompts, ImmutableArray<PromptProblem> Problems) Read(string yaml)
    {
        var problems = ImmutableArray.CreateBuilder<PromptProblem>();
        var prompts = ImmutableArray.CreateBuilder<CuratedPrompt>();
        var known = new CuratedNames();
        foreach (var entry in Entries(yaml, problems))
        {
            try
            {
                var prompt = Interpret(entry);
                if (known.Add(prompt) is { } problem)
                    problems.Add(problem);
                else
                    prompts.Add(prompt);
            }
            catch (FieldException e)
            {
                problems.Add(new PromptProblem((int)e.Place.Line, e.Message, e.Remedy));
            }
        }

        return (prompts.ToImmutable(), problems.ToImmutable());
    }

    private static List<YamlValue> Entries(string yaml, ImmutableArray<PromptProblem>.Builder problems)
    {
        try
        {
            return YamlValue.Parse(yaml) switch
            {
                null => [],
                YamlMap { Fields: [({ Value: "prompts" }, YamlList list)] } => list.Items,
                YamlMap { Fields: [({ Value: "prompts" }, YamlScalar { IsNull: true })] } => [],
                YamlMap { Fields: [({ Value: not "prompts" } other, _), ..] } => throw new FieldException(other.Place, $"the field '{other.Value}' is unknown", "begin with 'prompts:' and one '- key: …' entry a prompt below it"),
                var value => throw new FieldException(value.Place, "there is no list of prompts", "begin with 'prompts:' and one '- key: …' entry a prompt below it"),
            };
        }
        catch (FieldException e)
        {
            problems.Add(OfAll(e.Place, e.Message, e.Remedy));
        }
        catch (YamlException e)
        {
            var fault = YamlFault.Of(e, yaml);
            problems.Add(OfAll(fault.Place, fault.Problem, fault.Remedy));
        }

        return [];
    }

    // After such a fault nothing in the file is certain.
    private static PromptProblem OfAll(Mark place, string problem, string remedy) => new((int)place.Line, $"{problem}, so no prompt of the file is posted", remedy);

    private static CuratedPrompt Interpret(YamlValue entry)
    {
        if (entry is not YamlMap map)
            throw new FieldException(entry.Place, "a prompt has no fields", "write 'key: …' and 'text: …'");
        var prompt = new CuratedPrompt { Key = "", Text = "", Line = (int)map.Place.Line };
        foreach (var (key, value) in map.Fields)
        {
            prompt = key.Value switch
            {
                "key" => prompt with { Key = KeyOf(key, value) },
                "text" => prompt with { Text = TextOf(key, value), TextLine = (int)value.Place.Line },
                "passage" => prompt with { Passage = Line(key, value), PassageLine = (int)value.Place.Line },
                "page" => prompt with { Page = PageOf(key, value), PassageLine = (int)value.Place.Line },
                "reading" => prompt with { Reading = ReadingOf(key, value), ReadingLine = (int)value.Place.Line },
                "date" => prompt with { Date = DateOf(key, value), DateLine = (int)value.Place.Line },
                "week" => prompt with { Week = WeekOf(key, value), DateLine = (int)value.Place.Line },
                "tags" => prompt with { Tags = TagsOf(key, value) },
                _ => throw new FieldException(key.Place, $"the field '{key.Value}' is unknown", $"use one of {Known}"),
            };
        }

        if (prompt.Key.Length == 0)
            throw new FieldException(map.Place, "the key is missing", "add 'key: …', a short name that never changes");
        if (prompt.Text.Length == 0)
            throw new FieldException(map.Place, "the text is missing", "add 'text: …', the question as it shall be posted");
        if (prompt is { Passage: not null, Page: not null })
            throw new FieldException(map.Place, "both 'passage' and 'page' are given", "keep one: the page of a quotation is found by itself");
        if (prompt is { Date: not null, Week: not null })
            throw new FieldException(map.Place, "both 'date' and 'week' are given", "keep one of the two");
        return prompt;
    }

    private static string KeyOf(YamlScalar key, YamlValue value) => Line(key, value) switch
    {
        var name when !PromptId.IsKey(name) => throw new FieldException(value.Place, "the key is not valid", $"use a-z, 0-9 and '-', {PromptId.LongestKey} characters at most"),
        var name when PromptId.IsOfSuggestion(name) => throw new FieldException(value.Place, $"the key '{name}' is that of a suggestion by a member", "give the prompt another key"),
        var name => name,
    };

    private static string TextOf(YamlScalar key, YamlValue value) => Line(key, value) switch
    {
        { Length: > Prompt.LongestText } text => throw new FieldException(value.Place, $"the text has {text.Length} characters", $"shorten it to {Prompt.LongestText}"),
        [.., '?' or '.' or '”' or '"'] text => text,
        _ => throw new FieldException(value.Place, "the text does not end", "end it with '?' or '.'"),
    };

    private static int PageOf(YamlScalar key, YamlValue value) =>
        int.TryParse(Line(key, value), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? page
            : throw new FieldException(value.Place, "'page' is not a number", "give the printed page, for example 50");

    private static ReadingId ReadingOf(YamlScalar key, YamlValue value) =>
        ReadingId.TryParse(Line(key, value), out var id) ? id : throw new FieldException(value.Place, "'reading' is not a reading's id", "take one that 'studybot readings' lists");

    private static IsoWeek WeekOf(YamlScalar key, YamlValue value) =>
        IsoWeek.TryParse(Line(key, value), out var week) ? week : throw new FieldException(value.Place, "'week' is not a week", "write the ISO week, for example 2026-W41");

    private static DateOnly DateOf(YamlScalar key, YamlValue value) =>
        DateOnly.TryParseExact(Line(key, value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FieldException(value.Place, "'date' is not a date", "write year, month and day, for example 2026-10-05");

    private static ImmutableArray<string> TagsOf(YamlScalar key, YamlValue value) =>
        value is YamlList list ? [.. list.Items.Select(i => Line(key, i))] : throw new FieldException(value.Place, "'tags' is not a list", "write them in brackets: [concepts, week 1]");

    private static string Line(YamlScalar key, YamlValue value) => value is YamlScalar { IsNull: false } scalar && string.Join(' ', scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line
        ? line
        : throw new FieldException(value.Place, $"'{key.Value}' has no value", "give it one, or leave the field out");
}
