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
        Assert.True(later.IsLaterVersion);
        Assert.Equal(first.Case!.Id, later.Case!.Id);
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
    public async Task Assignments_that_are_here_already_are_told()
    {
        await using var app = await TestApplication.OnSqlite();
        const string table = "| Uppdrag | Status | Slutdatum |\n|---|---|---|\n| Bygg bron | Pågår | 2027-12-31 |\n";
        await Import(app, Report("KS 2025-87", table));
        var next = await Import(app, Report("KS 2026-12", table));
        Assert.Equal("Bygg bron", Assert.Single(next.Document.Remarks, remark => remark.Kind == RemarkKind.AssignmentsAreHereAlready).Sentence);
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
