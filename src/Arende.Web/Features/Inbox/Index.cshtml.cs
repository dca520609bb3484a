using Arende.Application;
using Arende.Application.Distribution;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Domain.Notifications;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Inbox;

/// <summary>The inbox: what has happened that the viewer should know, as sentences, the unread first.</summary>
public sealed class IndexModel(ArendeDb db, MarkRead markRead, MarkAllRead markAllRead, Acknowledge acknowledge, IOptions<ArendeOptions> options, TimeProvider clock)
    : ArendePage
{
    private const int CountedAtMost = 1000;

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public int Unread { get; private set; }

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostRead(NotificationId letter, CancellationToken ct)
    {
        await markRead.Run(Viewer, letter, ct);
        return Redirect("/inbox");
    }

    public async Task<IActionResult> OnPostAllRead(CancellationToken ct)
    {
        await markAllRead.Run(Viewer, ct);
        return Redirect("/inbox");
    }

    public async Task<IActionResult> OnPostAcknowledge(NotificationId letter, DistributionRowId row, CancellationToken ct)
    {
        await acknowledge.Run(Viewer, row, ct);
        await markRead.Run(Viewer, letter, ct);
        return Redirect("/inbox?acknowledged=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        var mine = InboxMatters.Of(db, Viewer, today);
        Unread = await mine.CountAsync(n => n.ReadAt == null, ct);
        Count = await mine.Take(CountedAtMost + 1).CountAsync(ct);
        (Letters, var more) = await new Letters(db, Viewer, today, options.Value.CaseNumberFormat).Read(LetterCursor.Parse(After), ct);
        if (more) Next = $"/inbox?after={new LetterCursor(Letters[^1].ReadAt is not null, Letters[^1].At, Letters[^1].Id)}";
        return true;
    }
}
