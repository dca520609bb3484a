using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Meetings;

/// <summary>What an outcome of a case reaches: by this it is told beforehand what will happen.</summary>
/// <param name="Officer">To whom a case goes back.</param>
/// <param name="Proposal">What is before the body.</param>
/// <param name="Proposals">What is proposed for the case's assignments.</param>
/// <param name="Recipients">Who gets the decision.</param>
/// <param name="Dates">The deadlines that a clause makes current, or seems to: each can be approved or not. Empty where none does.</param>
public sealed record OutcomeReach(string Officer, Proposal Proposal, ProposedAssignments Proposals, DecisionRecipients Recipients, IReadOnlyList<ProposedDate> Dates)
{
    /// <summary>How many of those that the case accounts for their owners have reported as done: a yes adopts it.</summary>
    public int ReportedDone { get; init; }

    /// <summary>It is entered from minutes that others write: the decision is sent as it is entered, and waits for no verification here.</summary>
    public bool IsSentNow { get; init; }

    /// <param name="db">Where the case is.</param>
    /// <param name="viewer">Who may see it: assignments that they may not see are not counted.</param>
    /// <param name="function">The body's.</param>
    /// <param name="id">The case.</param>
    /// <param name="officer">The case officer's name.</param>
    /// <param name="report">The case's.</param>
    /// <param name="was">What the outcome did that is to be corrected: its assignments are told as they stood before it. Null for a new one.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<OutcomeReach> Of(ArendeDb db, Viewer viewer, BodyFunction function, CaseId id, string officer, StaffReport report, OutcomeEffect? was, CancellationToken ct)
    {
        var proposal = (await Proposal.Of(db, function, [id], ct))[id];
        var open = await Standing(db, viewer, id, was, ct);
        var isDecided = proposal.Clauses.Any(clause => clause.Effect != ClauseEffect.None && ClauseOutcomes.IsOwn(function, clause));
        var recipients = await DecisionRecipients.Of(db, id, report, ct);
        var adopted = (was?.Assignments ?? []).Where(one => one.Before is { IsProposed: false, Status: null or AssignmentStatus.Done }).Select(one => one.Id).ToList();
        return new OutcomeReach(officer, proposal, ProposedAssignments.Of(open.ConvertAll(one => one.Position)),
            function == BodyFunction.Council ? recipients.ButTheCouncil() : recipients, isDecided ? [.. open.SelectMany(ProposedDate.Of)] : [])
        {
            ReportedDone = function == BodyFunction.Committee ? 0 : await VisibleTo.Assignments(db, viewer).Registered().DecidedIn(id).CountAsync(a => a.Status == AssignmentStatus.Done && (a.EndedAs == null || adopted.Contains(a.Id)), ct),
        };
    }

    private static async Task<List<(Assignment Assignment, AssignmentPosition Position)>> Standing(ArendeDb db, Viewer viewer, CaseId id, OutcomeEffect? was, CancellationToken ct)
    {
        var before = (was?.Assignments ?? []).ToDictionary(one => one.Id, one => one.Before);
        // Those that it struck, merged or split were open.
        var ended = before.Where(one => one.Value?.Status?.IsOpen() == true).Select(one => one.Key).ToList();
        var open = await VisibleTo.Assignments(db, viewer).Where(a => a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed || ended.Contains(a.Id)).AsNoTracking().DecidedIn(id).OrderBy(a => a.Id).ToListAsync(ct);
        // Those that the outcome made weren't there.
        return [.. open.Where(a => !before.TryGetValue(a.Id, out var stood) || stood is not null).Select(a => (a, before.GetValueOrDefault(a.Id) ?? a.Position()))];
    }
}

/// <summary>A deadline that is proposed for one of the case's assignments.</summary>
public sealed record ProposedDate(AssignmentId Id, string Title, Deadline? Current, Deadline Proposed)
{
    /// <summary>None where none is proposed.</summary>
    public static IEnumerable<ProposedDate> Of((Assignment Assignment, AssignmentPosition Position) one) => one.Position.Proposed is { } proposed
        ? [new ProposedDate(one.Assignment.Id, one.Assignment.Title, one.Position.Current?.Deadline, proposed.Deadline)] : [];
}

/// <summary>For how many of the case's open assignments something is proposed, for how many of them a deadline, how many there are, and how many of these are proposed to be ended.</summary>
public sealed record ProposedAssignments(int All, int Deadlines, int Open, int Ended = 0)
{
    public static ProposedAssignments Of(IReadOnlyList<AssignmentPosition> open) => new(
        open.Count(one => one.Proposed is not null || one.ProposedPlanYear is not null || one.ProposedTurn is not null), open.Count(one => one.Proposed is not null), open.Count, open.Count(one => one.ProposedTurn is not null));
}
