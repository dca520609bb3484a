using Arende.Application.ComposedDocuments;
using Arende.Application.Workflows;
using Arende.Domain.Cases;

namespace Arende.Application.Steps;

/// <summary>What somebody signs is kept as it stands in that moment.</summary>
public sealed class KeepSignedReport(KeepDocuments keep) : ITaskRule
{
    /// <summary>The outcome's id, in every definition of cases.</summary>
    public const string Outcome = "sign";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Sign.Kind];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == Outcome;

    public Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) => keep.AsSigned(new CaseId(draft.Subject.Id), draft, ct);
}
