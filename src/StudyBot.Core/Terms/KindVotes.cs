namespace StudyBot.Core.Terms;

/// <summary>What the words around a name's mentions say of its kind, added up.</summary>
/// <param name="Articles">Mentions with <c>the</c> before them.</param>
/// <param name="Beings">What says that a people, a genus or a species is called so, none of which is a name of one.</param>
internal readonly record struct KindVotes(double Person, double Place, double Institution, double Treaty, double Beings, int Articles)
{
    public static KindVotes operator +(KindVotes one, KindVotes other) =>
        new(one.Person + other.Person, one.Place + other.Place, one.Institution + other.Institution, one.Treaty + other.Treaty, one.Beings + other.Beings, one.Articles + other.Articles);
}
