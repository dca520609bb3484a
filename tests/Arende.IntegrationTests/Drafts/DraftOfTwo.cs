using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Drafts;

/// <summary>A draft that the officer writes with the manager of the unit.</summary>
sealed class DraftOfTwo(TestApplication app, CaseId id)
{
    static readonly CancellationToken Ct = CancellationToken.None;

    public CaseId Id => id;
    public Viewer Officer => app.As(Role.CaseOfficer);
    public Viewer Other => app.As(Role.Manager);

    public static async Task<DraftOfTwo> Begin(TestApplication app, params string[] texts)
    {
        var registered = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Ny förskola", AccessLevel.Unit, Case.UsualType, Ct));
        var draft = new DraftOfTwo(app, registered);
        await app.Do<WriteTogether>(together => together.Run(draft.Officer, draft.Id, draft.Other.PersonId, writes: true, Ct));
        await draft.Save(draft.Officer, await draft.Read(), texts);
        return draft;
    }

    public Task<Case> Read() => app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));

    /// <summary>As a form would that was opened with <c>began</c>: the texts of the summary, the matter and the analysis; null leaves one as it was.</summary>
    public Task<long> Save(Viewer who, Case began, params string?[] texts) => app.Do<SaveDraft, long>(save =>
        save.Run(who, id, began.Version, began.Title, Written(began, texts), Ct, default, OpenedDraft.Of(began.Title, began.Report)));

    public static StaffReport Written(Case began, params string?[] texts)
    {
        SectionKind[] kinds = [SectionKind.Summary, SectionKind.Matter, SectionKind.Analysis];
        var stored = began.Report.Sections.Keyed().ToDictionary(section => section.Key!);
        return began.Report with
        {
            Sections = [.. kinds.Select((kind, at) => new Section(kind, "", texts.ElementAtOrDefault(at) ?? stored.GetValueOrDefault(SectionKeys.Of(kind))?.Text ?? "") { Key = SectionKeys.Of(kind) })
                .Where(section => section.Text.Length > 0)],
        };
    }

    public async Task<IEnumerable<string>> Texts() => (await Read()).Report.Sections.Select(section => section.Text);
}
