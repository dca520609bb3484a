using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

/// <summary>A new person with an account and a first password.</summary>
[Needs(Right.ManageAccounts), HashesPasswords]
public sealed class CreateAccountModel(Application.Accounts.CreateAccount create, ArendeDb db) : ArendePage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var unit = new UnitId(Unit ?? Guid.Empty);
        var broken = await create.Broken(Name ?? "", Title ?? "", Email ?? "", unit, Password ?? "", ct);
        foreach (var rule in broken) ModelState.AddModelError(FieldOf(rule.Rule), T.Rules.Of(rule));
        if (broken.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        var id = await create.Run(Viewer, Name ?? "", Title ?? "", Email ?? "", unit, RoleChoice.Known(Roles), Password ?? "", ct);
        return RedirectToPage("/Administration/Account", new { id });
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var units = await db.Units.OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        Units = [.. units.Select(u => new Choice(u.Id.ToString(), u.Name))];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.NameIsMissing or Rule.NameIsTooLong => nameof(Name),
        Rule.PersonTitleIsTooLong => nameof(Title),
        Rule.AddressIsInvalid or Rule.AddressIsTooLong or Rule.EmailIsTaken => nameof(Email),
        Rule.UnitIsUnknown => nameof(Unit),
        Rule.PasswordIsTooShort => nameof(Password),
        _ => "",
    };
}
