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
        var id = await enter.Run(Viewer, db.Bodies.Boards.FirstOrDefault(body => body.Code == Board)?.Id, Year, Number ?? "", AreaTitle ?? "", Goal ?? "", ct);
        TempData["Done"] = T.Goals.Saved.ToString();
        return Redirect($"/goals/{id}");
    }

    protected override Task<bool> Load(CancellationToken ct) => Task.FromResult(Viewer.May(Right.PlaceAssignment));

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ChoiceIsMissing => nameof(Board),
        Rule.YearIsUnreasonable => nameof(Year),
        Rule.GoalNumberIsNone or Rule.GoalIsThere => nameof(Number),
        Rule.TitleIsMissing or Rule.TitleIsTooLong => string.IsNullOrWhiteSpace(AreaTitle) || AreaTitle.Length > TextLimits.Title ? nameof(AreaTitle) : nameof(Goal),
        _ => "",
    };
}
