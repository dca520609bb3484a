using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Notifications;

/// <summary>
/// The mail with all of somebody's steps that are late, due soon, or came since their last one; a manager's has besides what is late with
/// those whose nearest manager they are. Who is told at once has heard of what came.
/// </summary>
internal sealed class WriteDigestMail(ArendeDb db, PublicAddress address, IMailWords words, IOptions<ArendeOptions> options, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.Digest];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var (person, today) = (mail.PersonId!.Value, StockholmTime.Today(clock));
        if (await ViewerOf.WithStandIns(db, person, today, ct) is not { } reader) return null;
        var pace = await db.People.Where(p => p.Id == reader.PersonId).Select(p => p.MailPace).SingleAsync(ct);
        var digests = db.Mails.Where(m => m.PersonId == reader.PersonId && m.Kind == MailKind.Digest);
        // One that could not be sent until the next was there: the next says it all.
        if (pace == MailPace.InboxOnly || await digests.AnyAsync(m => m.CreatedAt > mail.CreatedAt, ct)) return null;

        var end = DigestDays.EndOf(pace, today);
        var mine = await Steps(reader, WorkItemAccess.OpenOf(db, reader).Where(await IsTold(reader, pace, digests, mail, end, ct)), ct);
        var others = reader.Has(Right.FollowSteps, Over.OwnUnit) ? await LateOfOthers(reader, today, ct) : [];
        if (mine.Count + others.Count == 0) return null;
        return words.Digest(mine, others, today, StockholmTime.DateAt(end).AddDays(-1), address.MyPage, address.Settings);
    }

    private Task<List<StepLine>> Steps(Viewer reader, IQueryable<WorkItem> items, CancellationToken ct) =>
        StepLine.Of(db, reader, items, options.Value.CaseNumberFormat, ct);

    private async Task<System.Linq.Expressions.Expression<Func<WorkItem, bool>>> IsTold(
        Viewer reader, MailPace pace, IQueryable<OutgoingMail> digests, OutgoingMail mail, DateTimeOffset end, CancellationToken ct)
    {
        if (pace == MailPace.AtOnce) return item => item.DueAt < end;
        var (me, until) = (reader.PersonId, mail.CreatedAt);
        // What was there when the last one was queued stood in it.
        var last = await digests.Where(m => m.State == MailState.Sent && m.CreatedAt < until).OrderByDescending(m => m.CreatedAt).Select(m => (DateTimeOffset?)m.CreatedAt).FirstOrDefaultAsync(ct);
        var since = last ?? until - DigestDays.LongestSilence;
        var told = DigestDays.Told(db).Where(n => n.PersonId == me && n.At > since && n.At <= until);
        return item => item.DueAt < end || told.Any(n => n.Subject == item.Id || (n.Subject == null && (Guid)(object)n.CaseId!.Value == item.SubjectId));
    }

    private async Task<List<StepLine>> LateOfOthers(Viewer reader, DateOnly today, CancellationToken ct)
    {
        var under = (await Superiors.Of(db, ct)).Under(reader.PersonId);
        if (under.Count == 0) return [];
        var mine = WorkItemAccess.OpenOf(db, reader);
        var late = db.WorkItems.Late(today).Where(item => item.State == WorkItemState.Open && !mine.Any(own => own.Id == item.Id)
            && db.People.Any(p => under.Contains(p.Id) && (p.Id == item.AssigneeId
                || (item.AssigneeId == null && p.Roles.Any(held => held.Role == item.Role) && (item.UnitId == null || item.UnitId == p.UnitId)))));
        var lines = await Steps(reader, late, ct);
        var holders = await StepHolders.Of(db, [.. lines.Select(line => line.Item)], ct);
        return [.. lines.Select(line => line with { Holders = holders[line.Item.Id].Names })];
    }
}
