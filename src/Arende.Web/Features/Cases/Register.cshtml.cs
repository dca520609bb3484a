using Arende.Application.Cases;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>Registers a case that is to be written here.</summary>
public sealed class RegisterModel(CaseTypes types) : ArendePage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public AccessLevel Access { get; set; }

    /// <summary>The code of its case type; the first that they may start where none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>Those that the viewer may start.</summary>
    public IReadOnlyList<CaseType> Types { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync([FromServices] RegisterCase registerCase, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var id = await registerCase.Run(Viewer, Title ?? "", Access, Type!, ct, FormKey);
        TempData["Done"] = T.CasePage.Registered.ToString();
        return Redirect($"/cases/{id}");
    }

    protected override string FieldOf(Rule rule) => rule is Rule.TitleIsMissing or Rule.TitleIsTooLong ? nameof(Title) : rule is Rule.CaseTypeIsUnknown ? nameof(Type) : "";

    protected override Task<bool> Load(CancellationToken ct)
    {
        Types = types.For(Viewer);
        Type ??= Types.Count > 0 ? Types[0].Code : null;
        return Task.FromResult(Types.Count > 0);
    }
}
