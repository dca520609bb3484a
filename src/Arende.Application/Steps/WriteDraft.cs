using Arende.Application.Figures;
using Arende.Application.MadeReports;
using Arende.Application.Notifications;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>A draft may be handed in when it is complete: every remark answered that must be, every condition met.</summary>
public sealed class WriteDraft(ArendeDb db, DefinitionCatalogue definitions, FreezeFigures freeze, ReconcileReport reconcile, FigureBounds bounds, UnfinishedTexts unfinished) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("writeDraft", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    /// <summary>What is written off need not be complete.</summary>
    public bool Concerns(TaskAnswer answer) => answer.Outcome != WritingOff.Outcome;

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct)
    {
        // It fell to the controller, who can't write in the case.
        if (item.AssigneeId is null) return [new(Rule.CaseHasNoOfficer)];
        var draft = await Read(item.SubjectId, ct);
        return [.. draft.Draft.Obstacles(), .. await InTexts(item.SubjectId, draft, ct)];
    }

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        BrokenRuleException.When(answer.Item.AssigneeId is null, Rule.CaseHasNoOfficer);
        var handedIn = await Read(draft.Subject.Id, ct);
        handedIn.Draft.MustBeComplete();
        if (!answer.IsClear) Obstacle.Refuse(await InTexts(draft.Subject.Id, handedIn, ct));
        draft.CaseVersion = handedIn.Version;
        if ((!handedIn.Draft.Report.HasFigures && !handedIn.HasMade) || await definitions.HasStep(db, draft.Subject.Id, Sign.Kind, ct)) return;
        // Nobody signs on this path: the text is what is handed in.
        draft.CaseVersion = (await freeze.Of(new CaseId(draft.Subject.Id), handedIn.Draft.Report, draft.Now, ct))?.Version ?? handedIn.Version;
        if (handedIn.HasMade) await freeze.MadeOf(new CaseId(draft.Subject.Id), draft, ct);
    }

    private async Task<IReadOnlyList<Obstacle>> InTexts(Guid id, ReadDraft draft, CancellationToken ct)
    {
        var carries = await CarriedReports.Of(db, new CaseId(id), draft.HasMade, ct);
        return
        [
            .. ReconcileReport.Obstacles(await reconcile.OfCase(draft.Title, draft.Draft.Report, draft.Board, carries, ct)),
            .. await bounds.Obstacles(draft.Draft.Report, draft.Board, ct),
            .. await unfinished.LostSince(new CaseId(id), draft.Draft.Report, draft.Board, ct),
            .. await unfinished.Of(draft.Draft.Report, carries, ct),
        ];
    }

    // Remarks and conditions may be many, and are only counted: one statement.
    private static readonly CompiledOnce<Func<ArendeDb, CaseId, CancellationToken, Task<ReadDraft>>> read = new(() => EF.CompileAsyncQuery((ArendeDb db, CaseId id, CancellationToken _) => db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new ReadDraft
    {
        Version = c.Version, Title = c.Title, Board = c.BoardId,
        HasMade = db.MadeReports.Any(made => made.CaseId == c.Id),
        Draft = new HandedInDraft(
            c.Report, c.Remarks.Count(remark => remark.AnsweredAt == null), c.Remarks.Count(remark => remark.AnsweredAt == null && (remark.Kind == null || !RemarkWeights.Light.Contains(remark.Kind.Value))),
            c.Conditions.Count(), c.Conditions.Count(condition => condition.MetAt == null)),
    }).Single()));

    private Task<ReadDraft> Read(Guid id, CancellationToken ct) => read.For(db)(db, new CaseId(id), ct);

    private sealed class ReadDraft
    {
        public long Version { get; init; }
        public bool HasMade { get; init; }
        public required string Title { get; init; }
        public BodyId Board { get; init; }
        public required HandedInDraft Draft { get; init; }
    }
}
