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

/// <summary>The notice board (KL 8:9): what hangs today, for anybody.</summary>
public sealed class IndexModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    public IReadOnlyList<PostedNotice> Notices { get; private set; } = [];

    /// <summary>Of the council's meetings, the next first.</summary>
    public IReadOnlyList<Announcement> Announcements { get; private set; } = [];

    public Body BodyOf(Announcement one) => db.Bodies[one.BodyId];

    public bool ShowsMeetings => Options.PublicMeetings.Shown;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Notices = await PostedNotice.All(db, Today, ct);
        Announcements = await db.Announcements.AsNoTracking().OnBoard(Today).OrderBy(one => one.Day).ThenBy(one => one.Id).ToListAsync(ct);
        return Unless($"{BoardState.Of(Announcements, db.Bodies)} {BoardState.Of(Notices)}", Page);
    }
}
