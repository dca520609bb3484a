using System.Text;
using Arende.Application.Plans;
using Arende.Domain.Assignments;

namespace Arende.Texts;

/// <summary>What a year-end ends, as a section of its case's draft, in Swedish: the municipality's own document.</summary>
internal sealed class YearEndWords : IYearEndWords
{
    public string Heading(int year) => $"Uppdrag som avslutas vid årsskiftet {year}";

    public string Text(IReadOnlyList<ProposedEnd> ends)
    {
        var text = new StringBuilder("När nämnden beslutar om överföringen avslutas också dessa uppdrag:\n\n");
        foreach (var end in ends) text.Append("- ").Append(end.Number).Append(' ').Append(Domain.OneLine.Of(end.Title)).Append(": ").Append(Ends(end)).Append('\n');
        return text.ToString();
    }

    private static string Ends(ProposedEnd end) => end.Turn.Kind switch
    {
        TurnKind.Struck => Domain.OneLine.Of($"stryks. {end.Turn.Text}"),
        TurnKind.Merged => end.Into is { } into ? $"slås ihop med {into}." : "slås ihop med ett annat uppdrag.",
        TurnKind.Split => $"delas i {Format.Sv.List([.. (end.Turn.Parts ?? []).Select(part => $"”{Domain.OneLine.Of(part)}”")])}.",
        TurnKind.Accounted or TurnKind.Reopened or TurnKind.Moved => throw new ArgumentException("Only what ends it is proposed.", nameof(end)),
    };
}
