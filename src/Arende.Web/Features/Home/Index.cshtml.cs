using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Home;

/// <summary>A thing to do, in one sentence.</summary>
public sealed record TodoLine(Text Title, string? About, string Href, DateOnly? Due, bool IsReport);

/// <summary>Min sida: what I must do now, what is going wrong, what waits for others, and the next meeting.</summary>
public sealed class IndexModel(ArendeDb db, DefinitionCatalogue definitions, ViewersMenu menu, TimeProvider clock, IOptions<ArendeOptions> options) : ArendePage
{
    /// <summary>What the viewer has just done in a case that they read no longer.</summary>
    [TempData]
    public string? Done { get; set; }

    public Todo Todo { get; private set; } = null!;

    /// <summary>Steps and reports together, by the day they are due.</summary>
    public IReadOnlyList<TodoLine> Lines { get; private set; } = [];

    public GoingWrong GoingWrong { get; private set; } = null!;

    public IReadOnlyList<WaitingCase> Waiting { get; private set; } = [];

    public IReadOnlyList<NextMeeting> Meetings { get; private set; } = [];

    public DateOnly Today => StockholmTime.Today(clock);

    public string FirstName => Viewer.Name.Split(' ')[0];

    public bool ReadsCases => VisibleTo.ReadsCases(Viewer);

    public bool MayRegister => Viewer.May(Right.BeGivenCase);

    public bool SeesAll => Viewer.May(Right.FollowAssignments);

    /// <summary>The list that holds what this page shows the beginning of.</summary>
    public string ListOfLate => $"/assignments?whose={(SeesAll ? "all" : Viewer.Has(Right.FollowAssignments, Over.OwnUnit) ? "unit" : "mine")}&status=open";

    private string ListOfUnowned => $"/assignments?whose={(SeesAll ? "all" : "unit")}&status=open&owner=none";

    /// <summary>Those who are away today and whose steps are here as well.</summary>
    public IReadOnlyList<AbsentPerson> StandsInFor => Viewer.StandsInFor;

    public string Number(CaseNumber number) => number.ToString(options.Value.CaseNumberFormat);

    public string? About(StepCase? about) => about is null ? null : $"{Number(about.Number)} · {about.Title}";

    private string? About(TodoStep step) =>
        step.For is { } away ? $"{OfWhat(step)} · {T.Absences.For(away)}" : OfWhat(step);

    private string? OfWhat(TodoStep step) =>
        step.Unmet > 0 ? $"{About(step.Case)} · {T.Home.ConditionsToMeet(step.Unmet.Value)}" : About(step.Case) ?? step.Period?.ToString();

    // Who wrote it reads on the case's page why it came back, and what is asked for.
    private static string Address(TodoStep step) => step is { Unmet: not null, Case: { } c } ? $"/cases/{c.Id}" : $"/workitems/{step.Id}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        // What the menu has counted to none isn't asked for.
        var waits = await menu.Counts(ct);
        Todo = new Todo(waits.Steps == 0 ? [] : await Todo.StepsOf(db, definitions, Viewer, ct), waits.Reports == 0 ? [] : await Todo.ReportsOf(db, Viewer, ct));
        var meetings = waits.Meetings == 0 ? [] : await MeetingWork.Of(db, definitions, Viewer, Today, ct);
        var decisions = waits.Decisions == 0 ? [] : await DecisionsToRead.Of(db, Viewer, ct);
        Lines =
        [
            .. Todo.Steps.Select(step => new TodoLine(step.Title, About(step), Address(step), step.DueAt is { } at ? StockholmTime.DateAt(at) : null, IsReport: false))
                .Concat(Todo.Reports.Select(r => new TodoLine(T.Home.ReportOn(r.Count), T.Home.ReportsFor(r.Period), $"/reports/{r.PeriodId}/mine", r.DueOn, IsReport: true)))
                .Concat(meetings.Select(work => new TodoLine(work.Title, work.About, work.Href, work.Due, IsReport: false)))
                .Concat(decisions.Select(row => new TodoLine(T.Home.ReadDecision, $"{Number(row.Number)} · {row.Title}", $"/distribution/{row.Id}", null, IsReport: false)))
                .Concat(waits.Unowned == 0 ? [] : [new TodoLine(T.Home.NameOwners(waits.Unowned, GoingWrong.CountedAtMost), T.Home.Unowned.ToString(), ListOfUnowned, null, IsReport: false)])
                .OrderBy(line => line.Due ?? DateOnly.MaxValue),
        ];
        GoingWrong = await GoingWrong.Of(db, Viewer, Today, ct);
        Waiting = await WaitingOnOthers.Of(db, definitions, Viewer, ct);
        Meetings = await NextMeetings.From(db, Viewer, Today, ct);
        return true;
    }
}
