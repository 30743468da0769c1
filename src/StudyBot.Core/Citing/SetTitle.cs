namespace StudyBot.Core.Citing;

/// <summary>A title with its quotation marks as a style sets them.</summary>
/// <param name="Closing">Closing quotation marks at its end; an apostrophe is none.</param>
internal readonly record struct SetTitle(string Text, int Closing);
