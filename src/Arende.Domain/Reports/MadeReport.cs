using System.Globalization;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;

namespace Arende.Domain.Reports;

/// <summary>What a made report is of.</summary>
/// <param name="Kind">Which of the year's reports.</param>
/// <param name="Scope">All of the board, a unit, or the projects.</param>
/// <param name="BoardId">Whose.</param>
/// <param name="UnitId">The unit; null for all of the board.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">Until the end of this month; null for all of the year.</param>
public sealed record ReportSubject(PeriodKind Kind, ReportScope Scope, BodyId BoardId, UnitId? UnitId, int Year, int? Month)
{
    /// <summary>There is one report of it at a time.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Year}-{Month ?? 0:00} {BoardId} {Scope} {UnitId}").TrimEnd();
}

/// <summary>
/// A report (verksamhetsberättelse, delårsrapport, månadsrapport, projektuppföljning) that was made from a template as a document of the case that carries it. Its writers write it while
/// the case is a draft; when the case is signed its figures are written into its text, and nothing of it changes after that.
/// </summary>
public sealed class MadeReport
{
    /// <summary>What is longer isn't read as Markdown.</summary>
    public const int LongestText = 200_000;

    public MadeReportId Id { get; private init; }
    public CaseId CaseId { get; private init; }

    /// <summary>Names it within its case, from 1; it never changes.</summary>
    public int Number { get; private init; }
    public PeriodKind Kind { get; private init; }
    public ReportScope Scope { get; private init; }
    public BodyId BoardId { get; private init; }
    public UnitId? UnitId { get; private init; }
    public int Year { get; private init; }
    public int? Month { get; private init; }

    /// <summary>Of what it is the only report: two who make one at once make one. Null once its case is written off, and another may be made.</summary>
    public string? OnlyOf { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Its text as the one section of a report, so that figures are read, seen and frozen by the same rules as the case's own.</summary>
    public StaffReport Content { get; private set; } = StaffReport.Empty;
    public PersonId? WrittenBy { get; private set; }
    public DateTimeOffset? WrittenAt { get; private set; }
    public long Version { get; private set; }

    public string Text => Content.Sections is [var one, ..] ? one.Text : "";
    public bool IsFrozen => Content.Frozen is not null;
    public ReportSubject Subject => new(Kind, Scope, BoardId, UnitId, Year, Month);

    private MadeReport() { }

    public MadeReport(CaseId caseId, int number, ReportSubject of, string title, string text)
    {
        Id = MadeReportId.New();
        (CaseId, Number, Kind, Scope, BoardId, UnitId, Year, Month) = (caseId, number, of.Kind, of.Scope, of.BoardId, of.UnitId, of.Year, of.Month);
        OnlyOf = of.Key;
        (Title, Content) = (Titled(title), Written(text));
    }

    /// <summary>Somebody who writes the draft writes it. The caller has seen that the case is a draft.</summary>
    public void Write(string title, string text, PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(IsFrozen, Rule.DraftIsLocked);
        (Title, Content) = (Titled(title), Written(text) with { Seen = Content.Seen });
        (WrittenBy, WrittenAt) = (by, at);
        Version++;
    }

    /// <summary>Those who write it have seen what its figures say.</summary>
    public void HasSeen(IReadOnlyList<SeenFigure> seen)
    {
        BrokenRuleException.When(IsFrozen, Rule.DraftIsLocked);
        Content = Content with { Seen = seen.Count == 0 ? null : seen };
        Version++;
    }

    /// <summary>Its case is signed: it says from now on what it says in this moment.</summary>
    public void Freeze(FrozenFigures figures)
    {
        if (IsFrozen) return;
        Content = Content.Freeze(figures);
        Version++;
    }

    /// <summary>Its case is a draft again: its figures follow the register until it is signed anew.</summary>
    public void Thaw()
    {
        if (!IsFrozen) return;
        Content = Content.Thaw();
        Version++;
    }

    /// <summary>Its case is written off: another may be made.</summary>
    public void GiveUp() => OnlyOf = null;

    private static StaffReport Written(string text)
    {
        var plain = text.ReplaceLineEndings("\n").Trim();
        BrokenRuleException.When(plain.Length == 0, Rule.TextIsMissing);
        TextLimits.Check(plain.Length, LongestText, Rule.TextIsTooLong);
        return StaffReport.Empty with { Sections = [new Section(SectionKind.Other, "", plain) { Key = SectionKeys.Of(SectionKind.Other) }] };
    }

    private static string Titled(string title)
    {
        var line = OneLine.Of(title);
        BrokenRuleException.When(line.Length == 0, Rule.TitleIsMissing);
        TextLimits.Check(line, TextLimits.Title, Rule.TitleIsTooLong);
        return line;
    }
}
