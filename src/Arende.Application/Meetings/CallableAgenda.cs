using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>An item as a summons would tell it now.</summary>
/// <param name="Item">The agenda item, or the item without a case.</param>
/// <param name="Number">Its place.</param>
/// <param name="Title">The case's, whoever may read it, or the item's own.</param>
/// <param name="Case">Null for an item without a case.</param>
public sealed record CallableItem(Guid Item, int Number, string Title, CallableCase? Case)
{
    /// <summary>What a committee has decided rests on its minutes: nothing that comes later in the case changes it.</summary>
    public SummonedItem Summoned => new(Item, Number, Case is { IsOfCommittee: false } ? Case.Ready.Content : null);

    /// <summary>Who isn't to know of a case that isn't open gets this null.</summary>
    public string? TitleForAll => Case is { IsOpen: false } ? null : Title;

    /// <summary>MBL 11 §: it is still negotiated, and the summons waits.</summary>
    public bool HoldsSummonsBack => Case is { IsOfCommittee: false } && Case.Ready.Readiness.HoldsSummonsBack;
}

/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsOpen">It is open to everybody: only then is its title told to many.</param>
/// <param name="Officer">By name.</param>
/// <param name="IsLate">Put up after the stop time.</param>
/// <param name="IsReported">It stands in the list of an item without a case, and shares its place.</param>
/// <param name="InOrder">The clerk's mark.</param>
/// <param name="Ready">What the case has and lacks.</param>
public sealed record CallableCase(CaseId Id, CaseNumber Number, bool IsOpen, string Officer, bool IsLate, bool IsReported, ItemInOrder? InOrder, CaseReadiness Ready)
{
    /// <summary>What has changed since it was marked in order; empty where nothing has, or it never was.</summary>
    public IReadOnlyList<ContentChange> ChangedSince => InOrder?.Of.ChangesTo(Ready.Content) ?? [];

    /// <summary>A committee has decided it, and it is reported here: its agenda item is the committee's.</summary>
    public bool IsOfCommittee { get; init; }

    public bool IsInOrder => InOrder is not null && ChangedSince.Count == 0;
}

/// <summary>A meeting's agenda as a summons would tell it now, in its order.</summary>
public static class CallableAgenda
{
    public static async Task<IReadOnlyList<CallableItem>> Of(ArendeDb db, DefinitionCatalogue definitions, MeetingId meeting, CancellationToken ct)
    {
        var standing = await db.Meetings.AsNoTracking().Where(m => m.Id == meeting).Select(m => m.Standing).SingleAsync(ct);
        var own = standing.Select(one => one.Id).ToList();
        var rows = await (
            from item in db.AgendaItems.AsNoTracking()
            where item.MeetingId == meeting || (item.ReportedUnder != null && own.Contains(item.ReportedUnder.Value))
            join c in db.Cases on item.CaseId equals c.Id
            join officer in db.People on c.CaseOfficerId equals officer.Id
            orderby item.Number, item.Id
            select new
            {
                item.Id, IsHere = item.MeetingId == meeting, item.Number, item.IsLate, item.InOrder, item.ReportedUnder, CaseId = c.Id, Case = new CaseNumber(c.Register, c.Year, c.Serial), c.Title, IsOpen = c.Access == AccessLevel.Open, Officer = officer.Name,
            }).ToListAsync(ct);
        var ready = await AgendaReadiness.Of(db, definitions, [.. rows.Select(row => row.CaseId)], ct);
        var places = standing.ToDictionary(one => one.Id, one => one.Number);
        return
        [
            .. standing.Select(one => new CallableItem(one.Id, one.Number, AgendaRules.TitleOf(one), null))
                .Concat(rows.Select(row => new CallableItem(row.Id, row.IsHere ? row.Number : places[row.ReportedUnder!.Value], row.Title, new CallableCase(
                    row.CaseId, row.Case, row.IsOpen, row.Officer, row.IsHere && row.IsLate, row.ReportedUnder is { } under && places.ContainsKey(under), row.IsHere ? row.InOrder : null, ready[row.CaseId]) { IsOfCommittee = !row.IsHere })))
                .OrderBy(item => item.Number).ThenBy(item => item.Case is not null),
        ];
    }
}
