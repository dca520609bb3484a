using Arende.Application.Workflows;
using Arende.Domain;

namespace Arende.Application.Steps;

/// <summary>The controller compiles the period's report. It is taken by the compilation (<see cref="Reports.CompilePeriod"/>), which opens a case: never by its answer alone.</summary>
public sealed class CompileReport : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("compileReport", StepShape.Person);

    /// <summary>The outcome's id, in every definition of periods.</summary>
    public const string Compiled = "compiled";

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) => throw new BrokenRuleException(Rule.PeriodIsCompiledOnItsPage);
}
