using Arende.Application.Absences;
using Arende.Application.Access;
using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

/// <summary>One account: its roles, a new password, on or off, each of which ends the person's sessions; and when the person is away.</summary>
[Needs(Right.ManageAccounts), HashesPasswords]
public sealed class AccountModel(ArendeDb db, IServiceProvider services) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public AbsenceForm Absence { get; set; } = new();

    [TempData]
    public string? Told { get; set; }

    public Person Person { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public LeftBehind? Left { get; private set; }
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public bool HasMore { get; private set; }
    public bool IsSelf => Id == Viewer.PersonId;
    public IReadOnlyCollection<string> Held => [.. Person.Roles.Select(held => held.Role)];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public Task<IActionResult> OnPostRolesAsync(List<string> roles, CancellationToken ct) =>
        Done(services.GetRequiredService<ChangeRoles>().Run(Viewer, Id, RoleChoice.Known(roles), ct), T.Administration.RolesChanged);

    public Task<IActionResult> OnPostPasswordAsync(CancellationToken ct) =>
        Done(services.GetRequiredService<SetPassword>().Run(Viewer, Id, Password ?? "", ct), T.Administration.PasswordChanged);

    public Task<IActionResult> OnPostDeactivateAsync(CancellationToken ct) =>
        Done(services.GetRequiredService<Deactivate>().Run(Viewer, Id, ct), T.Administration.Deactivated);

    public Task<IActionResult> OnPostActivateAsync(CancellationToken ct) =>
        Done(services.GetRequiredService<Activate>().Run(Viewer, Id, ct), T.Administration.Activated);

    public Task<IActionResult> OnPostAbsenceAsync(CancellationToken ct) =>
        Done(services.GetRequiredService<SetAbsence>().Run(Viewer, Id, Absence.First, Absence.Last, Absence.Deputy, ct), T.Absences.Saved);

    public Task<IActionResult> OnPostEndAbsenceAsync(CancellationToken ct) =>
        Done(services.GetRequiredService<EndAbsence>().Run(Viewer, Id, ct), T.Absences.Ended);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } person) return false;
        Person = person;
        UnitName = await db.Units.Where(u => u.Id == person.UnitId).Select(u => u.Name).SingleAsync(ct);
        Left = person.IsActive && !IsSelf ? await LeftBehind.Of(db, Viewer, person, ct) : null;
        (var lines, HasMore) = await AuditList.OfAccount(db, Id, ct);
        History = [.. lines.Select(line => new HistoryLine(line.At, line.Who, line.What, Icon: "person"))];
        await Absence.Load(db, Id, StockholmTime.Today(services.GetRequiredService<TimeProvider>()), ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule == Rule.PasswordIsTooShort ? nameof(Password) : AbsenceForm.FieldOf(nameof(Absence), rule) ?? "";

    private async Task<IActionResult> Done(Task change, Text told)
    {
        await change;
        Told = told;
        return RedirectToPage(new { Id });
    }
}
