using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Administration;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Goals;

/// <summary>A goal: its indicators and assignments, what they speak for, and how it was judged.</summary>
public sealed class ShowModel(ArendeDb db, JudgeGoal judge) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public GoalId Id { get; set; }

    [BindProperty]
    public GoalOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Motivation { get; set; }

    /// <summary>The goal's version when the form was shown.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Goal Goal { get; private set; } = null!;

    public Body Board => db.Bodies[Goal.BoardId];

    public GoalEvidence Evidence { get; private set; } = null!;

    public bool MayJudge => Viewer.May(Right.PlaceAssignment);

    public IReadOnlyList<Choice> Outcomes { get; } = [.. Enum.GetValues<GoalOutcome>().Select(outcome => new Choice(outcome.ToString(), T.Goals.Outcome(outcome)))];

    /// <summary>Those of the evidence, now or when it was judged, that the viewer may read.</summary>
    private Dictionary<AssignmentId, string> titles = [];

    /// <summary>Who has changed it and its indicators by page, the newest first.</summary>
    public IReadOnlyList<HistoryLine> Changes { get; private set; } = [];

    /// <summary>The last change that was shown before; null for the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>Where the older ones are; null where there is none.</summary>
    public string? Older { get; private set; }

    private Dictionary<PersonId, string> names = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await judge.Run(Viewer, Id, Outcome, Motivation ?? "", Seen, ct, FormKey);
        TempData["Done"] = T.Goals.Judged.ToString();
        return RedirectToPage("/Goals/Show", new { Id });
    }

    public string? TitleOf(AssignmentId id) => titles.GetValueOrDefault(id);

    public int NotRead(GoalEvidence evidence) => evidence.Assignments.Count(one => !titles.ContainsKey(one.Id));

    public string NameOf(PersonId id) => names.GetValueOrDefault(id, "");

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports) || await db.Goals.AsNoTracking().Whole().SingleOrDefaultAsync(goal => goal.Id == Id, ct) is not { } goal) return false;
        Goal = goal;
        Evidence = await EvidenceOfGoal.Read(db, goal, ct);
        var ids = goal.Verdicts.Select(verdict => verdict.Evidence).Append(Evidence).SelectMany(evidence => evidence.Assignments).Select(one => one.Id).Distinct().ToList();
        titles = await VisibleTo.Assignments(db, Viewer).Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title }).ToDictionaryAsync(a => a.Id, a => a.Title, ct);
        var people = goal.Verdicts.Select(verdict => verdict.By).Distinct().ToList();
        names = await db.People.Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var (lines, more) = await AuditList.OfGoal(db, goal.Id, Before, ct);
        Changes = [.. lines.Select(line => new HistoryLine(line.At, line.Who, line.What, Icon: "pencil"))];
        if (more) Older = $"/goals/{goal.Id}?before={lines[^1].Id}#changes-heading";
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ChoiceIsMissing => nameof(Outcome),
        Rule.ReasonIsMissing or Rule.TextIsTooLong => nameof(Motivation),
        _ => "",
    };
}
