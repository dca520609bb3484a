using Arende.Application.Bodies;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Texts;
using Arende.Web.Features.Reports;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Assignments;

/// <summary>Makes the line from decision to done: what gave it, each deadline with the decision behind it, the flag, the reports, the end.</summary>
public sealed class AssignmentChain(AssignmentFacts facts, string numberFormat, DateOnly today, BodyCatalogue bodies)
{
    private Assignment Assignment => facts.Assignment;

    public IReadOnlyList<ChainStep> Steps() =>
        [.. Beginning(), .. Happenings().OrderBy(step => step.Day), .. Ahead(), End()];

    private IEnumerable<ChainStep> Beginning()
    {
        if (Assignment.GivenBy is { } by)
            yield return new ChainStep(T.Assignments.GivenIn(Point(by)), "meeting", Tone.Accent, by.On, Assignment.DecidedItemId is not null && facts.Origin is { } gave ? $"/cases/{gave.CaseId}" : null);
        if (facts.Origin is { } origin && (Assignment.GivenBy is null || Assignment.DecidedItemId is null))
        {
            var number = origin.Number.ToString(numberFormat);
            yield return new ChainStep(origin.At is { } at ? (Assignment.DecidedItemId is null ? T.Assignments.AccountedForAt(at.Body, at.Paragraph) : T.Assignments.DecidedIn(at.Body, at.Paragraph)) : T.Assignments.AccountedForIn(number),
                origin.At is null ? "folder" : "meeting", Tone.Accent, origin.At?.Date, $"/cases/{origin.CaseId}") { Words = [$"{number} · {origin.Title}"] };
        }
        else if (Assignment.CaseId is null && Assignment.GivenBy is null)
        {
            yield return new ChainStep(T.Assignments.EnteredByHand, "pencil", Tone.Neutral);
        }
        var first = Assignment.Original ?? (Assignment.Changes.Count == 0 ? Assignment.Current : null);
        if (first is not null) yield return Deadline(T.Assignments.OriginalDeadline(first.Deadline), first);
        else if (Assignment.Current is null) yield return new ChainStep(T.Assignments.UnknownDeadline, "calendar", Tone.Neutral);
        // A later deadline that stood already when the assignment was entered has no change of its own.
        if (Assignment.Changes.Count == 0 && Assignment.Original is not null && Assignment.Current is { } current && current != Assignment.Original)
            yield return Deadline(T.Assignments.CurrentDeadline(current.Deadline), current);
    }

    private ChainStep Deadline(Text title, DecidedDeadline deadline) =>
        new(title, "calendar", Tone.Accent, Href: facts.DecisionOf(deadline) is { } decision ? $"/cases/{decision.CaseId}" : null) { Words = [Because(deadline)] };

    private IEnumerable<ChainStep> Happenings()
    {
        foreach (var change in Assignment.Changes)
        {
            yield return new ChainStep(T.Assignments.NewDeadline(change.After.Deadline), "calendar", Tone.Accent, change.After.By?.On ?? StockholmTime.DateAt(change.At),
                facts.DecisionOf(change.After) is { } decision ? $"/cases/{decision.CaseId}" : null)
            {
                Words = [Because(change.After), .. change.Before is { } before ? [T.Assignments.Before(before).ToString()] : Array.Empty<string>()],
            };
        }
        if (Assignment.OverdueSince is { } since && Assignment.OverdueFlaggedFor is { } missed)
            yield return new ChainStep(T.Assignments.Overdue, "clock", Tone.Danger, StockholmTime.DateAt(since)) { Words = [T.Assignments.Missed(missed)] };
        foreach (var report in facts.Reports.Where(report => report.ReportedAt is not null)) yield return Given(report);
        foreach (var report in facts.Reports) foreach (var correction in Corrected(report)) yield return correction;
        // A new deadline tells of its decision itself.
        foreach (var turn in Assignment.EndedAs is null ? Assignment.Turns : Assignment.Turns.SkipLast(1))
            if (turn.Kind != TurnKind.Moved || !Assignment.Changes.Any(change => change.After.By == turn.By)) yield return Turned(turn);
        foreach (var report in facts.Reports.Where(report => report is { ReportedAt: null, IsFrozen: true }))
            yield return new ChainStep(T.Assignments.ReportMissing(report.Period), "chart", Tone.Warning, report.DueOn, $"/reports/{report.PeriodId}") { Words = [T.Assignments.WasFrozen] };
    }

    private ChainStep Turned(AssignmentTurn turn)
    {
        var mark = AssignmentMark.Ended(turn.Kind);
        return new ChainStep(mark.Word, mark.Icon, mark.Tone, turn.By.On, turn.CaseId is { } id && facts.Decisions.ContainsKey(id) ? $"/cases/{id}" : null) { Words = [T.Assignments.ByPoint(Point(turn.By))], Quote = turn.Text };
    }

    private Text Point(DecisionPoint point) => T.Assignments.Point(point, bodies[point.Body]);

