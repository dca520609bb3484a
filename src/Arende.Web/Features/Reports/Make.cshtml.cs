using Arende.Application;
using Arende.Application.Access;
using Arende.Application.MadeReports;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Reports;

/// <summary>A board's annual report is made for a year: which documents it gets is chosen first, and what there is already is told.</summary>
[Needs(Right.FreezeRest)]
public sealed class MakeModel(ArendeDb db, MakeAnnualReport make, MakeReports reports, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public string? Board { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public List<Guid> Units { get; set; } = [];

    [BindProperty]
    public PersonId? Officer { get; set; }

    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    public IEnumerable<Choice> Boards => db.Bodies.Boards.Select(board => new Choice(board.Code, T.Decisions.Named(board)));

    public Body? Of { get; private set; }

    public IReadOnlyList<(Unit Unit, bool HasPlan)> Offices { get; private set; } = [];

    /// <summary>The case that carries the report already; null where there is none.</summary>
    public (CaseId Id, string Number)? There { get; private set; }

    /// <summary>The board's annual period of the year, where it is open.</summary>
    public ReportingPeriodId? OpenPeriod { get; private set; }

    /// <summary>A report of it can be a draft only.</summary>
    public bool IsYearNotOver => Year >= StockholmTime.Today(clock).Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Units = [.. Offices.Where(one => one.HasPlan).Select(one => one.Unit.Id.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var board = db.Bodies.Boards.FirstOrDefault(body => body.Code == Board);
        var id = await make.Run(Viewer, board?.Id, Year, [.. Units.Select(unit => new UnitId(unit))], Officer, ct, FormKey);
        TempData["Done"] = T.MadeReports.Made.ToString();
        return Redirect($"/cases/{id}");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Year ??= StockholmTime.Today(clock).Year - 1;
        Of = db.Bodies.Boards.FirstOrDefault(body => body.Code == Board) ?? db.Bodies.Boards[0];
        Board = Of.Code;
        if (await make.Standing(Of, Year.Value, ct) is { } there) There = await VisibleTo.Cases(db, Viewer).AnyAsync(c => c.Id == there.Id, ct) ? (there.Id, there.Number.ToString(options.Value.CaseNumberFormat)) : null;
        var (board, year) = (Of.Id, Year.Value);
        OpenPeriod = await db.ReportingPeriods.Where(p => p.BoardId == board && p.Year == year && p.Kind == PeriodKind.AnnualReport && p.CompiledAt == null).Select(p => (ReportingPeriodId?)p.Id).FirstOrDefaultAsync(ct);
        Offices = await reports.Offices(Of, year, ct);
        var others = await RoleHolders.With(db, Right.BeGivenCase).Where(p => p.Id != Viewer.PersonId).Select(p => new { p.Id, p.Name, p.Title }).ToListAsync(ct);
        Officers = [new Choice("", T.Reports.Myself), .. others.Select(p => new Choice(p.Id.ToString(), $"{p.Name}, {p.Title}"))];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ChoiceIsMissing => nameof(Board),
        Rule.PersonIsUnknown => nameof(Officer),
        Rule.YearIsUnreasonable => nameof(Year),
        _ => "",
    };
}
