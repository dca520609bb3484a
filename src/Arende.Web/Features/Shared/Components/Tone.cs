using Arende.Domain.Assignments;

namespace Arende.Web.Features.Shared.Components;

/// <summary>What a colour means. It never stands alone: there is always an icon and a word.</summary>
public enum Tone
{
    Neutral,
    Accent,
    Info,
    Success,
    Warning,
    Danger,
}

public static class Tones
{
    /// <summary>The design system's name of the colour.</summary>
    public static string Color(this Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Accent => "accent",
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
    };

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Neutral => "circle",
        Tone.Accent => "play",
        Tone.Info => "info",
        Tone.Success => "check-circle",
        Tone.Warning => "warning",
        Tone.Danger => "error",
    };
}

public static class UrgencyTones
{
    /// <summary>The one colour of what is late, and of what soon is.</summary>
    public static Tone Tone(this Urgency urgency) => urgency switch
    {
        Urgency.Late => Components.Tone.Danger,
        Urgency.Soon => Components.Tone.Warning,
        Urgency.InTime or Urgency.Unknown or Urgency.Closed => Components.Tone.Neutral,
    };
}
