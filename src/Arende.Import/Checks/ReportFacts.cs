using System.Globalization;
using System.Text.RegularExpressions;
using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Import.Checks;

/// <summary>What the checks may look at.</summary>
sealed partial record ReportFacts(
    StaffReportDocument Document, IReadOnlyList<AssignmentTable> Tables, IReadOnlyList<Sentence> Prose, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>The lines with signs that could not be read.</summary>
    public IReadOnlyList<SourceLine> Broken { get; init; } = [];

    /// <summary>The sections that such a report has; null for the usual ones. Others are never missing.</summary>
    public IReadOnlyCollection<SectionKind>? Wanted { get; init; }

    public IEnumerable<AssignmentRow> Rows => Tables.SelectMany(table => table.Rows);

    /// <summary>The year that the report is about, by its title.</summary>
    public int? Year { get; } = YearIn().Match(Document.Title) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    public Quantity? First(QuantityKind kind, QuantityRole role) => Quantities.FirstOrDefault(q => q.Kind == kind && q.Role == role);

    public static string Lines(IEnumerable<int> lines) => Listed(lines.Distinct().Order(), ", ");

    /// <summary>The first of them: a remark is a sentence.</summary>
    public static string Listed<T>(IEnumerable<T> all, string between)
    {
        const int most = 12;
        var first = all.Take(most + 1).ToList();
        return string.Join(between, first.Take(most)) + (first.Count > most ? "…" : "");
    }

    [GeneratedRegex(@"\b(?:19|20|21)\d\d\b")]
    public static partial Regex YearIn();
}

/// <summary>All checks, in the order in which a reader would meet what they look at.</summary>
static class Checklist
{
    static readonly Func<ReportFacts, IEnumerable<ReportRemark>>[] Checks =
    [
        FormIsComplete.Check,
        PartsAddUp.Check,
        FiguresAgree.Check,
        MoneyAddsUp.Check,
        TableRowsAreReadable.Check,
        DeadlinesAreDecided.Check,
        TableAgreesWithText.Check,
        TransferIsClear.Check,
        StatementsAgree.Check,
    ];

    /// <summary>
    /// Two sentences of a line may deserve the same words; they are said once, beside the first. Nobody answers thousands: of
    /// what is more, the number is said.
    /// </summary>
    public static IReadOnlyList<ReportRemark> Go(ReportFacts facts, CancellationToken ct = default)
    {
        var all = Checks.SelectMany(check => check(facts)).Select(remark =>
        {
            ct.ThrowIfCancellationRequested();
            return remark;
        }).DistinctBy(remark => (remark.Kind, remark.Line, string.Join('\n', remark.Arguments))).OrderBy(remark => remark.Line).ToList();
        return all.Count <= TextLimits.Remarks
            ? all
            : [.. all.Take(TextLimits.Remarks), ReportRemark.At(RemarkKind.MoreRemarks, all[TextLimits.Remarks].Line, "", $"{all.Count - TextLimits.Remarks}")];
    }
}
