using Arende.Application;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Notices;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>One announcement of a meeting by itself, as long as it hangs.</summary>
public sealed class AnnouncedModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    [BindProperty(SupportsGet = true)]
    public AnnouncementId Id { get; set; }

    public Announcement Announcement { get; private set; } = null!;
    public Body Body => db.Bodies[Announcement.BodyId];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await db.Announcements.AsNoTracking().OnBoard(Today).SingleOrDefaultAsync(one => one.Id == Id, ct) is not { } announcement) return NotFound();
        Announcement = announcement;
        return Unless(BoardState.Of([announcement], db.Bodies), Page);
    }
}
