using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Bodies;

/// <summary>
/// Brings the bodies, and which units work for which board, to what the configuration says, and tells the access log what became another: it is
/// their history. Run by `migrate`, at each start, and when units were made.
/// </summary>
public static class KeepBodies
{
    /// <exception cref="BodiesRefusedException">Something stands on a body that the configuration no longer has. Nothing has changed.</exception>
    public static async Task Run(ArendeDb db, BodySettings settings, KeptBodies? kept, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            await Keep(db, settings, clock, ct);
        }
        catch (LostRaceException)
        {
            // Another node starts at the same moment, with the same lines.
            db.ChangeTracker.Clear();
            await Keep(db, settings, clock, ct);
        }
        kept?.Forget();
        _ = db.Bodies;
    }

    private static async Task Keep(ArendeDb db, BodySettings settings, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = db.IsInTransaction ? null : await db.Database.BeginTransactionAsync(ct);
        var bodies = (await db.Set<Body>().ToListAsync(ct)).ToDictionary(body => body.Code, StringComparer.Ordinal);
        foreach (var gone in bodies.Values.Where(body => settings.All.All(line => line.Code != body.Code))) await Remove(db, gone, ct);
        // A parent before those that name it.
        foreach (var line in settings.All.OrderByDescending(line => line.Function)) Describe(db, bodies, line);
        Place(await db.Units.ToListAsync(ct), settings, bodies);
        var codes = bodies.Values.ToDictionary(body => body.Id, body => body.Code);
        var changes = BodyChanges.Of(db.ChangeTracker, codes);
        await db.SaveOrThrowConflict(ct);
        var trail = new AuditTrail(db, clock);
        foreach (var (kind, line) in changes) await trail.Add(AuditChains.Bodies, null, kind, [line], ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
    }

    private static async Task Remove(ArendeDb db, Body body, CancellationToken ct)
    {
        var stands = await db.Meetings.AnyAsync(m => m.BodyId == body.Id, ct) ? "meetings"
            : await db.Cases.AnyAsync(c => c.BoardId == body.Id, ct) ? "cases"
            : await db.Members.AnyAsync(m => m.BodyId == body.Id, ct) ? "members"
            : await db.ReportingPeriods.AnyAsync(p => p.BoardId == body.Id, ct) ? "reporting periods"
            : null;
        if (stands is not null)
            throw new BodiesRefusedException($"Arende:Bodies has no '{body.Code}' ({body.SwedishName}), and {stands} of it are in the database: give it its line back. A body that no longer meets stays.");
        db.RemoveRange(await db.RecurringPeriods.Where(p => p.BoardId == body.Id).ToListAsync(ct));
        db.Remove(body);
    }

    private static void Describe(ArendeDb db, Dictionary<string, Body> bodies, BodyLine line)
    {
        if (!bodies.TryGetValue(line.Code, out var body))
        {
            var id = UsualBodies.All.FirstOrDefault(usual => usual.Code == line.Code)?.Id ?? BodyId.New();
            db.Add(bodies[line.Code] = body = new Body(id, line.Code, line.Function));
        }
        if (body.Function != line.Function)
            throw new BodiesRefusedException($"Arende:Bodies: '{line.Code}' was a {body.Function}, and can't become a {line.Function}: give the new body another code.");
        body.Describe(line.Swedish, line.English, line.Abbreviation, line.Register, line.Parent is { } parent ? bodies[parent].Id : null, line.Place, line.MeetsHere);
    }

    // A unit works for the board whose line names it, else for that of the unit that it is part of, else for the first. A name that no unit has yet waits for it.
    private static void Place(List<Unit> units, BodySettings settings, Dictionary<string, Body> bodies)
    {
        var named = settings.All.SelectMany(line => line.Units.Select(name => (Name: name, Board: bodies[line.Code].Id))).ToDictionary(unit => unit.Name, unit => unit.Board, StringComparer.OrdinalIgnoreCase);
        var byId = units.ToDictionary(unit => unit.Id);
        foreach (var unit in units) unit.WorkFor(Board(unit, byId.Count));

        // No longer than there are units: a unit that is part of itself ends nowhere else.
        BodyId Board(Unit unit, int steps) => named.TryGetValue(unit.Name, out var board) ? board
            : unit.ParentId is { } parent && steps > 0 && byId.TryGetValue(parent, out var above) ? Board(above, steps - 1)
            : bodies[settings.All.First(line => line.Function == BodyFunction.Board).Code].Id;
    }
}
