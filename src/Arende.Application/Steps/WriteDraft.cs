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
        var counted = await db.Cases.AsNoTracking().Where(c => c.Id == new CaseId(item.SubjectId)).Select(c => new
        {
            c.Report,
            Remarks = c.Remarks.Count(),
            Unanswered = c.Remarks.Count(remark => remark.AnsweredAt == null),
            Conditions = c.Conditions.Count(),
            Unmet = c.Conditions.Count(condition => condition.MetAt == null),
        }).SingleAsync(ct);
        return [.. Case.ObstaclesToSubmit(counted.Report, counted.Remarks, counted.Unanswered, counted.Conditions, counted.Unmet)];
    }

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        BrokenRuleException.When(answer.Item.AssigneeId is null, Rule.CaseHasNoOfficer);
        (await Find(draft.Subject.Id, ct)).Submit();
    }

    private Task<Case> Find(Guid id, CancellationToken ct) =>
        db.Cases.Include(x => x.Remarks).Include(x => x.Conditions).AsSplitQuery().SingleAsync(x => x.Id == new CaseId(id), ct);
}
