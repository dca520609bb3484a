using System.Text;
using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>The remarks on a draft are those on its words as they were saved last.</summary>
public sealed class DraftRemarksTests
{
    const string Wrong = "Av de 10 uppdragen är 4 klara och 5 försenade.";
    const string Right = "Av de 10 uppdragen är 4 klara och 6 försenade.";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_mended_is_remarked_on_no_more_and_what_is_broken_is()
    {
        await using var app = await TestApplication.OnSqlite();
        var id = await Import(app, Wrong);
        Assert.Contains(RemarkKind.PartsDoNotAddUp, await Kinds(app, id));

        await Save(app, id, Right);
        Assert.DoesNotContain(RemarkKind.PartsDoNotAddUp, await Kinds(app, id));

        await Save(app, id, Wrong);
        Assert.Contains(RemarkKind.PartsDoNotAddUp, await Kinds(app, id));
    }

    [Fact]
    public async Task What_was_answered_is_not_asked_again()
    {
        await using var app = await TestApplication.OnSqlite();
        var id = await Import(app, Wrong);
        var remark = await app.Read(db => db.Set<Remark>().FirstAsync(r => r.CaseId == id && r.Kind == RemarkKind.PartsDoNotAddUp, Ct));
        await app.Do<AnswerRemarks, bool>(async answer =>
        {
            await answer.Run(app.As(Role.CaseOfficer), id, new Dictionary<Guid, string> { [remark.Id] = "Det stämmer." }, Ct);
            return true;
        });

        await Save(app, id, $"En rad till.\n\n{Wrong}");

        Assert.Equal("Det stämmer.", (await app.Read(db => db.Set<Remark>().SingleAsync(r => r.CaseId == id && r.Kind == RemarkKind.PartsDoNotAddUp, Ct))).Answer);
    }

    [Fact]
    public async Task A_draft_that_was_begun_here_is_looked_through_too_but_for_what_its_form_asks()
    {
        await using var app = await TestApplication.OnSqlite();
        var id = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Ärende", AccessLevel.Open, Case.UsualType, Ct));
        await Save(app, id, Wrong);
        Assert.Equal([RemarkKind.PartsDoNotAddUp], await Kinds(app, id));
    }

    [Fact]
    public async Task What_the_case_type_has_no_section_for_is_not_missing()
    {
        var settings = new Dictionary<string, string?> { ["Arende:CaseTypes:board-case:Sections:0"] = "Matter" };
        await using var app = await TestApplication.OnSqlite(services => Settings(services, settings));
        var id = await Import(app, Right);
        Assert.DoesNotContain(await app.Read(db => db.Set<Remark>().Where(r => r.CaseId == id).ToListAsync(Ct)), remark => remark.Kind is RemarkKind.MissingSections && remark.Arguments[1].Contains("barn", StringComparison.Ordinal));
    }

    static void Settings(Microsoft.Extensions.DependencyInjection.IServiceCollection services, Dictionary<string, string?> settings) =>
        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(
            services, Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(new Microsoft.Extensions.Configuration.ConfigurationBuilder(), settings).Build());

    static Task<List<RemarkKind?>> Kinds(TestApplication app, CaseId id) => app.Read(db => db.Set<Remark>().Where(r => r.CaseId == id && r.Kind != RemarkKind.MissingSections).Select(r => r.Kind).ToListAsync(Ct));

    static async Task Save(TestApplication app, CaseId id, string text)
    {
        var draft = await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct));
        var matter = draft.Report.Sections.FirstOrDefault(section => section.Kind == SectionKind.Matter) ?? new Section(SectionKind.Matter, "Ärendet", "");
        var report = draft.Report with { Sections = [.. draft.Report.Sections.Where(section => section.Kind != SectionKind.Matter), matter with { Text = text }] };
        await app.Do<SaveDraft, long>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, report, Ct));
    }

    static async Task<CaseId> Import(TestApplication app, string text) => (await app.Do<ImportStaffReport, ImportResult>(import => import.Run(
        app.As(Role.CaseOfficer), "rapport.md", Encoding.UTF8.GetBytes($"Till: Kommunstyrelsen\n\n# Uppföljning\n\n## Förslag till beslut\n\n1. Godkänna.\n\n## Ärendet\n\n{text}\n"), again: false, Ct))).Case!.Id;
}
