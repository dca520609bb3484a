using Arende.Application.ComposedDocuments;
using Arende.Application.Drafts;
using Arende.Application.Minutes;
using Arende.Domain.Cases;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Minutes;

/// <summary>Two versions of the minutes side by side, or one and what they say now. What the viewer may not read is in neither.</summary>
public sealed class CompareModel(MinutesPageServices services) : MinutesPage(services)
{
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>Null for what they say now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    /// <summary>Null for texts with more lines than are compared.</summary>
    public IReadOnlyList<DifferentLine>? Lines { get; private set; }
    public Text Older => T.MinutesPage.VersionNumber(From);
    public Text Newer => To is { } to ? T.MinutesPage.VersionNumber(to) : T.MinutesPage.Now;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!await base.Load(ct)) return false;
        Numbers = await Db.MinutesVersions.Where(version => version.MeetingId == Id).OrderByDescending(version => version.Number).Select(version => version.Number).ToListAsync(ct);
        if (await Read(From, ct) is not { } before || (To is null ? Text(Whole, Minutes.Cases) : await Read(To.Value, ct)) is not { } after) return false;
        Lines = LineDifference.Of(before, after);
        return true;
    }

    private async Task<string?> Read(int number, CancellationToken ct) =>
        await Db.MinutesVersions.AsNoTracking().SingleOrDefaultAsync(version => version.MeetingId == Id && version.Number == number, ct) is { } version
            ? Text(ComposedDocument.Read(version.Content), [.. version.Cases.Select(id => id == Guid.Empty ? (CaseId?)null : new CaseId(id))]) : null;

    private string Text(ComposedDocument document, IReadOnlyList<CaseId?> cases) => BlocksAsMarkdown.Of(Shown(document, cases).Blocks);
}
