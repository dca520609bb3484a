using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Notices;

/// <summary>A notice in the list, and how it stands today.</summary>
public sealed record NoticeRow(Notice Notice, Body Body, Text State, Tone Tone, string Icon)
{
    private const int MostPast = 50;

    /// <summary>To be put up, up, and the latest of those taken down; each the most urgent first.</summary>
    public static async Task<IReadOnlyList<NoticeRow>> All(ArendeDb db, DateOnly today, CancellationToken ct)
    {
        var open = await db.Notices.AsNoTracking().Where(n => n.TakenDownOn == null).OrderBy(n => n.DueOn).ToListAsync(ct);
        var past = await db.Notices.AsNoTracking().Where(n => n.TakenDownOn != null).OrderByDescending(n => n.TakenDownOn).Take(MostPast).ToListAsync(ct);
        return [.. open.Concat(past).Select(notice => Of(notice, db.Bodies[notice.BodyId], today))];
    }

    public static NoticeRow Of(Notice notice, Body body, DateOnly today)
    {
        var (state, tone, icon) = notice switch
        {
            { IsInterrupted: true } => (T.Notices.Interrupted, Tone.Danger, "warning"),
            { TakenDownOn: { } down } => (T.Notices.WasTakenDown(down), Tone.Neutral, "check"),
            { LastDay: not null } when notice.IsOver(today) => (T.Notices.ToTakeDown, Tone.Warning, "clock"),
            { LastDay: { } last } => (T.Notices.UpUntil(last), Tone.Success, "notice"),
            _ => (T.Notices.ToPostBy(notice.DueOn), notice.IsLate(today) ? Tone.Danger : Tone.Accent, "clock"),
        };
        return new NoticeRow(notice, body, state, tone, icon);
    }
}
