using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Goals;

/// <summary>Enters one goal by hand.</summary>
public sealed class NewModel(ArendeDb db, EnterGoal enter) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public string? Board { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? AreaTitle { get; set; }

    // Not Title: that is the page's.
    [BindProperty]
    public string? Goal { get; set; }

    public IReadOnlyList<Choice> Boards => [.. db.Bodies.Boards.Select(body => new Choice(body.Code, T.Decisions.Named(body)))];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var board = db.Bodies.Boards.FirstOrDefault(body => body.Code == Board)?.Id;
        var broken = await enter.Broken(board, Year, Number ?? "", AreaTitle ?? "", Goal ?? "", ct);
        foreach (var (field, rule) in broken) ModelState.AddModelError(Name(field), Words(field, rule));
        if (broken.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var id = await enter.Run(Viewer, board, Year, Number ?? "", AreaTitle ?? "", Goal ?? "", ct);
        TempData["Done"] = T.Goals.Saved.ToString();
        return Redirect($"/goals/{id}");
    }

    protected override Task<bool> Load(CancellationToken ct) => Task.FromResult(Viewer.May(Right.PlaceAssignment));

    private static string Name(GoalField field) => field switch
    {
        GoalField.Board => nameof(Board),
        GoalField.Year => nameof(Year),
        GoalField.Number => nameof(Number),
        GoalField.AreaTitle => nameof(AreaTitle),
        GoalField.Title => nameof(Goal),
    };

    // Two fields may break the same rule: the words say which.
    private Text Words(GoalField field, BrokenRuleException broken) => (field, broken.Rule) switch
    {
        (GoalField.Board, _) => T.Goals.ChooseBoard,
        (GoalField.Year, _) when Year is null => T.Goals.WriteYear,
        (GoalField.AreaTitle, Rule.TitleIsMissing) => T.Goals.WriteAreaTitle,
        (GoalField.Title, Rule.TitleIsMissing) => T.Goals.WriteTitle,
        _ => T.Rules.Of(broken),
    };
}
