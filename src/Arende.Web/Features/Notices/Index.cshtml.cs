using Arende.Application.Access;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Notices;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Notices;

/// <summary>What is on the notice board, what is to be put up, and what was.</summary>
[Needs(Right.VerifyMinutes)]
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    private IReadOnlyList<NoticeRow> rows = [];

    /// <summary>When the product could read the public notice board.</summary>
    public BoardLog Log { get; private set; } = null!;

    /// <summary>The log's silences, and the notices that had to be seen then.</summary>
    public IReadOnlyList<SilenceToJudge> Silences { get; private set; } = [];

    public bool IsEmpty => rows.Count == 0;

    public IEnumerable<NoticeRow> ToPutUp => rows.Where(row => row.Notice is { TakenDownOn: null } and ({ IsPosted: false } or { IsInterrupted: true }));
    public IEnumerable<NoticeRow> Up => rows.Where(row => row.Notice is { TakenDownOn: null, IsPosted: true, IsInterrupted: false });
    public IEnumerable<NoticeRow> Past => rows.Where(row => row.Notice.TakenDownOn is not null);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    /// <summary>Whose minutes a notice is of.</summary>
    public Text NameOf(Notice notice) => T.Notices.About(db.Bodies[notice.BodyId], notice);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        rows = await NoticeRow.All(db, StockholmTime.Today(clock), ct);
        Log = await BoardLog.Read(db, ct);
        Silences = await SilenceToJudge.Of(db, Log, ct);
        return true;
    }
}
