using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.DelegatedDecisions;

/// <summary>What somebody decided in a case by delegation (KL 6:37, 7:5): the step that registers it. No meeting made it, and no minutes verify it.</summary>
/// <param name="Id">The step's; what is kept, sent and appealed of the decision names it.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Name">Who decided.</param>
/// <param name="Post">Their title; empty for one without.</param>
/// <param name="On">The day.</param>
/// <param name="Text">The item of the delegation order and the words of the decision, as they were written.</param>
/// <param name="IsReported">It is to be reported; otherwise it has minutes of its own (KL 6:40 3 st, 7:8).</param>
public sealed record DelegateDecision(Guid Id, CaseId CaseId, string Name, string Post, DateOnly On, string Text, bool IsReported)
{
    public const string Reported = "decided";

    /// <summary>The answer that says that it isn't to be reported.</summary>
    public const string Unreported = "decidedUnreported";

    /// <summary>Who decided, with their post.</summary>
    public string By => Post.Length > 0 ? $"{Name}, {Post}" : Name;

    /// <summary>The latest of a case; null for one in which no delegate has decided.</summary>
    public static async Task<DelegateDecision?> Of(ArendeDb db, DefinitionCatalogue definitions, CaseId id, CancellationToken ct) =>
        (await Made(db, definitions, db.WorkItems.Where(item => item.SubjectId == id.Value), ct)).FirstOrDefault();

    /// <summary>The latest of each case in which a delegate has decided.</summary>
    internal static async Task<IReadOnlyDictionary<CaseId, DelegateDecision>> Of(ArendeDb db, DefinitionCatalogue definitions, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var ids = cases.Select(id => id.Value).ToList();
        return (await Made(db, definitions, db.WorkItems.Where(item => ids.Contains(item.SubjectId)), ct)).GroupBy(made => made.CaseId).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>The one that a kept document or a recipient's copy names; null where it names what a meeting decided.</summary>
    public static async Task<DelegateDecision?> ByStep(ArendeDb db, DefinitionCatalogue definitions, Guid step, CancellationToken ct) =>
        (await Made(db, definitions, db.WorkItems.Where(item => item.Id == step), ct)).FirstOrDefault();

    /// <summary>Whether a path is one on which a delegate decides: what has been drafted. Where a decision is registered before anything is drafted, it is the council's.</summary>
    public static bool IsMadeOn(ProcessPath path)
    {
        var kinds = path.Steps.Select(step => step.Kind).ToList();
        return kinds.Contains(WriteDraft.Kind) && kinds.IndexOf(RegisterDecision.Kind) > kinds.IndexOf(WriteDraft.Kind);
    }

    /// <summary>The names of the steps in which delegates decide.</summary>
    public static IReadOnlyList<string> TaskNames(DefinitionCatalogue definitions) =>
        [.. definitions.Paths.Where(IsMadeOn).SelectMany(path => path.Steps).Where(step => step.Kind == RegisterDecision.Kind).Select(step => step.Name!).Distinct()];

    // The latest first. A step that was answered otherwise, as by sending the draft back, decided nothing.
    private static async Task<IEnumerable<DelegateDecision>> Made(ArendeDb db, DefinitionCatalogue definitions, IQueryable<WorkItem> items, CancellationToken ct)
    {
        var tasks = TaskNames(definitions);
        var made = await items.AsNoTracking().Where(item => item.State == WorkItemState.Done && tasks.Contains(item.TaskName) && (item.Outcome == Reported || item.Outcome == Unreported))
            .OrderByDescending(item => item.CompletedAt).Select(item => new
            {
                item.Id, item.SubjectId, item.CompletedAt, item.Reason, item.Outcome,
                Name = db.People.Where(p => p.Id == item.CompletedBy).Select(p => p.Name).FirstOrDefault(),
                Post = db.People.Where(p => p.Id == item.CompletedBy).Select(p => p.Title).FirstOrDefault(),
            }).ToListAsync(ct);
        return made.ConvertAll(one => new DelegateDecision(
            one.Id, new CaseId(one.SubjectId), one.Name ?? "", one.Post ?? "", StockholmTime.DateAt(one.CompletedAt!.Value), one.Reason ?? "", one.Outcome == Reported));
    }
}

/// <summary>Where a delegate's decision was reported: the § of the board's minutes that its appeal period is counted from (KL 13:5).</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="On">Its day.</param>
/// <param name="Paragraph">The § that the list has.</param>
public sealed record DecisionReport(MeetingId MeetingId, DateOnly On, int Paragraph)
{
    /// <summary>Null while the decision hasn't been reported: what was postponed or sent back is reported at a later meeting.</summary>
    public static Task<DecisionReport?> Of(ArendeDb db, CaseId id, CancellationToken ct) => (
        from item in db.AgendaItems
        where item.CaseId == id && item.ReportedUnder != null && item.Outcome == Outcome.Note && item.Paragraph != null
        join meeting in db.Meetings on item.MeetingId equals meeting.Id
        orderby meeting.Date descending
        select new DecisionReport(meeting.Id, meeting.Date, item.Paragraph!.Value)).FirstOrDefaultAsync(ct);
}
