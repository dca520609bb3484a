using System.Text.RegularExpressions;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Demo;

/// <summary>Every mail of the demo, as its receiver would read it. What waits has no words yet. Nothing left the machine.</summary>
public sealed partial class MailboxModel(ArendeDb db) : ArendePage
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];
    public IReadOnlyList<FilterOption> Receivers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>A mail's text with its addresses apart, as a mail program lets one follow them.</summary>
    public static IEnumerable<(string Text, bool IsLink)> Parts(string text) => Addresses().Split(text).Select(part => (part, part.StartsWith("http", StringComparison.Ordinal)));

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Addresses();

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var all = db.Mails.AsNoTracking().Where(mail => mail.State != MailState.NotNeeded);
        var receivers = await all.Select(mail => mail.To).Distinct().OrderBy(to => to).ToListAsync(ct);
        Receivers = FilterOption.For(Request, "to", To, [("", T.Demo.Everyone.ToString()), .. receivers.Select(to => (to, to))]);
        var asked = string.IsNullOrEmpty(To) ? all : all.Where(mail => mail.To == To);
        Mails = await asked.OrderByDescending(mail => mail.CreatedAt).ThenByDescending(mail => mail.Id).Take(Most).ToListAsync(ct);
        return true;
    }
}
