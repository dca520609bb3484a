using Arende.Application;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Notifications;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Inbox;

/// <summary>Opens what a notification tells of, and marks it as read. Following the link again changes nothing.</summary>
public sealed class OpenModel(ArendeDb db, MarkRead markRead, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public NotificationId Id { get; set; }

    private string address = "/inbox";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        await markRead.Run(Viewer, Id, ct);
        return Redirect(address);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await new Letters(db, Viewer, StockholmTime.Today(clock), options.Value.CaseNumberFormat).One(Id, ct) is not { } letter) return false;
        address = letter.Address;
        return true;
    }
}
