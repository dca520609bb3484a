using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A correction of a frozen report, wherever it is shown: who corrected it, when, and what became another.</summary>
public sealed record ShownCorrection(ReportCorrection Correction, string By, IReadOnlyList<CorrectedPart> Differences)
{
    /// <param name="before">What was frozen.</param>
    /// <param name="corrections">Those of the report; what an undone freeze took with it isn't shown.</param>
    /// <param name="names">Of those who corrected (<see cref="Names"/>).</param>
    public static IReadOnlyList<ShownCorrection> Of(
        (AssignmentStatus? Status, string? Comment, Deadline? Forecast) before, IReadOnlyList<ReportCorrection> corrections, IReadOnlyDictionary<PersonId, string> names)
    {
        var shown = new List<ShownCorrection>();
        foreach (var correction in corrections.Where(one => !one.IsUndone))
        {
            var after = (correction.Status, correction.Comment, correction.Forecast);
            shown.Add(new(correction, names.GetValueOrDefault(correction.By) ?? "–", CorrectedPart.Between(before, after)));
            before = after;
        }
        return shown;
    }

    /// <summary>Who made them. Few reports are corrected: without any nothing is asked.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> Names(ArendeDb db, IEnumerable<ReportCorrection> corrections, CancellationToken ct)
    {
        var people = corrections.Select(correction => correction.By).Distinct().ToList();
        return people.Count == 0 ? new Dictionary<PersonId, string>() : await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}

/// <summary>One thing that a correction made another.</summary>
public sealed record CorrectedPart(Text What, string Before, string After)
{
    private const string Nothing = "–";

    public static IReadOnlyList<CorrectedPart> Between((AssignmentStatus? Status, string? Comment, Deadline? Forecast) before, (AssignmentStatus? Status, string? Comment, Deadline? Forecast) after)
    {
        var parts = new List<CorrectedPart>();
        if (before.Status != after.Status) parts.Add(new(T.Reports.StatusLabel, Word(before.Status), Word(after.Status)));
        if (before.Comment != after.Comment) parts.Add(new(T.Reports.CommentLabel, before.Comment ?? Nothing, after.Comment ?? Nothing));
        if (before.Forecast != after.Forecast) parts.Add(new(T.Reports.ForecastLabel, before.Forecast?.Text ?? Nothing, after.Forecast?.Text ?? Nothing));
        return parts;

        static string Word(AssignmentStatus? status) => status is { } said ? T.Reports.Choice(said).ToString() : T.Reports.NotReported.ToString();
    }
}
