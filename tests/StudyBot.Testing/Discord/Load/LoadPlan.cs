namespace StudyBot.Testing.Discord.Load;

/// <param name="PerSecond">Evenly spaced.</param>
/// <param name="Cuts">Sockets cut and resumed while people go on, evenly spread.</param>
/// <param name="Members">Different people, so that no one's own limit is met.</param>
public sealed record LoadPlan(int Interactions, int PerSecond, int Cuts, int Members = 4000);
