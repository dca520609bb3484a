using Arende.Application.ComposedDocuments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Figures;

/// <summary>Figures when the report is signed, and after.</summary>
public sealed class FreezeFiguresTests : IAsyncLifetime
{
    private const string Text = "Av {{uppdrag.antal 2024}} uppdrag är {{uppdrag.klara 2024}} klara.";

    private TestApplication app = null!;
    private YearOfPlan year = null!;
    private BoardWalk walk = null!;
    private FigureCase report = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        (year, walk) = (new YearOfPlan(app), new BoardWalk(app));
        await year.Add();
        report = await FigureCase.Begin(app, Text);
        await walk.Answer(report.Id);
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_frozen_report_is_the_same_byte_for_byte_after_any_later_change()
    {
        await Sign();
        var signed = await Kept();
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await year.Change("Klart uppdrag 2", assignment => assignment.Mark(AccessLevel.Secret));
        await walk.Complete(report.Id, "SignFinance", Role.FinanceDirector, "sign");

        Assert.Equal(signed, await Kept());
        Assert.Contains("Av 52 uppdrag är 42 klara.", Assert.Single(signed), StringComparison.Ordinal);
        Assert.Equal("Av 52 uppdrag är 42 klara.", await report.Text());
        Assert.Equal(signed[0], (await app.Do<ComposeDocuments, ComposedDocument>(async compose => await compose.StaffReport(await report.Read(), Ct))).Canonical());
    }

    [Fact]
    public async Task The_manifest_has_the_exact_values_and_the_rows()
    {
        await Sign();
        var figures = ComposedDocument.Read(Assert.Single(await Kept())).Figures!;
        Assert.Equal([("{{uppdrag.antal 2024}}", "52", 52m, 52), ("{{uppdrag.klara 2024}}", "42", 42m, 42)], figures.Figures.Select(figure => (figure.Token, figure.Text, figure.Value!.Value, figure.Rows.Count)));
        Assert.Matches("^[0-9a-f]{64}$", figures.Digest);
    }

    [Fact]
    public async Task What_differs_today_is_told_with_its_rows()
    {
        await Sign();
        var number = (await year.Find("Klart uppdrag 1")).Number.ToString();
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());

        var changed = Assert.Single(await report.Figures(), figure => figure.HasChanged);
        Assert.Equal(("42", "41"), (changed.Before, changed.Now));
        Assert.Equal([number], changed.Gone);
        Assert.Empty(changed.Added);
    }

    [Fact]
    public async Task Sent_back_it_follows_the_register_and_is_frozen_anew()
    {
        await Sign();
        await walk.Complete(report.Id, "SignFinance", Role.FinanceDirector, "return", "Se över texten.");
        Assert.Equal(Text, await report.Text());

        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await walk.PrepareAnew(report.Id);
        Assert.Equal("Av 52 uppdrag är 41 klara.", await report.Text());
        Assert.Equal(2, (await Kept()).Count);
    }

    [Fact]
    public async Task Where_nobody_signs_handing_in_freezes_it()
    {
        var other = new FigureCase(app, await walk.Import("1. Informationen noteras.", type: "information", title: "Verksamhetsberättelse 2024"));
        await other.Save(Text);
        await walk.Answer(other.Id);
        await walk.Complete(other.Id, "WriteDraft", Role.CaseOfficer, "submit");
        Assert.Equal("Av 52 uppdrag är 42 klara.", await other.Text());
    }

    [Fact]
    public async Task Nothing_of_what_is_frozen_is_looked_up_again()
    {
        var unread = StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", Text)], Frozen = new(DateTimeOffset.UnixEpoch, [], "") };
        var shown = await app.Do<Application.Figures.LiveFigures, StaffReport>(live => live.InWords(unread, Domain.Bodies.UsualBodies.Board.Id, Ct));
        Assert.Equal(Text, shown.Sections[0].Text);
    }

    [Fact]
    public async Task The_search_finds_what_was_signed()
    {
        await Sign();
        Assert.Contains(await app.Read(db => db.SearchTexts.Where(text => text.CaseId == report.Id).Select(text => text.Text).ToListAsync(Ct)), text => text.Contains("42 klara", StringComparison.Ordinal));
    }

    private Task Sign() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign");

    private Task<List<string>> Kept() => app.Read(db => db.KeptDocuments.AsNoTracking().Where(kept => kept.AboutId == report.Id.Value).OrderBy(kept => kept.Id).Select(kept => kept.Content).ToListAsync(Ct));
}
