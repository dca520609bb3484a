using Arende.Application.ComposedDocuments;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Somebody of the body on the meeting's day, and the account that a mail goes to; null for who has none.</summary>
public sealed record CalledPerson(CalledMember Member, PersonId? PersonId);

/// <summary>What a summons would say now: for the page that shows it, and for the use case that sends it.</summary>
/// <param name="Body">Who meets.</param>
/// <param name="Latest">What was sent last; null where nothing was.</param>
/// <param name="Agenda">The items as they are.</param>
/// <param name="Called">Members first, then substitutes as they enter.</param>
public sealed record SummonsDraft(Body Body, Summons? Latest, IReadOnlyList<CallableItem> Agenda, IReadOnlyList<CalledPerson> Called)
{
    /// <summary>What is new or changed since the latest one.</summary>
    public IReadOnlyList<ItemNews> News => SummonsNews.Of(Latest?.Items, [.. Agenda.Select(item => item.Summoned)]);

    public IReadOnlyList<CallableItem> HeldBackBy => [.. Agenda.Where(item => item.HoldsSummonsBack)];

    /// <summary>Cases with a place of their own that aren't marked in order. What is in a list has no mark: it is decided already.</summary>
    public int NotInOrder => Agenda.Count(item => item.Case is { IsInOrder: false, IsReported: false });

    /// <summary>Each account once, also of somebody with two seats.</summary>
    public IReadOnlyList<CalledPerson> Mailed => [.. Called.Where(one => one.PersonId is not null).DistinctBy(one => one.PersonId)];

    public static async Task<SummonsDraft> Of(ArendeDb db, DefinitionCatalogue definitions, Meeting meeting, CancellationToken ct)
    {
        var members = await BodyMembers.On(db, meeting.BodyId, meeting.Date).AsNoTracking()
            .Select(m => new { m.Id, m.Name, m.Party, m.IsSubstitute, Account = db.People.Where(p => p.Id == m.PersonId && p.IsActive).Select(p => new { p.Id, p.Email }).FirstOrDefault() }).ToListAsync(ct);
        return new(
            db.Bodies[meeting.BodyId],
            await db.Summonses.AsNoTracking().Where(s => s.MeetingId == meeting.Id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct),
            await CallableAgenda.Of(db, definitions, meeting.Id, ct),
            [.. members.Select(m => new CalledPerson(new CalledMember(m.Id, m.Name, m.Party, m.IsSubstitute, m.Account?.Email), m.Account?.Id))]);
    }

    /// <summary>The version that it would become.</summary>
    /// <exception cref="Domain.BrokenRuleException">It says nothing new, or the place is too long.</exception>
    public Summons ToSend(Meeting meeting, MeetingFacts facts, PersonId by, DateTimeOffset at) =>
        new(meeting, Latest, facts, [.. Agenda.Select(item => item.Summoned)], [.. Called.Select(one => one.Member)], by, at);

    public ComposedDocument Compose(ComposeDocuments compose, Summons summons, string sentBy)
    {
        var news = summons.NewsSince(Latest).ToDictionary(one => one.Item);
        return compose.Summons(Body, summons, sentBy,
            [.. Agenda.Select(item => new SummonsLine(
                item.Number, item.TitleForAll, item.Case is { } c ? compose.NumberOf(c.Number) : null, item.Case?.Officer, item.Case is { IsLate: true }, item.Case is { IsReported: true }, news.GetValueOrDefault(item.Item)))],
            [.. summons.GoneSince(Latest).Select(item => item.Number)]);
    }
}
