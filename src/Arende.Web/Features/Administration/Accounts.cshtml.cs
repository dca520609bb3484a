using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

public sealed record AccountRow(PersonId Id, string Name, string Email, string Unit, IReadOnlyList<string> Roles, bool IsActive);

/// <summary>Everyone with an account.</summary>
[Needs(Right.ManageAccounts)]
public sealed class AccountsModel(ArendeDb db) : ArendePage
{
    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Rows = await (
            from account in db.Accounts
            join person in db.People on account.PersonId equals person.Id
            join unit in db.Units on person.UnitId equals unit.Id
            orderby person.Name
            select new AccountRow(person.Id, person.Name, account.Email, unit.Name, person.Roles.Select(held => held.Role).ToList(), person.IsActive))
            .AsNoTracking().ToListAsync(ct);
        return true;
    }
}
