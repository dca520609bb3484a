using Arende.Application;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Notices;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>One notice by itself, as long as it hangs.</summary>
public sealed class ShowModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    [BindProperty(SupportsGet = true)]
    public NoticeId Id { get; set; }

    public PostedNotice Posted { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await PostedNotice.Find(db, Id, Today, ct) is not { } posted) return NotFound();
        Posted = posted;
        return Unless(BoardState.Of([posted]), Page);
    }
}
