using Arende.Application;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>The notice board (KL 8:9): what hangs today, for anybody.</summary>
public sealed class IndexModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    public IReadOnlyList<PostedNotice> Notices { get; private set; } = [];

    public bool ShowsMeetings => Options.PublicMeetings.Shown;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Notices = await PostedNotice.All(db, Today, ct);
        return Unless(BoardState.Of(Notices), Page);
    }
}
