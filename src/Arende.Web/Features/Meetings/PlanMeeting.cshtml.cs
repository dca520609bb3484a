using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

[Needs(Right.PlanMeeting)]
public sealed class PlanMeetingModel(PlanMeeting plan) : ArendePage
{
    [BindProperty]
    public Body Body { get; set; } = Body.Board;

    [BindProperty]
    public DateOnly? Date { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await plan.Run(Viewer, Body, Date ?? throw new BrokenRuleException(Rule.DateIsMissing), ct, FormKey);
        return RedirectToPage("/Meetings/Show", new { id });
    }

    protected override Task<bool> Load(CancellationToken ct) => Task.FromResult(true);

    protected override string FieldOf(Rule rule) => rule == Rule.BodyMeetsElsewhere ? nameof(Body) : nameof(Date);
}
