using Arende.Application.Access;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>The units and people among whom a viewer may place an assignment: a manager within the own unit.</summary>
public sealed record Placement(IReadOnlyList<Choice> Units, IReadOnlyList<Choice> People)
{
    /// <summary>Who can stand in for an owner.</summary>
    public IReadOnlyList<Choice> Deputies => [new Choice("", T.Assignments.NoDeputy), .. People.Skip(1)];

    public static Placement None { get; } = new([], []);

    public static async Task<Placement> For(ArendeDb db, Viewer viewer, CancellationToken ct)
    {
        var everywhere = viewer.May(Right.PlaceAssignment);
        var unit = viewer.UnitId;
        var units = await db.Units.Where(u => everywhere || u.Id == unit).OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        var people = await (
            from person in RoleHolders.With(db, Right.BeGivenAssignment)
            join theirs in db.Units on person.UnitId equals theirs.Id
            where everywhere || person.UnitId == unit
            orderby person.Name
            select new { person.Id, person.Name, Unit = theirs.Name }).ToListAsync(ct);
        return new Placement(
            [.. everywhere ? [new Choice("", T.Assignments.NoUnit)] : Array.Empty<Choice>(), .. units.Select(u => new Choice(u.Id.ToString(), u.Name))],
            [new Choice("", T.Assignments.NoOwner), .. people.Select(p => new Choice(p.Id.ToString(), everywhere ? $"{p.Name}, {p.Unit}" : p.Name))]);
    }
}
