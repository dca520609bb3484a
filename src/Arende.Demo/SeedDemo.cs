using Arende.Application.Accounts;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Demo;

/// <summary>Fills an empty database with the made-up municipality: its units and people, and then its cases.</summary>
public sealed class SeedDemo(ArendeDb db, RoleDirectory directory, BodySettings bodies, KeptBodies kept, DemoStory story, TimeProvider clock)
{
    /// <returns>False when it was there already.</returns>
    public async Task<bool> Run(CancellationToken ct)
    {
        if (await db.Units.AnyAsync(ct)) return false;
        await AddPeople(ct);
        await story.Play(ct);
        return true;
    }

    private async Task AddPeople(CancellationToken ct)
    {
        var units = new Dictionary<string, Unit>();
        foreach (var made in DemoUnits.All)
            db.Add(units[made.Name] = new Unit(made.Name, made.Mailbox, made.Parent is { } parent ? units[parent].Id : null));
        foreach (var made in DemoPeople.All)
        {
            var person = new Person(made.Name, made.Title.Sv, made.Email, units[made.Unit].Id, made.Roles);
            db.Add(person);
            db.Add(new Account(person.Id, made.Email));
            foreach (var unit in DemoUnits.All.Where(unit => unit.ManagerKey == made.Key)) units[unit.Name].Appoint(person.Id);
        }
        await db.SaveChangesAsync(ct);
        await KeepBodies.Run(db, bodies, kept, clock, ct);
        directory.Refresh();
    }
}
