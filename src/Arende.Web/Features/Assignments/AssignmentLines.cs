using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>An assignment's history as sentences in the reader's language, newest first.</summary>
public static class AssignmentLines
{
    public const int PageSize = 50;

    /// <summary>So many stand on the assignment's own page.</summary>
    public const int Newest = 5;

    public static async Task<Slice<HistoryLine>> Of(ArendeDb db, AssignmentId id, int page, int size, CancellationToken ct)
    {
        var total = await db.History.CountAsync(entry => entry.SubjectId == id.Value, ct);
        var (at, pages) = Slice.Place(total, page, size);
        var rows = await (
            from entry in db.History.AsNoTracking()
            where entry.SubjectId == id.Value
            join p in db.People on entry.ActorId equals (PersonId?)p.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.Sequence descending
            select new { entry.Kind, entry.Arguments, entry.At, Who = actor.Name }).Skip((at - 1) * size).Take(size).ToListAsync(ct);
        var told = rows.Select(row => JsonNode.Parse(row.Arguments) as JsonObject ?? []).ToList();
        await Name(db, told, ct);
        return new Slice<HistoryLine>([.. rows.Zip(told, (row, arguments) => Line(row.Kind, arguments, row.At, row.Who))], at, pages, total);
    }

    private static HistoryLine Line(HistoryKind kind, JsonObject told, DateTimeOffset at, string? who)
    {
        var (icon, tone) = CaseHistory.Mark(kind, told);
        return new HistoryLine(at, who ?? T.History.TheClock, T.History.Of(kind, new HistoryArguments(told), _ => null), Icon: icon, Tone: tone);
    }

    // The history keeps ids: a name may be changed, and is the person's own.
    private static async Task Name(ArendeDb db, IReadOnlyList<JsonObject> told, CancellationToken ct)
    {
        foreach (var arguments in told) NameBodies(db, arguments);
        List<(JsonObject Holder, string Name, Guid Id)> owners = [.. Places(told, "owner"), .. Places(told, "deputy")];
        var units = Places(told, "unit");
        var (people, theirUnits) = (owners.Select(place => new PersonId(place.Id)).Distinct().ToList(), units.Select(place => new UnitId(place.Id)).Distinct().ToList());
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var unitNames = await db.Units.Where(u => theirUnits.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        foreach (var (holder, name, id) in owners) holder[name] = names.GetValueOrDefault(new PersonId(id));
        foreach (var (holder, name, id) in units) holder[name] = unitNames.GetValueOrDefault(new UnitId(id));
    }

    // However deep a decision lies in what is told.
    private static void NameBodies(ArendeDb db, JsonObject told)
    {
        if (told["body"] is JsonValue body && BodyId.TryParse(body.ToString(), null, out var id)) told["body"] = db.Bodies[id].Abbreviation;
        foreach (var part in told.Select(pair => pair.Value).OfType<JsonObject>()) NameBodies(db, part);
    }

    private static List<(JsonObject Holder, string Name, Guid Id)> Places(IEnumerable<JsonObject> told, string part) =>
    [
        .. from arguments in told
           from place in arguments[part] is JsonObject change ? new[] { (Holder: change, Name: "from"), (Holder: change, Name: "to") } : [(Holder: arguments, Name: part)]
           let id = Guid.TryParse(place.Holder[place.Name]?.ToString(), out var parsed) ? parsed : (Guid?)null
           where id is not null
           select (place.Holder, place.Name, id.Value),
    ];
}
