using Arende.Application.ComposedDocuments;
using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reconciliation;

/// <summary>
/// Holds the numbers of a report on a year against each other and the register. A report whose title names no year and whose text names no figure states nothing about a year, and isn't looked at; nor is
/// one whose figures are frozen.
/// </summary>
public sealed class ReconcileReport(ArendeDb db, ReadFigures read, IEnumerable<IReconciliationRule> rules, IDocumentWords words)
{
    // A pasted archive isn't looked through at every save and every view.
    private const int Longest = 200_000;

    // A case's texts are looked through one after another.
    private ReconciliationSettings? thresholds;

    public IEnumerable<IReconciliationRule> Rules => rules.OrderBy(rule => rule.Id);

    /// <summary>What doesn't agree in a case's report and in the reports that it carries.</summary>
    public async Task<IReadOnlyList<Discrepancy>> OfCase(string title, StaffReport report, BodyId board, IReadOnlyList<MadeReport> carries, CancellationToken ct)
    {
        var found = await Of(title, report, board, ct);
        var carried = new List<Discrepancy>();
        foreach (var made in carries) carried.AddRange(await OfMade(made, report, ct));
        return [.. found.Concat(carried).OrderBy(one => one.Severity)];
    }

    /// <summary>What doesn't agree in a report that a case carries; the case's own says how it is numbered. Its year is the report's, whatever its title says.</summary>
    public async Task<IReadOnlyList<Discrepancy>> OfMade(MadeReport made, StaffReport carries, CancellationToken ct, IReadOnlyList<ScannedNumber>? scanned = null)
    {
        var document = Named(made, carries);
        return [.. (await Of(made.Year, made.Content, made.BoardId, scanned, ct)).Select(one => one with { In = document })];
    }

    /// <summary>A report that a case carries, as the case's own numbers it.</summary>
    public static MadeDocument Named(MadeReport made, StaffReport carries) =>
        new(made.CaseId, made.Number, carries.Attachments.FirstOrDefault(attachment => attachment.Made == made.Number)?.Number ?? made.Number, made.Title);

    /// <summary>What holds the text back, a line for each document: for who hands it in.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(IReadOnlyList<Discrepancy> found) =>
        [.. found.Where(one => one.Severity == RuleSeverity.Blocks).GroupBy(one => one.In)
            .Select(of => of.Key is { } document ? new Obstacle(Rule.AttachmentDoesNotAddUp, document.Attachment, document.Number) : new Obstacle(Rule.FiguresDoNotAddUp, of.Count()))];

    /// <summary>What doesn't agree in a case's report; the title says the year. Where the report's numbers beside the register are known, what is near the register's and another is told as the cause.</summary>
    public async Task<IReadOnlyList<Discrepancy>> Of(string title, StaffReport report, BodyId board, CancellationToken ct, IReadOnlyList<ScannedNumber>? scanned = null)
    {
        if (report.Frozen is not null || report.Length > Longest) return [];
        var year = StatedNumbers.YearsIn(title).Select(year => (int?)year).FirstOrDefault() ?? report.Tokens.Select(token => token.Year).FirstOrDefault(year => year is not null);
        return year is { } about ? await Of(about, report, board, scanned, ct) : [];
    }

    private async Task<IReadOnlyList<Discrepancy>> Of(int year, StaffReport report, BodyId board, IReadOnlyList<ScannedNumber>? scanned, CancellationToken ct)
    {
        if (report.Frozen is not null || report.Length > Longest) return [];
        var tokens = report.Tokens.ToList();
        var figures = tokens.Count == 0 ? null : await read.Of(tokens, board, ct);
        var sentences = StatedText.Of(report, place => figures?.Written(tokens[place], words.NoFigure), ct);
        // Most reports count nothing, and cost no more.
        if (!sentences.Any(sentence => sentence.Quantities.Count > 0 || sentence.Text.Contains('=', StringComparison.Ordinal))) return [];
        var settings = thresholds ??= await ReconciliationSettings.Read(db, ct);
        var reconciled = new ReconciledReport(db.Bodies[board], year, sentences, [.. tokens.Select(token => figures?.Values.GetValueOrDefault(token.Text))], settings);
        var found = new List<Discrepancy>();
        foreach (var rule in Rules)
        {
            if (settings.Of(rule) is RuleSeverity.Off) continue;
            foreach (var one in await rule.Check(reconciled, ct))
                // One line for one thing: what an earlier rule has told of a number isn't told again.
                if (!found.Exists(told => told.Numbers.Contains(one.Numbers[0]))) found.Add(one with { Severity = one.OnlyWarns ? RuleSeverity.Warns : settings.Of(rule), Cause = Cause(one, scanned) });
        }
        return [.. found.OrderBy(one => one.Severity).ThenBy(one => one.Sentence.Line)];
    }

    /// <summary>Whether a number is among those of the discrepancies: then it has its line.</summary>
    public static bool Tells(IReadOnlyList<Discrepancy> found, ScannedNumber number) => found.Any(one => one.Numbers.Contains(PlaceOf(number)));

    private static (string, decimal)? Cause(Discrepancy one, IReadOnlyList<ScannedNumber>? scanned) =>
        scanned?.FirstOrDefault(number => number.Differs && one.Numbers.Contains(PlaceOf(number))) is { } near ? (near.Stated.Text, near.Figure!.Number!.Value) : null;

    private static PlacedNumber PlaceOf(ScannedNumber number) => new(number.Stated.Line, number.Stated.Text);
}
