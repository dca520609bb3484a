using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.People;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A period is compiled into a case: what happens, what is missing and who goes on with it are told first.</summary>
[Needs(Right.FreezeRest)]
public sealed class CompileModel(ArendeDb db, CompilePeriod compile, CompiledCase cases) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true)]
    public ReportingPeriodId Id { get; set; }

    [BindProperty]
    public PersonId? Officer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    public Text Name => T.Reports.Name(Period.SwedishName, Period.EnglishName, Period.Year);

    public IReadOnlyList<ReportGap> Gaps { get; private set; } = [];

    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    /// <summary>Units that nobody has frozen.</summary>
    public int NotFrozen { get; private set; }

    public int Assignments { get; private set; }

    public int LeftOut { get; private set; }

    /// <summary>What the report tells of and the board couldn't decide in its case.</summary>
    public IReadOnlyList<UnboundAssignment> Unbound { get; private set; } = [];

    public SecretsListed Listed => SecretsListed.OfAssignments(Gaps.Where(gap => gap.IsSecret).Select(gap => gap.AssignmentId));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        return Period.CompiledAt is null ? Page() : Redirect($"/reports/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await compile.Run(Viewer, Id, Officer, Reason, ct, FormKey);
        return Redirect($"/reports/{Id}?compiled=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await db.ReportingPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } period) return false;
        Period = period;
        Gaps = await ReportGaps.Of(db, Viewer, Id, ct);
        NotFrozen = await MissingReports.NotFrozen(db).Where(report => report.PeriodId == Id).Select(report => report.UnitId).Distinct().CountAsync(ct);
        Assignments = await CompiledCase.MayHold(db, Id).CountAsync(ct);
        LeftOut = await CompiledCase.LeftOut(db, Viewer, Id, ct);
        if (period.CompiledAt is null) Unbound = await cases.Unbound(Viewer, period, ct);
        var others = await RoleHolders.With(db, Right.BeGivenCase).Where(p => p.Id != Viewer.PersonId).Select(p => new { p.Id, p.Name, p.Title }).ToListAsync(ct);
        Officers = [new Choice("", T.Reports.Myself), .. others.Select(p => new Choice(p.Id.ToString(), $"{p.Name}, {p.Title}"))];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.FreezeNeedsReason or Rule.ReasonIsTooLong => nameof(Reason),
        Rule.PersonIsUnknown => nameof(Officer),
        _ => "",
    };
}
