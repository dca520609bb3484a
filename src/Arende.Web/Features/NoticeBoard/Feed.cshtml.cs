using Arende.Application;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>The notice board for a program that follows it (Atom, RFC 4287).</summary>
public sealed class FeedModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var notices = await PostedNotice.All(db, Today, ct);
        var announcements = await db.Announcements.AsNoTracking().OnBoard(Today).OrderByDescending(one => one.PostedOn).ThenBy(one => one.Id).ToListAsync(ct);
        return Unless($"{BoardState.Of(announcements, db.Bodies)} {BoardState.Of(notices)}", () => File(BoardFeed.Write(notices, [.. announcements.Select(one => (one, db.Bodies[one.BodyId]))], Municipality, Today, Absolute, In("/notice-board/feed")), "application/atom+xml; charset=utf-8"));
    }
}
