using System.Text.RegularExpressions;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;

namespace Arende.Import.Checks;

/// <summary>Behind each deadline stands a decision, and a deadline comes after the decision that sets it.</summary>
static partial class DeadlinesAreDecided
{
    const int EnoughForAPattern = 4;

    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        var rows = facts.Rows.ToList();
        foreach (var month in rows.Where(row => row.Assignment.Source is not null).GroupBy(row => MonthWithoutYear(row.Assignment.Source!)).Where(g => g.Key.Length > 0))
            yield return Beside(RemarkKind.SourceMonthWithoutYear, [.. month], month.Key);
        if (rows.Where(row => row.Assignment is { Deadline: not null, Source: not null } && !Comma().IsMatch(row.Cell)).ToList() is { Count: > 0 } joined)
            yield return Beside(RemarkKind.MissingComma, joined);
        // Only a table that cites decisions at all can lack one.
        if (rows.Any(row => row.Assignment.Source is not null) && rows.Where(row => row.Assignment is { Column: AssignmentColumn.OnPlan, Source: null }).ToList() is { Count: > 0 } undecided)
            yield return Beside(RemarkKind.OnPlanWithoutDecision, undecided);
        foreach (var remark in Proposed(facts, rows).Concat(BeforeDecision(facts, rows)).Concat(OneWeekday(rows))) yield return remark;
    }

    static string MonthWithoutYear(string source) => MonthAlone().Match(source) is { Success: true } month ? month.Groups["month"].Value : "";

    /// <summary>A new deadline counts when it is decided; a clause must say that it is.</summary>
    static IEnumerable<ReportRemark> Proposed(ReportFacts facts, List<AssignmentRow> rows)
    {
        var proposed = rows.Where(row => row.Assignment.SourceKind == SourceKind.Proposed).ToList();
        var clauses = facts.Document.Clauses;
        if (proposed.Count == 0 || clauses.Any(clause => SaysDeadline().IsMatch(clause.Text))) yield break;
        var clause = clauses.FirstOrDefault(clause => clause.Text.Contains("överför", StringComparison.OrdinalIgnoreCase)) ?? (clauses.Count > 0 ? clauses[0] : null);
        yield return ReportRemark.At(RemarkKind.ProposedDeadlineWithoutClause, clause?.Line ?? proposed[0].Assignment.Line, clause?.Text ?? proposed[0].Assignment.Title, Lines(proposed));
    }

    /// <summary>The report on a year is decided in the spring after it; a deadline in that year's first quarter rarely waits for it.</summary>
    static IEnumerable<ReportRemark> BeforeDecision(ReportFacts facts, List<AssignmentRow> rows)
    {
        if (facts.Year is not { } year || !OfAYear().IsMatch(facts.Document.Title)) yield break;
        foreach (var assignment in rows.Select(row => row.Assignment).Where(a => a.Deadline?.Latest <= new DateOnly(year + 1, 3, 31)))
            yield return ReportRemark.At(RemarkKind.DeadlineBeforeDecision, assignment.Line, assignment.Title, assignment.DeadlineText, $"{year}");
    }

    static IEnumerable<ReportRemark> OneWeekday(List<AssignmentRow> rows)
    {
        var dated = rows.Where(row => row.Assignment.Deadline is { Precision: DeadlinePrecision.Day, Latest: not { Month: 12, Day: 31 } }).ToList();
        if (dated.Count < EnoughForAPattern) yield break;
        var weekdays = dated.Select(row => row.Assignment.Deadline!.Latest.DayOfWeek).Distinct().ToList();
        if (weekdays.Count != 1) yield break;
        var iso = weekdays[0] == DayOfWeek.Sunday ? 7 : (int)weekdays[0];
        yield return ReportRemark.At(RemarkKind.DeadlinesOnOneWeekday, dated[0].Assignment.Line, dated[0].Assignment.Title, $"{iso}", $"{dated.Count}");
    }

    static ReportRemark Beside(RemarkKind kind, List<AssignmentRow> rows, params string[] arguments) =>
        ReportRemark.At(kind, rows[0].Assignment.Line, rows[0].Cell, [.. arguments, Lines(rows)]);

    static string Lines(IEnumerable<AssignmentRow> rows) => ReportFacts.Lines(rows.Select(row => row.Assignment.Line));

    [GeneratedRegex(@"\bper\s+(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b(?!\s+\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAlone();
    [GeneratedRegex(@"[,;(]", RegexOptions.IgnoreCase)]
    private static partial Regex Comma();
    [GeneratedRegex(@"verksamhetsberättelse|årsredovisning|bokslut|årsrapport|helår", RegexOptions.IgnoreCase)]
    private static partial Regex OfAYear();
    [GeneratedRegex(@"tidplan|slutdatum|deadline|tidsfrist", RegexOptions.IgnoreCase)]
    private static partial Regex SaysDeadline();
}
