using System.Globalization;
using System.Text.Json.Nodes;

namespace Arende.Application.Meetings;

/// <summary>What the council decided, as its own minutes say it.</summary>
/// <param name="Date">The day of its meeting.</param>
/// <param name="Paragraph">The § in its minutes; null where none was written.</param>
/// <param name="Given">What it decided of all clauses, and of those that are set apart.</param>
public sealed record CouncilDecision(DateOnly Date, int? Paragraph, GivenOutcome Given)
{
    /// <summary>What a form asks for, so that the same form is known again.</summary>
    public JsonObject Asked()
    {
        var asked = EnteredClauses.Asked(default, default, Given);
        asked["date"] = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        asked["paragraph"] = Paragraph;
        return asked;
    }
}
