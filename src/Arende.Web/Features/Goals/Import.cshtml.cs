using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Import;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Goals;

/// <summary>A year's goals from a table: saved when all of it is right, and else told row by row, with what was pasted.</summary>
public sealed class ImportModel(ArendeDb db, ImportGoals import, TimeProvider clock) : ArendePage
{
    [BindProperty]
    public string? Board { get; set; }

    [BindProperty]
    public int? Year { get; set; }

    [BindProperty]
    public string? Table { get; set; }

    public IReadOnlyList<GoalTableFault> Faults { get; private set; } = [];

    public IEnumerable<Choice> Boards => db.Bodies.Boards.Select(board => new Choice(board.Code, T.Decisions.Named(board)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Year ??= StockholmTime.Today(clock).Year;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var board = db.Bodies.Boards.FirstOrDefault(body => body.Code == Board);
        Faults = await import.Run(Viewer, board?.Id, Year, Table ?? "", ct, FormKey);
        if (Faults.Count > 0)
        {
            foreach (var fault in Faults) ModelState.AddModelError(nameof(Table), T.Goals.Fault(fault));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        TempData["Done"] = T.Goals.Imported.ToString();
        return Redirect(IndexModel.Address((board!, Year!.Value)));
    }

    protected override Task<bool> Load(CancellationToken ct) => Task.FromResult(Viewer.May(Right.PlaceAssignment));

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ChoiceIsMissing => nameof(Board),
        Rule.YearIsUnreasonable => nameof(Year),
        Rule.TextIsTooLong => nameof(Table),
        _ => "",
    };
}
