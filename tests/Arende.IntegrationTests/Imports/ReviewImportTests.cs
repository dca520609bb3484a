using System.Text;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Imports;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Imports;

/// <summary>A file is looked through before its case is made.</summary>
public sealed class ReviewImportTests
{
    static readonly ReviewAnswers Unchanged = new(null, null, false, []);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_case_is_made_before_it_is_asked_for_and_one_when_it_is_asked_for_twice()
    {
        await using var app = await TestApplication.OnSqlite();
        var pending = await Begin(app, Report());
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(Ct)));
        Assert.Equal(pending, await Begin(app, Report()));

        var first = await Finish(app, pending, Unchanged);
        var second = await Finish(app, pending, Unchanged);

        Assert.Equal(first.Case!.Id, second.Case!.Id);
        Assert.Equal(1, await app.Read(db => db.Cases.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_was_said_of_blocks_and_written_over_is_kept_from_one_button_to_the_next()
    {
        await using var app = await TestApplication.OnSqlite();
        var pending = await Begin(app, Report());
        var blocks = await app.Do<PendingImports, IReadOnlyList<ReportBlock>>(async imports => (await imports.Read((await imports.Find(app.As(Role.CaseOfficer), pending, Ct))!, Ct)).Blocks);
        await Move(app, pending, blocks.Single(block => block.Text == "Den ska målas.").Number, BlockRole.Clause, Unchanged with { Title = "Bron över ån" });
        await Move(app, pending, blocks.Single(block => block.Text == "Ekonomienheten").Number, BlockRole.Recipient, Unchanged with { To = "Kommunfullmäktige" });

        var made = await Finish(app, pending, Unchanged);

        var report = (await app.Read(db => db.Cases.SingleAsync(c => c.Id == made.Case!.Id, Ct))).Report;
        Assert.Equal("Bron över ån", made.Case!.Title);
        Assert.Equal(["Anta planen.", "Den ska målas."], report.Clauses.Select(clause => clause.Text));
        Assert.Equal("Ekonomienheten", Assert.Single(report.Recipients).Name);
        Assert.Equal("Kommunfullmäktige", report.To);
    }

    [Fact]
    public async Task What_leaves_no_report_is_refused_and_what_was_said_before_stays()
    {
        await using var app = await TestApplication.OnSqlite();
        var pending = await Begin(app, Encoding.UTF8.GetBytes("# Bro\n\n## Förslag till beslut\n\n1. Anta planen.\n"));
        await Assert.ThrowsAsync<UnreadableStaffReportException>(() => Move(app, pending, 2, BlockRole.Text, Unchanged));
        Assert.True((await Finish(app, pending, Unchanged)).IsNew);
    }

    [Fact]
    public async Task The_waiting_file_is_not_swept_and_nobody_elses()
    {
        await using var app = await TestApplication.OnSqlite();
        var pending = await Begin(app, Report());
        var digest = await app.Read(db => db.PendingImports.Select(p => p.Digest).SingleAsync(Ct));
        Assert.Contains(digest, await app.Read(db => NamedFilesOf(db)));
        Assert.Null(await app.Do<PendingImports, PendingImport?>(imports => imports.Find(app.As(Role.Registrar), pending, Ct)));
        await app.Do<ForgetImport, bool>(async forget =>
        {
            await forget.Run(app.As(Role.CaseOfficer), pending, Ct);
            return true;
        });
        Assert.Empty(await app.Read(db => NamedFilesOf(db)));
    }

    [Fact]
    public async Task Assignments_are_doubled_where_somebody_says_so_and_nowhere_else()
    {
        await using var app = await TestApplication.OnSqlite();
        await Finish(app, await Begin(app, Table("KS 2025-1")), Unchanged);
        var pending = await Begin(app, Table("KS 2026-1"));
        var line = Encoding.UTF8.GetString(Table("KS 2026-1")).Split('\n').ToList().FindIndex(text => text.Contains("Måla räcket", StringComparison.Ordinal)) + 1;

        await Finish(app, pending, Unchanged with { Doubled = [line] });

        Assert.Equal(["Bygg bron", "Måla räcket", "Måla räcket"], await app.Read(db => db.Assignments.Select(a => a.Title).OrderBy(title => title).ToListAsync(Ct)));
    }

    static Task<List<string>> NamedFilesOf(Application.Storage.ArendeDb db) => db.PendingImports.Select(p => p.Digest).Union(db.ImportedFiles.Select(f => f.Digest)).ToListAsync(Ct);

    static byte[] Table(string number) => Encoding.UTF8.GetBytes(
        $"Dnr: {number}\nTill: Kommunstyrelsen\n\n# Uppföljning\n\n## Förslag till beslut\n\n1. Godkänna.\n\n## Ärendet\n\n| Uppdrag | Status | Slutdatum |\n|---|---|---|\n| Bygg bron | Pågår | 2027-12-31 |\n| Måla räcket | Pågår | 2027-12-31 |\n");

    static byte[] Report() => Encoding.UTF8.GetBytes("Dnr: KS 2025-87\nTill: Kommunstyrelsen\n\n# Bro över ån\n\n## Förslag till beslut\n\n1. Anta planen.\n\n## Ärendet\n\nBron är gammal.\n\nDen ska målas.\n\nEkonomienheten\n");

    static async Task<Guid> Begin(TestApplication app, byte[] file) =>
        (await app.Do<BeginImport, BegunImport>(begin => begin.Run(app.As(Role.CaseOfficer), "rapport.md", file, Case.UsualType, again: false, Ct))).Pending!.Value;

    static Task<bool> Move(TestApplication app, Guid id, int block, BlockRole role, ReviewAnswers answers) => app.Do<MoveBlocks, bool>(async move =>
    {
        await move.Run(app.As(Role.CaseOfficer), id, [block], role, answers, Ct);
        return true;
    });

    static Task<ImportResult> Finish(TestApplication app, Guid id, ReviewAnswers answers) =>
        app.Do<FinishImport, ImportResult>(finish => finish.Run(app.As(Role.CaseOfficer), id, answers, Ct));
}
