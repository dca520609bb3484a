using System.Text.Json.Serialization;

namespace Arende.Domain.Meetings;

/// <summary>A part of the minutes (what is told under a §, or the opening) that was edited by hand.</summary>
/// <param name="Made">As the meeting made it when it was edited last: from this it is told what either of them changed since.</param>
/// <param name="Text">As the hand left it, in Markdown.</param>
/// <param name="Revision">How often it has been edited.</param>
/// <remarks>Kept as JSON: what is worked out isn't written.</remarks>
public sealed record EditedText(string Made, string Text, int Revision)
{
    /// <summary>False when the hand took everything back: the part reads as the meeting makes it, and goes on doing so.</summary>
    [JsonIgnore]
    public bool IsEdited => Made != Text;
}
