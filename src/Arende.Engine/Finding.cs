namespace Arende.Engine;

/// <summary>
/// Something in a definition that must be mended before it is published: which activity (null for the definition as a
/// whole), and in plain English what is wrong and what to do.
/// </summary>
public sealed record Finding(string? ActivityId, string Message)
{
    /// <summary>The finding on one line, for a terminal: the activity's id, if any, and the message.</summary>
    public override string ToString() => ActivityId is null ? Message : $"{ActivityId}: {Message}";
}
