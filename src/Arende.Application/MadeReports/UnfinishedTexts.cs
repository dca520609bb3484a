using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>
/// What is unfinished in a case that carries made reports: placeholders of its templates in its letter or in one of them, and in them names that name nothing, or that there is no room for. Those of the letter are remarks, which must be
/// answered; what it has no room for is told by <see cref="FigureBounds"/>.
/// </summary>
public sealed class UnfinishedTexts(ArendeDb db, ReadFigures read)
{
    /// <summary>So many are told with their places.</summary>
    private const int MostPlaces = 3;

    private const int LongestText = 60;

    public async Task<IReadOnlyList<Obstacle>> Of(CaseId id, CancellationToken ct)
    {
        var reports = await (from made in db.MadeReports.AsNoTracking() where made.CaseId == id orderby made.Number join c in db.Cases on made.CaseId equals c.Id select new { Made = made, c.Report }).ToListAsync(ct);
        if (reports.Count == 0) return [];
        var letter = reports[0].Report;
        List<PlaceInText> placeholders =
        [
            .. letter.Clauses.SelectMany((clause, at) => Placeholders.In(clause.Text).Select(one => new PlaceInText(null, 0, "", at + 1, Short(one.Text)))),
            .. letter.Sections.SelectMany(section => Placeholders.In(section.Text).Select(one => new PlaceInText(null, 0, section.Heading, one.Line, Short(one.Text)) { Section = section.Kind })),
            .. reports.SelectMany(one => Placeholders.In(one.Made.Text).Select(left => new PlaceInText(one.Made.Number, Attached(one.Made), "", left.Line, Short(left.Text)))),
        ];
        var faults = await Faults([.. reports.Select(one => one.Made)], letter, ct);
        return [.. Told(Rule.PlaceholdersAreLeft, placeholders), .. Told(Rule.FiguresNameNothing, faults.Where(one => !IsTooMuch(one.Fault))), .. Told(Rule.TextTakesTooMuch, faults.Where(one => IsTooMuch(one.Fault)))];

        int Attached(MadeReport made) => AttachmentOf(made, letter);
    }

    /// <summary>What the reports of a case have no room for: the register may have grown since it was handed in.</summary>
    public async Task<IReadOnlyList<Obstacle>> TooMuch(CaseId id, StaffReport letter, CancellationToken ct)
    {
        var reports = await db.MadeReports.AsNoTracking().Where(made => made.CaseId == id).OrderBy(made => made.Number).ToListAsync(ct);
        return [.. Told(Rule.TextTakesTooMuch, (await Faults(reports, letter, ct)).Where(one => IsTooMuch(one.Fault)))];
    }

    private async Task<List<(PlaceInText Place, FigureFault? Fault)>> Faults(IReadOnlyList<MadeReport> reports, StaffReport letter, CancellationToken ct)
    {
        List<(PlaceInText, FigureFault?)> found = [];
        foreach (var made in reports)
            found.AddRange((await Faults(made, ct)).Select(fault => (new PlaceInText(made.Number, AttachmentOf(made, letter), "", fault.Line, Short(fault.Token)), fault.Fault)));
        return found;
    }

    private static int AttachmentOf(MadeReport made, StaffReport letter) => letter.Attachments.FirstOrDefault(attachment => attachment.Made == made.Number)?.Number ?? made.Number;

    private static bool IsTooMuch(FigureFault? fault) => fault is { Kind: FigureFaultKind.TooMuch };

    private static IEnumerable<Obstacle> Told(Rule rule, IEnumerable<(PlaceInText Place, FigureFault? Fault)> found) => Told(rule, [.. found.Select(one => one.Place)]);

    /// <summary>The names of a report that name nothing, or that there is no room for, by their lines. What the register only has no value of is none of them: its page tells it.</summary>
    public async Task<IReadOnlyList<TemplateFault>> Faults(MadeReport made, CancellationToken ct)
    {
        if (made.IsFrozen) return [];
        var placed = FigureTokens.In(made.Text);
        if (placed.Count == 0) return [];
        var faults = (await read.Of(placed.Select(one => one.Token), made.BoardId, ct)).Faults;
        return [.. placed.Where(one => one.Token.IsMisplaced || (faults.TryGetValue(one.Token.Text, out var fault) && fault.Kind is not (FigureFaultKind.NoValue or FigureFaultKind.LineIsOfTwoKinds)))
            .Select(one => new TemplateFault(made.Text.AsSpan(0, one.At).Count('\n') + 1, one.Token.Text, one.Token.IsMisplaced ? null : faults[one.Token.Text]))];
    }

    private static IEnumerable<Obstacle> Told(Rule rule, List<PlaceInText> found)
    {
        if (found.Count > 0) yield return new Obstacle(rule, found.Count) { Places = [.. found.Take(MostPlaces)] };
    }

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..LongestText].TrimEnd()}…";
}
