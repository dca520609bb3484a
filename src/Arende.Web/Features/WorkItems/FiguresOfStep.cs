using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Arende.Web.Features.Cases;

namespace Arende.Web.Features.WorkItems;

/// <summary>What who takes a step is told of the case's reports and figures.</summary>
/// <param name="Reports">The attachments that are reports made from the register.</param>
/// <param name="InLetter">So many figures of the case's own report follow the register.</param>
/// <param name="InReports">And so many of its attachments.</param>
/// <param name="Texts">The numbers of its texts, while they aren't frozen.</param>
public sealed record FiguresOfStep(IReadOnlyList<Attachment> Reports, int InLetter, int InReports, IReadOnlyList<NumbersOfText> Texts)
{
    /// <summary>Numbers that nothing in the register stands behind.</summary>
    public int Loose => Texts.Sum(text => text.Loose.Count(number => number.Figure is null));

    /// <summary>Numbers near the register's, and others.</summary>
    public int Near => Texts.Sum(text => text.Loose.Count(number => number.Differs));

    public IReadOnlyList<Discrepancy> Discrepancies => [.. Texts.SelectMany(text => text.Discrepancies).OrderBy(one => one.Severity)];

    /// <returns>Null for a case without any, which costs nothing more.</returns>
    public static async Task<FiguresOfStep?> Of(ArendeDb db, NumbersReading reading, Case of, IReadOnlyList<MadeReport> carries, CancellationToken ct)
    {
        List<Attachment> reports = [.. of.Report.Attachments.Where(attachment => attachment.Made is not null).OrderBy(attachment => attachment.Number)];
        if (reports.Count == 0 && !of.Report.HasFigures) return null;
        if (of.Report.Frozen is not null || of.State is not (CaseState.Draft or CaseState.UnderReview)) return new(reports, 0, 0, []);
        return new(reports, of.Report.Tokens.Count(), carries.Where(one => !one.IsFrozen).Sum(one => one.Content.Tokens.Count()), await NumbersOfText.Of(db, reading, of, carries, ct));
    }
}