    private static ChainStep Given(ReportLine report)
    {
        var mark = AssignmentMark.Reported(report.Status!.Value);
        var title = report.PeriodId is null ? T.Assignments.Reporting(report.Status.Value) : T.Assignments.ReportGiven(report.Period, report.Status.Value);
        return new ChainStep(title, "chart", mark.Tone, StockholmTime.DateAt(report.ReportedAt!.Value), report.PeriodId is { } period ? $"/reports/{period}" : null)
        {
            Words = [T.Assignments.ReportedBy(report.ReportedBy ?? report.Asked), .. report.Documents.Select(number => T.Assignments.Evidence(number).ToString()), .. report.Forecast is { } forecast ? [T.Assignments.Forecast(forecast).ToString()] : Array.Empty<string>()],
            Quote = report.Comment,
        };
    }

    private IEnumerable<ChainStep> Corrected(ReportLine report) => ShownCorrection.Of((report.Status, report.Comment, report.Forecast), report.Corrections, facts.Correctors).Select(shown => new ChainStep(
        T.Assignments.ReportCorrected(report.Period, shown.Correction.Status), "pencil", AssignmentMark.Reported(shown.Correction.Status).Tone, StockholmTime.DateAt(shown.Correction.At), $"/reports/{report.PeriodId}")
        {
            Words =
            [
                T.Assignments.CorrectedBy(shown.By),
                .. shown.Differences.Where(difference => difference.What == T.Reports.StatusLabel).Select(difference => T.Assignments.StatusWas(difference.Before).ToString()),
                .. shown.Differences.Where(difference => difference.What == T.Reports.ForecastLabel).Select(difference => T.Assignments.ForecastWas(difference.Before, difference.After).ToString()),
            ],
            Quote = shown.Correction.Comment,
        });

    private IEnumerable<ChainStep> Ahead()
    {
        if (!Assignment.IsOpen) yield break;
        if (Urgencies.Of(Assignment.Status, Assignment.DueOn, today) == Urgency.Late && Assignment.OverdueFlaggedFor != Assignment.DueOn)
            yield return new ChainStep(T.Assignments.NotFlaggedYet, "clock", Tone.Danger, Ahead: true);
        if (Assignment.Proposed is { } proposed)
            yield return new ChainStep(proposed.IsDecidedBefore ? T.Assignments.ToldDeadline(proposed.Deadline) : T.Assignments.ProposedDeadline(proposed.Deadline), "hourglass", Tone.Warning, Ahead: true,
                Href: (Assignment.AccountedIn ?? Assignment.CaseId) is { } asking ? $"/cases/{asking}" : null) { Words = [proposed.IsDecidedBefore ? T.Assignments.DecisionIsAskedFor : T.Assignments.OnlyProposed, .. proposed.Source is { } source ? [source] : Array.Empty<string>()] };
        if (Assignment.ProposedPlanYear is { } year)
            yield return new ChainStep(T.Assignments.ProposedTransfer(year), "arrow-right", Tone.Warning, Ahead: true) { Words = [T.Assignments.OnlyProposed] };
        if (Assignment.ProposedTurn is { } turn)
            yield return new ChainStep(T.Assignments.ProposedTurn(turn.Kind), "hourglass", Tone.Warning, Ahead: true,
                Href: (Assignment.AccountedIn ?? Assignment.CaseId) is { } proposing ? $"/cases/{proposing}" : null) { Words = [T.Assignments.OnlyProposed], Quote = turn.Text };
        foreach (var report in facts.Reports.Where(report => report.IsAwaited))
            yield return new ChainStep(T.Assignments.ReportAsked(report.Period), "chart", Tone.Neutral, report.DueOn, $"/reports/{report.PeriodId}", Ahead: true)
                { Words = [T.Assignments.AskedOf(report.Asked)] };
    }

    private ChainStep End()
    {
        if (Assignment.IsOpen) return new ChainStep(T.Assignments.FinalReport, "check", Tone.Neutral, Ahead: true);
        if (Assignment.EndedAs is not null) return Turned(Assignment.Turns[^1]);
        if (Assignment.AwaitsAdoption) return new ChainStep(T.Assignments.FinalReport, "check", Tone.Neutral, Ahead: true) { Words = [T.Assignments.AwaitsAdoption] };
        var mark = AssignmentMark.Reported(Assignment.Status);
        return new ChainStep(mark.Word, mark.Icon, mark.Tone, Assignment.ClosedAt is { } at ? StockholmTime.DateAt(at) : null);
    }

    // The decision as our own, when it is; else the sentence as it was written.
    private string Because(DecidedDeadline deadline) =>
        deadline.By is { } point && (deadline.DecidedBy is null || facts.DecisionOf(deadline) is not null) ? T.Assignments.ByPoint(Point(point))
        : facts.DecisionOf(deadline)?.At is { } at ? T.Assignments.By(at.Body, at.Paragraph, at.Date)
        : deadline.Source is { } source ? char.ToUpperInvariant(source[0]) + source[1..] + (source.EndsWith('.') ? "" : ".")
        : T.Assignments.NoDecisionKnown;
}
