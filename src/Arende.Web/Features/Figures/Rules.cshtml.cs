using Arende.Application.Access;
using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Figures;

/// <summary>What is chosen of a rule.</summary>
public sealed class RuleChoice
{
    public ReconciliationRuleId Rule { get; set; }
    public RuleSeverity Severity { get; set; }
}

/// <summary>The rules that hold the numbers of reports against each other, for everybody to read; a controller chooses what they do.</summary>
public sealed class RulesModel(ArendeDb db, ReconcileReport reconcile, ChangeReconciliation change) : FiguresPage
{
    private ReconciliationSettings settings = new();

    [BindProperty]
    public List<RuleChoice> Chosen { get; set; } = [];

    [BindProperty]
    public int? Near { get; set; }

    [BindProperty]
    public int? NearPercent { get; set; }

    [BindProperty]
    public int? Halves { get; set; }

    /// <summary>The mark of the settings that were shown.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>What holds by now and isn't what was chosen here, where somebody was first.</summary>
    public IReadOnlyList<Text> Meanwhile { get; private set; } = [];

    public IReadOnlyList<IReconciliationRule> Rules { get; } = [.. reconcile.Rules];

    public bool MayChange => Viewer.May(Right.PlaceAssignment);

    public IReadOnlyList<Choice> Severities { get; } = [.. Enum.GetValues<RuleSeverity>().Select(severity => new Choice(severity.ToString(), T.Reconciliation.Of(severity)))];

    public RuleSeverity SeverityOf(IReconciliationRule rule) => settings.Of(rule);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // A field that can't be read as a number is none.
        var written = new ReconciliationSettings { Near = Near ?? -1, NearPercent = NearPercent ?? -1, Halves = Halves ?? -1 };
        // Of a rule that was sent twice the last stands. What is as usual isn't kept: it goes on being as usual.
        var chosen = Chosen.GroupBy(one => one.Rule).Select(same => same.Last());
        await change.Run(Viewer, written with { Chosen = chosen.Where(one => Rules.First(rule => rule.Id == one.Rule).Usually != one.Severity).ToDictionary(one => one.Rule, one => one.Severity) }, Seen, ct);
        TempData["Done"] = T.Reconciliation.Saved.ToString();
        return Redirect("/figures/rules");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        settings = await ReconciliationSettings.Read(db, ct);
        if (LostRace) Meanwhile = [.. Others()];
        // Whoever has seen what another chose may save over it; what is refused goes on from what was shown.
        if (LostRace || HttpMethods.IsGet(Request.Method))
        {
            Seen = settings.Mark;
            ModelState.Remove(nameof(Seen));
        }
        if (!HttpMethods.IsGet(Request.Method) && Chosen.Count > 0) return true;
        Chosen = [.. Rules.Select(rule => new RuleChoice { Rule = rule.Id, Severity = settings.Of(rule) })];
        if (HttpMethods.IsGet(Request.Method)) (Near, NearPercent, Halves) = (settings.Near, settings.NearPercent, settings.Halves);
        return true;
    }

    private IEnumerable<Text> Others()
    {
        foreach (var rule in Rules)
            if (Chosen.Find(one => one.Rule == rule.Id) is { } chosen && chosen.Severity != settings.Of(rule)) yield return T.Reconciliation.Holds(T.Reconciliation.Name(rule.Id), T.Reconciliation.Of(settings.Of(rule)));
        foreach (var (label, mine, now) in new[] { (T.Reconciliation.Near, Near, settings.Near), (T.Reconciliation.NearPercent, NearPercent, settings.NearPercent), (T.Reconciliation.Halves, Halves, settings.Halves) })
            if (mine != now) yield return T.Reconciliation.Holds(label, new($"{now}", $"{now}"));
    }

    protected override string FieldOf(Rule rule) => rule != Rule.ThresholdIsUnreasonable ? ""
        : Near is null or < 0 or > ReconciliationSettings.MostNear ? nameof(Near) : NearPercent is null or < 0 or > ReconciliationSettings.MostNear ? nameof(NearPercent) : nameof(Halves);
}
