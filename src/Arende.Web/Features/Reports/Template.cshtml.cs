using Arende.Application.Access;
using Arende.Application.Figures;
using Arende.Application.MadeReports;
using Arende.Domain;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Reports;

/// <summary>A template is written, or the product's own is taken back. What names nothing is told at its line, and what was typed stays.</summary>
[Needs(Right.KeepCalendar)]
public sealed class TemplateModel(ReportTemplates templates, ChangeTemplate change, CheckTemplate check) : ArendePage
{
    public IEnumerable<Crumb> UpToReports => ReportCrumbs.Of(Viewer);

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Scope { get; set; } = "";

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The template's version when the form was shown.</summary>
    [BindProperty]
    public long Version { get; set; }

    [TempData]
    public string? Done { get; set; }

    public KnownTemplate Known { get; private set; } = null!;

    public IReadOnlyList<TemplateFault> Faults { get; private set; } = [];

    /// <summary>The names that can be written, of the report's year and, in a unit's report, of the unit.</summary>
    public IEnumerable<(string Token, FigureDefinition Figure)> ToWrite => FigureCatalogue.All.Select(figure => ($$$"""{{{{{figure.Id}}} {{{TemplateWords.ThisYear}}}{{{(Known.Product.Scope == ReportScope.Unit && figure.HasUnits ? $" {TemplateWords.OfUnit}" : "")}}}}}""", figure));

    public static string Address(PeriodKind kind, ReportScope scope) => $"/reports/templates/{Word(kind.ToString())}/{Word(scope.ToString())}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Title, Text, Version) = (Known.Text.Title, Known.Text.Text, Known.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var broken = ReportTemplate.Broken(Title ?? "", Text ?? "");
        foreach (var rule in broken) ModelState.AddModelError(FieldOf(rule.Rule), T.Rules.Of(rule));
        Faults = broken.Count == 0 ? await change.Run(Viewer, Known.Product.Kind, Known.Product.Scope, Title ?? "", Text ?? "", Version, ct, FormKey)
            : broken.Any(rule => rule.Rule == Rule.TextIsTooLong) ? [] : await check.Run(Title ?? "", Text ?? "", Known.Product.Scope, ct);
        if (broken.Count + Faults.Count > 0)
        {
            foreach (var fault in Faults) ModelState.AddModelError(fault.Line == 0 ? nameof(Title) : nameof(Text), T.MadeReports.Fault(fault));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Done = T.MadeReports.Saved;
        return Redirect("/reports/templates");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Title, Text) = (Known.Text.Title, Known.Text.Text);
        await change.Run(Viewer, Known.Product.Kind, Known.Product.Scope, Known.Product.Title, null, Version, ct, FormKey);
        Done = T.MadeReports.TakenBack;
        return Redirect("/reports/templates");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (AddressWord.Read<PeriodKind>(Kind) is not { } kind || AddressWord.Read<ReportScope>(Scope) is not { } scope || await templates.Find(kind, scope, ct) is not { } known) return false;
        Known = known;
        // Whoever has seen what another wrote may save over it.
        if (!LostRace) return true;
        Version = known.Version;
        ModelState.Remove(nameof(Version));
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.TitleIsMissing or Rule.TitleIsTooLong => nameof(Title),
        Rule.TextIsMissing or Rule.TextIsTooLong => nameof(Text),
        _ => "",
    };

    private static string Word(string name) => name.ToLowerInvariant();
}
