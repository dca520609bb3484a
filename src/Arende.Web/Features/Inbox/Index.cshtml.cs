using Arende.Application;
using Arende.Application.Audit;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Inbox;

/// <summary>The inbox: what the viewer should know or do, a line a matter, the unread first. A line is read when it is opened, and goes when its matter ends.</summary>
public sealed class IndexModel(ArendeDb db, MarkAllRead markAllRead, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage, IListsSecrets
{
    private const int CountedAtMost = 1000;

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public SecretsListed Listed => new(
        Letters.Select(letter => letter.Secret).OfType<CaseNumber>(),
        Letters.Where(letter => letter.Assignment?.IsSecret == true).Select(letter => letter.AssignmentId!.Value));

    public int Unread { get; private set; }

    public int Count { get; private set; }

    public string? Next { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAllRead(CancellationToken ct)
    {
        await markAllRead.Run(Viewer, ct);
        return Redirect("/inbox");
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
