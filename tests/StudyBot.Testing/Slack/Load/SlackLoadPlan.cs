namespace StudyBot.Testing.Slack.Load;

/// <param name="PerSecond">Evenly spaced.</param>
/// <param name="Disconnects">Of every kind in turn while people go on, evenly spread.</param>
/// <param name="Members">Different people, so that no one's own limit is met.</param>
public sealed record SlackLoadPlan(int Commands, int PerSecond, int Disconnects, int Members = 4000);
