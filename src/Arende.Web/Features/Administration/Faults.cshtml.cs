using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Administration;

/// <summary>A step that its path could not take: of which case or period, at what, and why, in the words of the program.</summary>
public sealed record FaultLine(Guid InstanceId, string ActivityId, string? Number, Text Path, Text Step, string Message, DateTimeOffset Since, int Times, DateTimeOffset? NextTryAt);

/// <summary>Faults of workflows: what stands still though nobody is waited for.</summary>
[Needs(Right.MendFaults)]
public sealed class FaultsModel(ArendeDb db, DefinitionCatalogue definitions, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    private const int Most = 200;

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public DateOnly Today => Format.Day(clock.GetUtcNow());

    [TempData]
    public string? Told { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] TryFaultedStep tryFaultedStep, Guid instance, string activity, CancellationToken ct)
    {
        Told = await tryFaultedStep.Run(Viewer, instance, activity, ct) ? T.Faults.WentOn : T.Faults.StillStands;
        return RedirectToPage();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var rows = await (
            from fault in WorkflowFaults.Standing(db).AsNoTracking()
            join instance in db.WorkflowInstances on fault.InstanceId equals instance.Id
            join c in db.Cases on instance.SubjectId equals (Guid)(object)c.Id into cases
            from of in cases.DefaultIfEmpty()
            orderby fault.FirstAt
            select new { Fault = fault, instance.DefinitionId, instance.DefinitionVersion, Number = of == null ? (CaseNumber?)null : new CaseNumber(of.Register, of.Year, of.Serial) }).Take(Most).ToListAsync(ct);
        Faults = [.. rows.Select(row => Line(row.Fault, definitions.Path(row.DefinitionId, row.DefinitionVersion), row.Number))];
        return true;
    }

    private FaultLine Line(WorkflowFault fault, ProcessPath path, CaseNumber? number) => new(
        fault.InstanceId, fault.ActivityId, number?.ToString(options.Value.CaseNumberFormat), T.Steps.Of(path.Name),
        T.Steps.Title(path.Step(fault.ActivityId) ?? path.Named(fault.ActivityId), fault.ActivityId), fault.Message, fault.FirstAt, fault.Times, fault.NextTryAt);
}
