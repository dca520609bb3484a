using Arende.Application.Cases;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Web.Features.Shared;
using Arende.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Cases;

/// <summary>Registers a case that is to be written here.</summary>
public sealed class RegisterModel : ArendePage
{
    /// <summary>The case that this form makes, however often it is sent.</summary>
    [BindProperty]
    public CaseId Key { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public AccessLevel Access { get; set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPost([FromServices] RegisterCase registerCase, CancellationToken ct)
    {
        var id = await registerCase.Run(Viewer, Key == default ? CaseId.New() : Key, Title ?? "", Access, ct);
        TempData["Done"] = T.CasePage.Registered.ToString();
        return Redirect($"/cases/{id}");
    }

    protected override string FieldOf(Rule rule) => rule is Rule.TitleIsMissing or Rule.TitleIsTooLong ? nameof(Title) : "";

    protected override Task<bool> Load(CancellationToken ct)
    {
        if (Key == default) Key = CaseId.New();
        return Task.FromResult(Viewer.IsAny(Role.CaseOfficer, Role.Registrar));
    }
}
