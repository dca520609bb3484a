using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reminders;

/// <summary>
/// Who is told of an assignment at a step: its owner, or the fallback owners, and its deputy; later on its unit's manager (where it has no unit its owner's), and then the director, or the
/// director at once where nobody manages it. Nobody is told of what they
/// may not see, and nobody twice.
/// </summary>
internal sealed class ReminderAudience
{
    private readonly ArendeDb db;
    private readonly Superiors superiors;

    private ReminderAudience(ArendeDb db, Superiors superiors) => (this.db, this.superiors) = (db, superiors);

    public static async Task<ReminderAudience> Of(ArendeDb db, CancellationToken ct) => new(db, await Superiors.Of(db, ct));

    /// <returns>A row for each who is told.</returns>
    public async Task<IReadOnlyList<AssignmentReminder>> Tell(IReadOnlyList<DueAssignment> due, DateTimeOffset at, CancellationToken ct)
    {
        var fallback = await FallbackOwners.Of(db, due.Where(one => !HasOwner(one)).Select(one => one.Id), ct);
        var told = due.SelectMany(one => Concerned(one, fallback).DistinctBy(who => who.Person).Select(who => new AssignmentReminder(one.Id, one.Deadline, one.Days, who.Person, who.As, at))).ToList();
        var hidden = new HashSet<AssignmentReminder>();
        // One's own is always seen, and who is a fallback owner was asked.
        foreach (var theirs in told.Where(one => one.IsEscalated).GroupBy(one => one.PersonId))
        {
            var ids = theirs.Select(one => one.AssignmentId).ToList();
            var seen = await ViewerOf.Person(db, theirs.Key, ct) is { } viewer
                ? (await VisibleTo.Assignments(db, viewer).Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet() : [];
            hidden.UnionWith(theirs.Where(one => !seen.Contains(one.AssignmentId)));
        }
        return [.. told.Where(one => !hidden.Contains(one))];
    }

    private bool HasOwner(DueAssignment one) => one.OwnerId is { } owner && superiors.IsActive(owner);

    private IEnumerable<(PersonId Person, RemindedAs As)> Concerned(DueAssignment one, Dictionary<AssignmentId, List<PersonId>> fallback)
    {
        if (HasOwner(one)) yield return (one.OwnerId!.Value, RemindedAs.Owner);
        if (one.DeputyId is { } deputy && superiors.IsActive(deputy)) yield return (deputy, RemindedAs.Deputy);
        if (!HasOwner(one))
            foreach (var person in fallback.GetValueOrDefault(one.Id) ?? []) yield return (person, RemindedAs.FallbackOwner);
        if (!ReminderLadder.Usual.TellsManager(one.Days)) yield break;
        var unit = one.UnitId ?? (one.OwnerId is { } owner ? superiors.UnitOf(owner) : null);
        var (managers, directors) = superiors.Above(unit, one.OwnerId, ReminderLadder.Usual.TellsDirector(one.Days));
        foreach (var manager in managers) yield return (manager, RemindedAs.Manager);
        foreach (var director in directors) yield return (director, RemindedAs.Director);
    }
}
