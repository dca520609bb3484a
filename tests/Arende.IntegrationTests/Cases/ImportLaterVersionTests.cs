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
        await Register(app);
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
        await Rewrite(app, id, report => report with { Sections = [.. report.Sections, new Section(SectionKind.Summary, "Sammanfattning", "Skriven här.")] });

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
        await Register(app);
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
        await Register(app);
        await Import(app, Report("KS 2026-12", head + "| Bygg bron | Försenat | 2029-01-31 |\n"));
        var third = await Import(app, Report("KS 2027-3", head + "| Bygg bron | Försenat | 2030-01-31 |\n"));
        var bridge = await app.Read(db => db.Assignments.SingleAsync(Ct));
        Assert.Equal(new DateOnly(2029, 1, 31), bridge.Proposed!.Deadline.Latest);
        Assert.Contains(third.Document.Remarks, remark => remark.Kind == RemarkKind.AssignmentsWait);
    }

    [Fact]
    public async Task An_assignment_that_another_draft_only_brings_is_left_to_it()
    {
        await using var app = await TestApplication.OnSqlite();
        await Import(app, Report("KS 2025-87", Table("| Bygg bron | Pågår | 2027-12-31 |\n")));
        var next = await Import(app, Report("KS 2026-12", Table("| Bygg bron | Försenat | 2029-01-31 |\n")));
        Assert.Null((await app.Read(db => db.Assignments.SingleAsync(Ct))).AccountedIn);
        Assert.Contains(next.Document.Remarks, remark => remark.Kind == RemarkKind.AssignmentsWait);
    }

    [Fact]
    public async Task The_row_of_the_same_title_has_its_assignment_before_one_that_is_like_it()
    {
        await using var app = await TestApplication.OnSqlite();
        await Import(app, Report("KS 2025-87", Table("| 2.1 Plan för skolor norra staden | Pågår | 2027-12-31 |\n| 2.2 Lokalplan för badhus | Pågår | 2027-12-31 |\n")));
        await Register(app);
        var next = await Import(app, Report("KS 2026-12", Table(
            "| 2.1 Plan för skolor södra staden | Pågår | 2028-12-31 |\n| 2.1 Plan för skolor norra staden | Pågår | 2028-12-31 |\n| 2.2 Lokalplan för ishallar | Pågår | 2028-12-31 |\n")));
        // Half of the words, and those that are in every title, make no likeness.
        Assert.Equal(["2.1 Plan för skolor södra staden", "2.2 Lokalplan för ishallar"],
            await app.Read(db => db.Assignments.Where(a => a.CaseId == next.Case!.Id).Select(a => a.Title).OrderBy(title => title).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Lists_that_give_way_to_the_files_are_kept_and_what_the_file_lacks_stays()
    {
        await using var app = await TestApplication.OnSqlite();
        var unit = app.As(Role.CaseOfficer).UnitId;
        var id = (await Import(app, Report("KS 2025-87", "Text.", recipients: "Vännerna av bron"))).Case!.Id;
        await Rewrite(app, id, report => report with
        {
            To = "Kommunfullmäktige",
            Clauses = [.. report.Clauses, Clause.Of(2, "Skriven här.")],
            Attachments = [new Attachment(1, "Karta")],
            Recipients = [.. report.Recipients.Select(recipient => recipient with { UnitId = unit }), new Recipient(2, "Skriven mottagare", null, null)],
        });

        await Import(app, Encoding.UTF8.GetBytes("Dnr: KS 2025-87\n\n# Bro över ån\n\n## Förslag till beslut\n\n1. Anta planen.\n2. Måla bron.\n\n## Beslut skickas till\n\nVännerna av bron\n\nFiskarna\n"));

        var joined = (await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct))).Report;
        Assert.Equal(["Anta planen.", "Måla bron."], joined.Clauses.Select(clause => clause.Text));
        Assert.Equal(["Anta planen.\nSkriven här.", "Vännerna av bron\nSkriven mottagare"], joined.Unplaced.Where(text => text.Line == 0).Select(text => text.Text));
        Assert.Equal([("Vännerna av bron", unit), ("Fiskarna", null)], joined.Recipients.Select(recipient => (recipient.Name, recipient.UnitId)));
        Assert.Equal("Karta", Assert.Single(joined.Attachments).Title);
        Assert.Equal("Kommunfullmäktige", joined.To);
    }

    [Fact]
    public async Task A_section_that_was_taken_away_or_renamed_here_does_not_come_back()
    {
        await using var app = await TestApplication.OnSqlite();
        const string more = "\n\n## Omvärlden\n\nSå ser den ut.\n\n## Utblick\n\nFramåt i tiden.";
        var id = (await Import(app, Report("KS 2025-87", "Första texten." + more))).Case!.Id;
        await Rewrite(app, id, report => report with
        {
            Sections = [.. report.Sections.Where(section => section.Heading != "Omvärlden").Select(section => section.Heading == "Utblick" ? section with { Heading = "Framtiden" } : section)],
        });

        await Import(app, Report("KS 2025-87", "Andra texten." + more));

        var sections = (await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct))).Report.Sections;
        Assert.Equal(["Andra texten.", "Framåt i tiden."], sections.Select(section => section.Text));
    }

    [Fact]
    public async Task An_assignment_that_the_later_version_no_longer_has_is_gone()
    {
        await using var app = await TestApplication.OnSqlite();
        await Import(app, Report("KS 2025-87", Table("| Bygg bron | Pågår | 2027-12-31 |\n| Måla räcket | Pågår | 2027-12-31 |\n")));
        await Import(app, Report("KS 2025-87", Table("| Bygg bron | Pågår | 2027-12-31 |\n")));
        Assert.Equal(["Bygg bron"], await app.Read(db => db.Assignments.Select(a => a.Title).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_later_version_is_joined_though_the_earlier_file_is_lost()
    {
        await using var app = await TestApplication.OnSqlite();
        await Import(app, Report("KS 2025-87", "Första texten."));
        foreach (var file in Directory.GetFiles(app.Files, "*", SearchOption.AllDirectories)) File.Delete(file);
        Assert.True((await Import(app, Report("KS 2025-87", "Andra texten."))).IsJoined);
    }

    [Fact]
    public async Task What_a_secret_case_proposes_stands_on_no_other_cases_assignment()
    {
        await using var app = await TestApplication.OnSqlite();
        await Import(app, Report("KS 2025-87", Table("| Bygg bron | Pågår | 2027-12-31 |\n")));
        await Register(app);
        var id = (await Import(app, Report("KS 2026-12", Table("| Bygg bron | Försenat | 2029-01-31 |\n")))).Case!.Id;
        Assert.NotNull((await app.Read(db => db.Assignments.SingleAsync(Ct))).Proposed);

        await app.Do<ChangeAccess>(change => change.Run(app.As(Role.CaseOfficer), id, AccessLevel.Secret, Ct));
        Assert.Null((await app.Read(db => db.Assignments.SingleAsync(Ct))).Proposed);

        Assert.True((await Import(app, Report("KS 2026-12", Table("| Bygg bron | Försenat | 2030-01-31 |\n")))).IsJoined);
        Assert.Null((await app.Read(db => db.Assignments.SingleAsync(Ct))).Proposed);
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

    static byte[] Report(string number, string text, string recipients = "") => Encoding.UTF8.GetBytes(
        $"Dnr: {number}\nTill: Kommunstyrelsen\n\n# Bro över ån\n\n## Förslag till beslut\n\n1. Anta planen.\n\n## Ärendet\n\n{text}\n{(recipients.Length == 0 ? "" : $"\n## Beslut skickas till\n\n{recipients}\n")}");

    static string Table(string rows) => "| Uppdrag | Status | Slutdatum |\n|---|---|---|\n" + rows;

    // As when the board has decided the case that brought them.
    static Task<int> Register(TestApplication app) => app.Read(async db =>
    {
        foreach (var assignment in await db.Assignments.ToListAsync(Ct)) assignment.Register(app.Clock.GetUtcNow());
        return await db.SaveChangesAsync(Ct);
    });

    static async Task Rewrite(TestApplication app, CaseId id, Func<StaffReport, StaffReport> written)
    {
        var draft = await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct));
        await app.Do<SaveDraft, long>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, written(draft.Report), Ct));
    }

    static Task<ImportResult> Import(TestApplication app, byte[] file, bool again = false, string name = "rapport.md") =>
        app.Do<ImportStaffReport, ImportResult>(import => import.Run(app.As(Role.CaseOfficer), name, file, again, Ct));
}
