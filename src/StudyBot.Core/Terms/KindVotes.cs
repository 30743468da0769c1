namespace StudyBot.Core.Terms;

/// <summary>What the words around a name's mentions say of its kind, added up.</summary>
/// <param name="Articles">Mentions with <c>the</c> before them.</param>
internal readonly record struct KindVotes(double Person, double Place, double Institution, double Treaty, int Articles)
{
    public static KindVotes operator +(KindVotes one, KindVotes other) =>
        new(one.Person + other.Person, one.Place + other.Place, one.Institution + other.Institution, one.Treaty + other.Treaty, one.Articles + other.Articles);
}
