using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>A draft may be handed in when it is complete: every remark answered, every condition met.</summary>
public sealed class WriteDraft(ArendeDb db) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("writeDraft", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    /// <summary>What is written off need not be complete.</summary>
    public bool Concerns(TaskAnswer answer) => answer.Outcome != WritingOff.Outcome;

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct)
    {
        // It fell to the controller, who can't write in the case.
        if (item.AssigneeId is null) return [new(Rule.CaseHasNoOfficer)];
        return [.. (await Read(item.SubjectId, ct)).Draft.Obstacles()];
    }

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        BrokenRuleException.When(answer.Item.AssigneeId is null, Rule.CaseHasNoOfficer);
        var (version, handedIn) = await Read(draft.Subject.Id, ct);
        handedIn.MustBeComplete();
        draft.CaseVersion = version;
    }

    // Remarks and conditions may be many, and are only counted: one statement.
    private async Task<(long Version, HandedInDraft Draft)> Read(Guid id, CancellationToken ct)
    {
        var read = await db.Cases.AsNoTracking().Where(c => c.Id == new CaseId(id)).Select(c => new
        {
            c.Version,
            Draft = new HandedInDraft(
                c.Report, c.Remarks.Count(), c.Remarks.Count(remark => remark.AnsweredAt == null),
                c.Conditions.Count(), c.Conditions.Count(condition => condition.MetAt == null)),
        }).SingleAsync(ct);
        return (read.Version, read.Draft);
    }
}
