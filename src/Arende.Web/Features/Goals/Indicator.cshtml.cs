using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Stored = Arende.Domain.Goals.Indicator;

namespace Arende.Web.Features.Goals;

/// <summary>An indicator of a goal: what it is, and how it stands at the end of each month. Without one, it is a new one.</summary>
public sealed class IndicatorModel(ArendeDb db, ChangeIndicator change, RemoveIndicator remove) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public GoalId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Indicator { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? UnitOfMeasure { get; set; }

    [BindProperty]
    public BetterWay? Better { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Month { get; set; } = IndicatorValue.WholeYear;

    [BindProperty]
    public string? Target { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    /// <summary>The goal's version when the form was shown.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public Goal Goal { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    public Stored? Of { get; private set; }

    public IReadOnlyList<Choice> Ways { get; } = [.. Enum.GetValues<BetterWay>().Select(way => new Choice(way.ToString(), T.Goals.Better(way)))];

    public IReadOnlyList<Choice> Months { get; } = [.. Enumerable.Range(1, IndicatorValue.WholeYear).Reverse().Select(month => new Choice(month.ToString(CultureInfo.InvariantCulture), T.Goals.MonthOf(month)))];

    public string Address => $"/goals/{Id}/indicator{(Indicator is { } of ? $"?indicator={of}" : "")}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await change.Run(Viewer, Id, Indicator, new TypedIndicator(Name ?? "", UnitOfMeasure ?? "", Better, Source ?? "", Month, Target ?? "", Outcome ?? ""), Seen, ct);
        TempData["Done"] = T.Goals.IndicatorSaved.ToString();
        return Redirect($"/goals/{Id}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await remove.Run(Viewer, Id, Indicator ?? default, Seen, ct);
        TempData["Done"] = T.Goals.IndicatorRemoved.ToString();
        return Redirect($"/goals/{Id}");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.PlaceAssignment) || await db.Goals.AsNoTracking().Whole().SingleOrDefaultAsync(goal => goal.Id == Id, ct) is not { } goal) return false;
        Goal = goal;
        Of = goal.Indicators.FirstOrDefault(one => one.Id == Indicator);
        if (Indicator is not null && Of is null) return false;
        if (!HttpMethods.IsGet(Request.Method) || Of is null) return true;
        var value = Of.Values.FirstOrDefault(one => one.Year == goal.Year && one.Month == Month);
        (Name, UnitOfMeasure, Better, Source) = (Of.Name, Of.UnitOfMeasure, Of.Better, Of.Source);
        (Target, Outcome) = (Written(value?.Target), Written(value?.Outcome));
        return true;
    }

    private static string Written(decimal? value) => value?.ToString("0.####", CultureInfo.GetCultureInfo("sv-SE")) ?? "";

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.NameIsMissing or Rule.IndicatorIsThere or Rule.IndicatorIsEvidence => nameof(Name),
        Rule.ChoiceIsMissing => nameof(Better),
        Rule.MonthIsUnreasonable => nameof(Month),
        Rule.TargetIsNoNumber => nameof(Target),
        Rule.OutcomeIsNoNumber => nameof(Outcome),
        _ => "",
    };
}
