using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>A case that was a mistake is written off (makuleras) with a reason, before a body has decided: its path ends there, and its history stays.</summary>
public static class WritingOff
{
    /// <summary>The outcome's id, in every definition of cases.</summary>
    public const string Outcome = "writeOff";

    /// <summary>The answers that wrote a case off: one that has such an answer didn't go all its way, though its path has ended.</summary>
    public static IQueryable<WorkItem> Answers(ArendeDb db) => db.WorkItems.Where(item => item.Outcome == Outcome);

    /// <summary>What a body has decided itself has recipients, a clock and legal force of its own, also in a case that came back: they aren't ended.</summary>
    internal static async Task MustBeUndecided(ArendeDb db, CaseId id, CancellationToken ct)
    {
        var items = await HeldItems.All(db).Where(held => held.Item.CaseId == id).Select(held => held.Item).ToListAsync(ct);
        BrokenRuleException.When(items.Exists(item => item.Decided().Any()), Rule.CaseIsDecidedInPart);
    }

    /// <summary>What the case proposed for assignments that are followed up already falls with it, and the reports that it carries may be made anew in another. What its draft alone brought is gone with the draft.</summary>
    internal static async Task DropProposals(ArendeDb db, CaseId id, CancellationToken ct)
    {
        foreach (var assignment in await db.Assignments.DecidedIn(id).Registered().WhereAny(a => a.AccountedIn == id, AssignmentsInTime.HasProposal).ToListAsync(ct))
        {
            if (assignment.AccountedIn == id) assignment.AccountedNoMore();
            else assignment.DropProposal();
        }
        foreach (var made in await db.MadeReports.Where(made => made.CaseId == id).ToListAsync(ct)) made.GiveUp();
    }
}
