using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Minutes;

/// <summary>One of those who verify reads the minutes and signs them, or says why not.</summary>
public sealed class SignModel(SignMinutes sign, DeclineMinutes decline, MinutesPageServices services) : MinutesPage(services)
{
    /// <summary>The digest of the text that was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>It waits for the viewer.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What was asked for is another text than it is now.</summary>
    public bool IsOutdated { get; private set; }
    public ShownDocument Document => new(Shown(Minutes.Document, Minutes.Cases), null, $"/meetings/{Id}/minutes", Services.Files.MakesPdf);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sign.Run(Viewer, Id, Seen ?? "", ct, FormKey);
        return Told("/Minutes/Show", await Db.Meetings.AnyAsync(m => m.Id == Id && m.VerifiedOn != null, ct) ? T.MinutesPage.SignDoneAll : T.MinutesPage.SignDone);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        await decline.Run(Viewer, Id, Reason, ct, FormKey);
        return Told("/Minutes/Show", T.MinutesPage.DeclineDone);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct)) return false;
        var me = Viewer.PersonId;
        var asked = await Db.MinutesSignatures.AsNoTracking().Where(one => one.MeetingId == Id && one.PersonId == me && one.State == SignatureState.Asked).ToListAsync(ct);
        (IsAsked, IsOutdated) = (asked.Count > 0 && !Meeting.IsVerified, asked.Exists(one => one.Digest != Minutes.Digest));
        return true;
    }

    protected override string FieldOf(Rule rule) => rule is Rule.ReasonIsMissing or Rule.ReasonIsTooLong ? nameof(Reason) : "";
}
