using System.Text.Json.Nodes;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>How much is known of an assignment on a day that has been.</summary>
public enum Knowledge
{
    Known,

    /// <summary>It came into the register later.</summary>
    NotYetRegistered,

    /// <summary>It was in the register, from before its history began to be kept, or what its history said was erased by law.</summary>
    Unknown,
}

/// <summary>An assignment as it was at the end of a day. There is a state where it is known.</summary>
public sealed record AssignmentAsOf(Knowledge Knowledge, AssignmentState? State)
{
    private static readonly AssignmentAsOf notYetRegistered = new(Knowledge.NotYetRegistered, null);
    private static readonly AssignmentAsOf unknown = new(Knowledge.Unknown, null);

    /// <param name="db">The database.</param>
    /// <param name="assignments">Which; only those that the viewer may see.</param>
    /// <param name="day">A day in Stockholm. What happened until its midnight counts.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>One for each that has a history; what has none is unknown. By one query, however many they are.</returns>
    public static async Task<IReadOnlyDictionary<AssignmentId, AssignmentAsOf>> Of(ArendeDb db, IQueryable<Assignment> assignments, DateOnly day, CancellationToken ct)
    {
        var end = day < DateOnly.MaxValue ? StockholmTime.StartOfDay(day.AddDays(1)) : DateTimeOffset.MaxValue;
        // The first line says whether it is unknown or wasn't there, also where it is later.
        var told = await db.History.AsNoTracking()
            .Where(h => (h.At < end || h.Sequence == 1) && assignments.Any(a => (Guid)(object)a.Id == h.SubjectId))
            .OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence)
            .Select(h => new Told(h.SubjectId, h.Kind, h.Arguments, h.At < end)).ToListAsync(ct);
        return told.GroupBy(line => line.Subject).ToDictionary(lines => new AssignmentId(lines.Key), lines => Of([.. lines]));
    }

    private static AssignmentAsOf Of(IReadOnlyList<Told> lines)
    {
        if (!lines[0].HadHappened) return lines[0].Kind == HistoryKind.AssignmentRegistered ? notYetRegistered : unknown;
        JsonObject? state = null;
        foreach (var line in lines)
        {
            var arguments = JsonNode.Parse(line.Arguments) as JsonObject ?? [];
            if (arguments.ContainsKey(EraseHistory.Marker))
            {
                state = null;
                continue;
            }
            if (line.Kind is HistoryKind.AssignmentRegistered or HistoryKind.AssignmentHistoryBegan) state = arguments;
            if (line.Kind != HistoryKind.AssignmentChanged || state is null) continue;
            foreach (var (name, change) in arguments) state[name] = change?["to"]?.DeepClone();
        }
        return state is null ? unknown : new AssignmentAsOf(Knowledge.Known, AssignmentState.Read(state));
    }

    private sealed record Told(Guid Subject, HistoryKind Kind, string Arguments, bool HadHappened);
}
