using Arende.Application.ComposedDocuments;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.DelegatedDecisions;

/// <summary>
/// KL 6:40 3 st, 7:8: a decision by delegation that isn't to be reported has minutes of its own from the moment in which it is made, and owes a notice of them.
/// </summary>
public sealed class MinuteDecision(ArendeDb db, ComposeDocuments compose, KeepDocuments keep) : ITaskRule
{
    /// <summary>The answer that says so.</summary>
    public const string Outcome = "decidedUnreported";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [RegisterDecision.Kind];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == Outcome;

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var by = await db.People.Where(p => p.Id == draft.Actor).Select(p => new { p.Name, p.Title }).SingleAsync(ct);
        var today = StockholmTime.DateAt(draft.Now);
        db.Notices.Add(Notice.OfOwnMinutes(id, c.BoardId, compose.NumberOf(c), today));
        keep.AsDecided(c, answer.Item.Id, by.Title.Length > 0 ? $"{by.Name}, {by.Title}" : by.Name, today, answer.Reason ?? "", draft);
    }
}
