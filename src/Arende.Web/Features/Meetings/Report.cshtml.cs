using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Meetings;

/// <summary>Which decisions by delegation are reported to a board's meeting: those chosen become one item of its agenda.</summary>
[Needs(Right.WriteAgenda)]
public sealed class ReportModel(ReportDecisions report, ReportedDecisions reported, ArendeDb db, IOptions<ArendeOptions> options) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true)]
    public MeetingId Id { get; set; }

    /// <summary>What delegates decided.</summary>
    [BindProperty]
    public List<CaseId> Cases { get; set; } = [];

    /// <summary>What committees decided, by their agenda items.</summary>
    [BindProperty]
    public List<Guid> Items { get; set; } = [];

    public MeetingHead Meeting { get; private set; } = null!;
    public IReadOnlyList<DelegatedDecision> Open { get; private set; } = [];

    public SecretsListed Listed => SecretsListed.OfCases(Open.Where(one => !one.IsOpen).Select(one => one.Number));

    /// <summary>All of them, until somebody has chosen.</summary>
    public bool IsChosen(DelegatedDecision one) => HttpMethods.IsGet(Request.Method) || (one.ItemId is { } item ? Items.Contains(item) : Cases.Contains(one.CaseId));

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Cases.Count + Items.Count == 0)
        {
            ModelState.AddModelError("Chosen", T.DelegatedDecisions.NothingTicked);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        TempData["Done"] = T.DelegatedDecisions.DoneReported(await report.Run(Viewer, Id, Cases, Items, ct)).ToString();
        return RedirectToPage("/Meetings/Show", new { Id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await Agenda.Head(db, Id, ct) is not { Body.Function: BodyFunction.Board } meeting) return false;
        Meeting = meeting;
        Open = await reported.ToReport(Viewer, meeting.Body, meeting.Date, ct);
        return true;
    }
}
