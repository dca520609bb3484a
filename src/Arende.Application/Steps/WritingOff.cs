namespace Arende.Application.Steps;

/// <summary>A case that was a mistake is written off (makuleras) with a reason, before a body has decided: its path ends there, and its history stays.</summary>
public static class WritingOff
{
    /// <summary>The outcome's id, in every definition of cases.</summary>
    public const string Outcome = "writeOff";
}
