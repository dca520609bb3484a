using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.History;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>The controller has compiled the period's report.</summary>
public sealed class CompileReport(ArendeDb db) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("compileReport", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new ReportingPeriodId(draft.Subject.Id);
        var period = await db.ReportingPeriods.SingleAsync(p => p.Id == id, ct);
        period.Compile(draft.Now);
        draft.Tell(HistoryKind.ReportCompiled);
    }
}
