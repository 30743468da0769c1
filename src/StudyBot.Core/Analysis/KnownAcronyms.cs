using System.Collections.Immutable;

namespace StudyBot.Core.Analysis;

/// <summary>
/// Acronyms so common that texts use them without ever expanding them. A pair only matters where the reading itself has
/// one of the two: nothing here is ever shown as the reading's.
/// </summary>
public static class KnownAcronyms
{
    public static ImmutableArray<(string Acronym, string Expansion)> All { get; } =
    [
        ("UN", "United Nations"), ("EU", "European Union"), ("US", "United States"), ("USA", "United States"), ("USA", "United States of America"),
        ("US", "United States of America"), ("UK", "United Kingdom"), ("EC", "European Community"), ("EC", "European Communities"),
        ("EEC", "European Economic Community"), ("USSR", "Soviet Union"), ("USSR", "Union of Soviet Socialist Republics"),
        ("NATO", "North Atlantic Treaty Organization"), ("NATO", "Atlantic Alliance"), ("WTO", "World Trade Organization"),
        ("IMF", "International Monetary Fund"), ("WHO", "World Health Organization"), ("WWI", "First World War"), ("WWII", "Second World War"),
        ("WW1", "First World War"), ("WW2", "Second World War"), ("ASEM", "Asia-Europe Meeting"), ("UNESCO", "United Nations Educational Scientific and Cultural Organization"),
        ("GDP", "gross domestic product"), ("DNA", "deoxyribonucleic acid"), ("HIV", "human immunodeficiency virus"), ("NGO", "non-governmental organisation"),
        ("SHAPE", "Supreme Headquarters Allied Powers Europe"), ("PRC", "People's Republic of China"), ("UAE", "United Arab Emirates"),
    ];
}
