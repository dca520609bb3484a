using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

public sealed record AuditLine(long Id, DateTimeOffset At, string Who, Text What);

/// <summary>Which lines: of a person those that they left, and those about them. <c>Before</c> is the last line that was shown.</summary>
public sealed record AuditQuery(PersonId? Person, DateOnly? From, DateOnly? To, long? Before);

/// <summary>Lines of the access log, the newest first.</summary>
public static class AuditList
{
    private const int Size = 50;

    public static async Task<(IReadOnlyList<AuditLine> Lines, bool More)> Read(ArendeDb db, AuditQuery filter, CancellationToken ct)
    {
        var entries = db.Audit.AsNoTracking();
        if (filter.Person is { } person)
        {
            var about = $"\"person\":\"{person}\"";
            entries = entries.Where(entry => entry.ActorId == person || entry.Arguments.Contains(about));
        }
        if (filter.From is { } from)
        {
            var start = StockholmTime.StartOfDay(from);
            entries = entries.Where(entry => entry.At >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = StockholmTime.StartOfDay(to.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }
        if (filter.Before is { } before) entries = entries.Where(entry => entry.Id < before);
        return await Read(db, entries, ct);
    }

    /// <summary>What was changed of somebody's account, the newest first: as long as the log is kept.</summary>
    public static Task<(IReadOnlyList<AuditLine> Lines, bool More)> OfAccount(ArendeDb db, PersonId person, CancellationToken ct)
    {
        var about = $"\"person\":\"{person}\"";
        return Read(db, db.Audit.AsNoTracking().Where(entry => AccountLines.Kinds.Contains(entry.Kind) && entry.Arguments.Contains(about)), ct);
    }

    /// <summary>What became another of the bodies, the newest first: all of it, since that chain is never shortened.</summary>
    public static Task<(IReadOnlyList<AuditLine> Lines, bool More)> OfBodies(ArendeDb db, CancellationToken ct) =>
        Read(db, db.Audit.AsNoTracking().Where(entry => entry.ChainId == AuditChains.Bodies), ct);

    /// <summary>Of these, what is said of one body's members.</summary>
    public static Task<(IReadOnlyList<AuditLine> Lines, bool More)> OfMembers(ArendeDb db, Body body, CancellationToken ct)
    {
        var about = $"\"body\":\"{body.Code}\"";
        IReadOnlyList<AuditKind> kinds = [AuditKind.MemberAdded, AuditKind.MemberChanged, AuditKind.MemberRemoved];
        return Read(db, db.Audit.AsNoTracking().Where(entry => entry.ChainId == AuditChains.Bodies && kinds.Contains(entry.Kind) && entry.Arguments.Contains(about)), ct);
    }

    /// <summary>What was changed of a goal and its indicators, the newest first, so many at a time; none is ever gone, since that chain is never shortened. <c>before</c> is the last line that was shown.</summary>
    public static Task<(IReadOnlyList<AuditLine> Lines, bool More)> OfGoal(ArendeDb db, GoalId goal, long? before, CancellationToken ct)
    {
        var about = $"\"goal\":\"{goal}\"";
        return Read(db, db.Audit.AsNoTracking().Where(entry => entry.ChainId == AuditChains.Goals && entry.Arguments.Contains(about) && (before == null || entry.Id < before)), ct);
    }

    private static async Task<(IReadOnlyList<AuditLine> Lines, bool More)> Read(ArendeDb db, IQueryable<AuditEntry> entries, CancellationToken ct)
    {
        var rows = await entries.OrderByDescending(entry => entry.Id).Take(Size + 1)
            .Select(entry => new { entry.Id, entry.At, entry.Kind, entry.Arguments, Who = db.People.Where(p => p.Id == entry.ActorId).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync(ct);
        return ([.. rows.Take(Size).Select(row => new AuditLine(row.Id, row.At, row.Who ?? T.Audit.Nobody(row.Kind),
            T.Audit.Of(row.Kind, new HistoryArguments(JsonNode.Parse(row.Arguments) as JsonObject ?? []))))], rows.Count > Size);
    }
}
