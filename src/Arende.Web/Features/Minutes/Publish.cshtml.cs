using Arende.Application;
using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Minutes;

/// <summary>A clerk chooses what anybody may read of verified minutes.</summary>
[Needs(Right.VerifyMinutes)]
public sealed class PublishModel(PublishMinutes publish, MinutesPageServices services, IOptions<ArendeOptions> options) : MinutesPage(services)
{
    [BindProperty]
    public List<int> Paragraphs { get; set; } = [];

    /// <summary>One on each line.</summary>
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public IReadOnlySet<int> Open { get; private set; } = new HashSet<int>();
    public ComposedDocument? Preview { get; private set; }
    public IReadOnlyList<(string By, PublishedMinutes One)> Log { get; private set; } = [];
    public bool IsShown => options.Value.PublicMeetings.Shown;
    public bool IsPublished => Log.Any(entry => entry.One.WithdrawnAt is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        var last = Log.Count > 0 ? Log[0].One : null;
        Paragraphs = [.. last?.Paragraphs ?? [.. Open.Order()]];
        Words = last is null ? null : string.Join('\n', last.Words);
        Until = StockholmTime.Today(Services.Clock).AddDays(Math.Max(0, options.Value.PublicMeetings.MinutesDays));
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Preview = await publish.Masked(Meeting, Chosen(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await publish.Run(Viewer, Id, Chosen(), ct, FormKey);
        return Told("/Minutes/Publish", T.MinutesPage.PublishDone);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await publish.Withdraw(Viewer, Id, ct);
        return Told("/Minutes/Publish", T.MinutesPage.Withdrawn);
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct) || !Meeting.IsVerified) return false;
        Open = await publish.Open(Meeting, ct);
        var rows = await (from one in Db.PublishedMinutes.AsNoTracking()
                          where one.MeetingId == Id
                          join person in Db.People on one.By equals person.Id
                          orderby one.At descending
                          select new { person.Name, One = one }).ToListAsync(ct);
        Log = [.. rows.Select(row => (row.Name, row.One))];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.DateIsMissing or Rule.PublishedUntilIsPast or Rule.DateIsUnreasonable => nameof(Until),
        Rule.ReportHasTooMuch or Rule.TextIsTooLong => nameof(Words),
        _ => "",
    };

    private Publication Chosen()
    {
        var words = (Words ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        foreach (var word in words) TextLimits.Check(word, TextLimits.Title, Rule.TextIsTooLong);
        return new Publication([.. Paragraphs.Distinct().Order()], words, Until ?? throw new BrokenRuleException(Rule.DateIsMissing));
    }
}
