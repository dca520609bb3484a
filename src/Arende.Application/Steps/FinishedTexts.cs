using Arende.Application.MadeReports;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Application.Steps;

/// <summary>A draft that carries made reports is handed in with nothing left of what their templates ask for, and without names that name nothing.</summary>
public sealed class FinishedTexts(UnfinishedTexts unfinished) : ITaskRule
{
    public IReadOnlyCollection<StepKind> Kinds { get; } = [WriteDraft.Kind];

    /// <summary>What is written off need not be finished.</summary>
    public bool Concerns(TaskAnswer answer) => answer.Outcome != WritingOff.Outcome;

    public Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) => unfinished.Of(new CaseId(item.SubjectId), ct);

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) => Obstacle.Refuse(await unfinished.Of(new CaseId(draft.Subject.Id), ct));
}
