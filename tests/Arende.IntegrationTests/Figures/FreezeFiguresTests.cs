using Arende.Application.ComposedDocuments;
using Arende.Domain.Assignments;
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
    public async Task A_table_and_a_chart_are_frozen_with_their_rows()
    {
        var other = await Handed(Blocks);
        var before = await other.Shown();
        await walk.Complete(other.Id, "SignDirector", Role.Director, "sign");
        Assert.Equal(before, await other.Text());
        var signed = await KeptOf(other);

        var delayed = await year.Find(YearOfPlan.FirstTitle);
        await year.Change(YearOfPlan.FirstTitle, assignment => assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));
        await year.Change("Klart uppdrag 2", assignment => assignment.Correct("Ett annat namn | med streck", null, assignment.GivenBy, assignment.Original?.Deadline));
        await walk.Complete(other.Id, "SignFinance", Role.FinanceDirector, "sign");
        Assert.Equal(signed, await KeptOf(other));
        Assert.Equal(before, await other.Text());

        var document = ComposedDocument.Read(Assert.Single(signed));
        Assert.Equal([10, 3], document.Figures!.Figures.Select(figure => figure.Rows.Count));
        Assert.All(document.Figures.Figures, figure => Assert.Equal(figure.Rows.Count, figure.Cells!.Count));
        Assert.Equal(["Klara", "42"], document.Figures.Figures[1].Cells![0]);
        Assert.Equal(10, Assert.Single(document.Blocks.OfType<TableBlock>()).Rows.Count);
        Assert.Equal([("Klara", "42"), ("Enligt plan", "4"), ("Försenade", "6")], Assert.Single(document.Blocks.OfType<ChartBlock>()).Bars.Select(bar => (bar.Label, bar.Text)));

        var (table, chart) = (await other.Figures()) is [var first, var second] ? (first, second) : default;
        Assert.Equal((10, 9), (table.RowsBefore, table.RowsNow));
        Assert.Equal([delayed.Number.ToString()], table.Gone);
        Assert.Equal(["Klara", "Försenade"], chart.Altered);
    }

    [Fact]
    public async Task Sent_back_a_table_follows_the_register_again()
    {
        var other = await Handed(Blocks);
        await walk.Complete(other.Id, "SignDirector", Role.Director, "sign");
        await walk.Complete(other.Id, "SignFinance", Role.FinanceDirector, "return", "Se över texten.");
        Assert.Equal(Blocks, await other.Text());
    }

    [Fact]
    public async Task A_clause_and_a_heading_are_frozen_and_thawed_with_the_text()
    {
        var other = new FigureCase(app, await walk.Import("1. En annan rapport godkänns.", title: "Rapport om 2024"));
        await other.SaveParts("Rapport om 2024", "Om {{uppdrag.klara 2024 ord}} uppdrag", "Lägga {{uppdrag.klara 2024}} uppdrag till handlingarna.");
        await HandIn(other);
        await walk.Complete(other.Id, "SignDirector", Role.Director, "sign");
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        var signed = (await other.Read()).Report;
        Assert.Equal(("Om fyrtiotvå uppdrag", "Lägga 42 uppdrag till handlingarna."), (signed.Sections[0].Heading, signed.Clauses[0].Text));
        await walk.Complete(other.Id, "SignFinance", Role.FinanceDirector, "return", "Se över texten.");
        var draft = (await other.Read()).Report;
        Assert.Equal(("Om {{uppdrag.klara 2024 ord}} uppdrag", "Lägga {{uppdrag.klara 2024}} uppdrag till handlingarna."), (draft.Sections[0].Heading, draft.Clauses[0].Text));
    }

    private const string Blocks = "Tabell A\n{{tabell uppdrag.kvar 2024}}\n\n{{diagram uppdrag 2024}}";

    private async Task<FigureCase> Handed(string text)
    {
        var other = new FigureCase(app, await walk.Import("1. En annan rapport godkänns.", title: "Rapport om 2024"));
        await other.Save(text);
        await HandIn(other);
        return other;
    }

    private async Task HandIn(FigureCase other)
    {
        await walk.Answer(other.Id);
        await walk.Complete(other.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(other.Id, "Review", Role.Manager, "approve");
    }

    private Task<List<string>> KeptOf(FigureCase other) =>
        app.Read(db => db.KeptDocuments.AsNoTracking().Where(kept => kept.AboutId == other.Id.Value).OrderBy(kept => kept.Id).Select(kept => kept.Content).ToListAsync(Ct));

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
