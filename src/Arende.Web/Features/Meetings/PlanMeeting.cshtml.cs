using Arende.Application.Access;
using Arende.Application.Meetings;
using Arende.Application.Bodies;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Meetings;

[Needs(Right.PlanMeeting)]
public sealed class PlanMeetingModel(PlanMeeting plan, BodyCatalogue bodies) : ArendePage
{
    [BindProperty]
    public string? Body { get; set; } = bodies.Boards[0].Code;

    [BindProperty]
    public DateOnly? Date { get; set; }

    /// <summary>The body meets that day already, and once more.</summary>
    [BindProperty]
    public bool Another { get; set; }

    public IReadOnlyList<Body> Bodies => bodies.WithMeetings;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await plan.RunAnother(Viewer, bodies.Find(Body)?.Id ?? default, Date ?? throw new BrokenRuleException(Rule.DateIsMissing), Another, ct, FormKey);
        return RedirectToPage("/Meetings/Show", new { id });
    }

    protected override Task<bool> Load(CancellationToken ct) => Task.FromResult(true);

    protected override string FieldOf(Rule rule) => rule == Rule.BodyMeetsElsewhere ? nameof(Body) : nameof(Date);
}
