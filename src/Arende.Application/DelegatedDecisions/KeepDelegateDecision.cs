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
/// What a delegate decided is kept as a document from the moment in which it is made: that is what its recipients get. Of one that isn't to be reported the document is its
/// minutes, and it owes a notice of them (KL 6:40 3 st, 7:8).
/// </summary>
public sealed class KeepDelegateDecision(ArendeDb db, DefinitionCatalogue definitions, ComposeDocuments compose, KeepDocuments keep) : ITaskRule
{
    public IReadOnlyCollection<StepKind> Kinds { get; } = [RegisterDecision.Kind];

    public bool Concerns(TaskAnswer answer) =>
        answer.Outcome is DelegateDecision.Reported or DelegateDecision.Unreported && DelegateDecision.TaskNames(definitions).Contains(answer.Item.TaskName);

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var by = await db.People.Where(p => p.Id == draft.Actor).Select(p => new { p.Name, p.Title }).SingleAsync(ct);
        var today = StockholmTime.DateAt(draft.Now);
        var decision = new DelegateDecision(answer.Item.Id, id, by.Name, by.Title, today, answer.Reason ?? "", answer.Outcome == DelegateDecision.Reported);
        if (!decision.IsReported) db.Notices.Add(Notice.OfOwnMinutes(id, c.BoardId, compose.NumberOf(c), today));
        keep.AsDecided(c, decision, draft);
    }
}
