using System.IO.Compression;
using System.Text;
using Arende.Application.Cases;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

public sealed class ImportLaterVersionTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_later_version_makes_no_second_case_unless_told_to()
    {
        await using var app = await TestApplication.OnSqlite();
        var first = await Import(app, Report("KS 2025-87", "Första texten."));

        var later = await Import(app, Report("KS 2025-87", "Andra texten."));
        Assert.True(later is { IsLaterVersion: true, IsJoined: true });
        Assert.Equal(first.Case!.Id, later.Case!.Id);
        Assert.Equal("Andra texten.", (await app.Read(db => db.Cases.SingleAsync(Ct))).Report.Sections.Single(section => section.Kind == SectionKind.Matter).Text);
        Assert.Equal(1, await app.Read(db => db.Cases.CountAsync(Ct)));

        Assert.True((await Import(app, Report("KS 2025-87", "Andra texten."), again: true)).IsNew);
    }

    [Fact]
    public async Task A_report_of_the_same_title_and_another_number_is_another_case()
    {
        await using var app = await TestApplication.OnSqlite();
        await Import(app, Report("KS 2025-87", "Text."));
        Assert.True((await Import(app, Report("KS 2026-12", "Text."))).IsNew);
    }

    [Fact]
    public async Task Assignments_that_are_here_already_are_told_and_not_doubled()
    {
        await using var app = await TestApplication.OnSqlite();
        const string table = "| Uppdrag | Status | Slutdatum |\n|---|---|---|\n| Bygg bron | Pågår | 2027-12-31 |\n";
        await Import(app, Report("KS 2025-87", table));
        var next = await Import(app, Report("KS 2026-12", table));
        Assert.Equal(1, await app.Read(db => db.Assignments.CountAsync(Ct)));
        Assert.Equal(next.Case!.Id, (await app.Read(db => db.Assignments.SingleAsync(Ct))).AccountedIn);
        Assert.Equal("Bygg bron", Assert.Single(next.Document.Remarks, remark => remark.Kind == RemarkKind.AssignmentsJoined).Sentence);
    }

    [Fact]
    public async Task What_was_written_here_stays_when_a_later_version_is_joined_and_what_it_replaces_is_kept()
    {
        await using var app = await TestApplication.OnSqlite();
        var id = (await Import(app, Report("KS 2025-87", "Första texten."))).Case!.Id;
        var draft = await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct));
        var written = draft.Report with { Sections = [.. draft.Report.Sections, new Section(SectionKind.Summary, "Sammanfattning", "Skriven här.")] };
        await app.Do<SaveDraft, long>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, written, Ct));

        await Import(app, Report("KS 2025-87", "Andra texten."));

        var joined = await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct));
        Assert.Equal("Skriven här.", joined.Report.Sections.Single(section => section.Kind == SectionKind.Summary).Text);
        Assert.Equal("Andra texten.", joined.Report.Sections.Single(section => section.Kind == SectionKind.Matter).Text);
        Assert.Contains("Första texten.", await app.Read(db => db.EarlierSections.Where(e => e.CaseId == id).Select(e => e.Text).ToListAsync(Ct)));
        Assert.Equal(2, await app.Read(db => db.ImportedFiles.CountAsync(f => f.CaseId == id, Ct)));
    }

    [Fact]
    public async Task A_later_version_writes_the_drafts_own_assignments_anew_and_adds_the_new_ones()
    {
        await using var app = await TestApplication.OnSqlite();
        const string head = "| Uppdrag | Status | Slutdatum |\n|---|---|---|\n";
        await Import(app, Report("KS 2025-87", head + "| 2.1 Bygg bron | Pågår | 2027-12-31 |\n"));
        await Import(app, Report("KS 2025-87", head + "| 2.1 Bygg bron över ån | Försenat | 2028-06-30 |\n| Måla räcket | Pågår | 2028-12-31 |\n"));
        var assignments = await app.Read(db => db.Assignments.OrderBy(a => a.DueOn).ToListAsync(Ct));
        Assert.Equal([new DateOnly(2028, 6, 30), new DateOnly(2028, 12, 31)], assignments.Select(a => a.DueOn!.Value));
    }

    [Fact]
    public async Task Next_years_report_proposes_its_deadline_and_leaves_the_decided_one()
    {
        await using var app = await TestApplication.OnSqlite();
        const string head = "| Uppdrag | Status | Slutdatum |\n|---|---|---|\n";
        await Import(app, Report("KS 2025-87", head + "| Bygg bron | Pågår | 2027-12-31 |\n"));
        await Import(app, Report("KS 2026-12", head + "| Bygg bron | Försenat | 2029-01-31 |\n"));
        var bridge = await app.Read(db => db.Assignments.SingleAsync(Ct));
        Assert.Equal(new DateOnly(2027, 12, 31), bridge.Current!.Deadline.Latest);
        Assert.Equal(new DateOnly(2029, 1, 31), bridge.Proposed!.Deadline.Latest);
    }

    [Fact]
    public async Task What_waits_for_another_cases_decision_is_left_as_it_is()
    {
        await using var app = await TestApplication.OnSqlite();
        const string head = "| Uppdrag | Status | Slutdatum |\n|---|---|---|\n";
        await Import(app, Report("KS 2025-87", head + "| Bygg bron | Pågår | 2027-12-31 |\n"));
        await Import(app, Report("KS 2026-12", head + "| Bygg bron | Försenat | 2029-01-31 |\n"));
        var third = await Import(app, Report("KS 2027-3", head + "| Bygg bron | Försenat | 2030-01-31 |\n"));
        var bridge = await app.Read(db => db.Assignments.SingleAsync(Ct));
        Assert.Equal(new DateOnly(2029, 1, 31), bridge.Proposed!.Deadline.Latest);
        Assert.Contains(third.Document.Remarks, remark => remark.Kind == RemarkKind.AssignmentsWait);
    }

    [Fact]
    public async Task A_Word_file_with_macros_is_refused_before_it_is_read()
    {
        await using var app = await TestApplication.OnSqlite();
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin" })
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write("<a/>"u8);
            }
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Import(app, file.ToArray(), name: "rapport.docx"));
        Assert.Equal(Rule.FileHasMacros, refused.Rule);
    }

    static byte[] Report(string number, string text) =>
        Encoding.UTF8.GetBytes($"Dnr: {number}\nTill: Kommunstyrelsen\n\n# Bro över ån\n\n## Förslag till beslut\n\n1. Anta planen.\n\n## Ärendet\n\n{text}\n");

    static Task<ImportResult> Import(TestApplication app, byte[] file, bool again = false, string name = "rapport.md") =>
        app.Do<ImportStaffReport, ImportResult>(import => import.Run(app.As(Role.CaseOfficer), name, file, again, Ct));
}
