using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>What the bodies' history says of a member: a line that names the body, and of each thing that is another what it was and is.</summary>
internal static class MemberTold
{
    public static JsonObject Of(Body body, MemberFacts facts) => new() { ["body"] = body.Code, ["name"] = facts.Name };

    public static async Task<JsonObject> Changes(ArendeDb db, Body body, MemberFacts? before, MemberFacts after, CancellationToken ct)
    {
        var line = Of(body, before ?? after);
        var was = before is null ? [] : Parts(before, await Account(db, before.PersonId, ct));
        foreach (var (name, value) in Parts(after, await Account(db, after.PersonId, ct)))
        {
            var from = was.GetValueOrDefault(name);
            if (from == value) continue;
            line[name] = new JsonObject { ["from"] = from, ["to"] = value };
        }
        return line;
    }

    public static async Task MustBeKnown(ArendeDb db, PersonId? person, CancellationToken ct) =>
        BrokenRuleException.When(person is { } id && !await db.People.AnyAsync(p => p.Id == id && p.IsActive, ct), Rule.PersonIsUnknown);

    // As the account's person is called then.
    private static async Task<string?> Account(ArendeDb db, PersonId? person, CancellationToken ct) =>
        person is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync(ct) : null;

    private static Dictionary<string, string?> Parts(MemberFacts facts, string? account) => new()
    {
        ["called"] = facts.Name,
        ["party"] = facts.Party.Length == 0 ? null : facts.Party,
        ["substitute"] = facts.IsSubstitute ? "yes" : "no",
        ["order"] = facts.OrderOfEntry?.ToString(CultureInfo.InvariantCulture),
        ["post"] = facts.Post?.ToString(),
        ["first"] = Iso(facts.From),
        ["last"] = facts.Until is { } last ? Iso(last) : null,
        ["account"] = account,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
