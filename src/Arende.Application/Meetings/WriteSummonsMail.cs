using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>An item as the mail of a summons names it.</summary>
/// <param name="Number">Its place on the agenda.</param>
/// <param name="Title">Null where its case isn't the reader's to open.</param>
/// <param name="News">What is new of it; null where nothing is.</param>
public sealed record MailedItem(int Number, string? Title, ItemNews? News);

/// <summary>The mail that calls somebody: when and where, the items that they may read, and where the documents are. Of several versions that wait the latest alone is sent.</summary>
internal sealed class WriteSummonsMail(ArendeDb db, PublicAddress address, IMailWords words) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.Summons];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var summons = await db.Summonses.AsNoTracking().SingleAsync(s => s.Id == mail.SummonsId, ct);
        if (await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        if (await db.Meetings.AnyAsync(m => m.Id == summons.MeetingId && m.CancelledBecause != null, ct)) return null;
        if (await db.Summonses.AnyAsync(s => s.MeetingId == summons.MeetingId && s.Number > summons.Number, ct)) return null;
        var earlier = await db.Summonses.AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == summons.MeetingId && s.Number == summons.Number - 1, ct);
        var items = summons.Items.Select(item => item.Item).ToList();
        var visible = VisibleTo.Cases(db, reader);
        var titles = await (from item in db.AgendaItems
                            where items.Contains(item.Id)
                            join c in visible on item.CaseId equals c.Id
                            where c.Access == Domain.Cases.AccessLevel.Open
                            select new { item.Id, c.Title }).ToDictionaryAsync(one => one.Id, one => one.Title, ct);
        foreach (var one in await db.Meetings.Where(m => m.Id == summons.MeetingId).Select(m => m.Standing).SingleAsync(ct)) titles[one.Id] = AgendaRules.TitleOf(one);
        var news = summons.NewsSince(earlier).ToDictionary(one => one.Item);
        var body = db.Bodies[(await db.Meetings.Where(m => m.Id == summons.MeetingId).Select(m => m.BodyId).SingleAsync(ct))];
        return words.Summons(body, summons, [.. summons.Items.Select(item => new MailedItem(item.Number, titles.GetValueOrDefault(item.Item), news.GetValueOrDefault(item.Item)))],
            [.. summons.GoneSince(earlier).Select(item => item.Number)], address.MeetingPack(summons.MeetingId));
    }
}
