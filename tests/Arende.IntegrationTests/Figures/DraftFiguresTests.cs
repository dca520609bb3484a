using Arende.Application.Figures;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Figures;

/// <summary>Figures while the report is written.</summary>
public sealed class DraftFiguresTests : OnYearOfPlan
{
    private const string Text = "Av {{uppdrag.antal 2024}} uppdrag är {{uppdrag.klara 2024}} klara och {{uppdrag.kvar 2024 ord}} kvar.";
    private const string Done = "{{uppdrag.klara 2024}}";

    [Fact]
    public async Task The_text_follows_the_register()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.Equal("Av 52 uppdrag är 42 klara och tio kvar.", await report.Shown());

        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        Assert.Equal("Av 52 uppdrag är 41 klara och elva kvar.", await report.Shown());
    }

    [Fact]
    public async Task What_changed_since_its_writer_looked_is_told_until_it_is_accepted()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.DoesNotContain(await report.Figures(), figure => figure.HasChanged);

        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await report.Save(Text + " Mer text.");
        Assert.Equal([("42", "41"), ("tio", "elva")], (await report.Figures()).Where(figure => figure.HasChanged).Select(figure => (figure.Before, figure.Now)));

        await report.Accept(new SeenFigure(Done, "41"));
        Assert.Equal([("tio", "elva")], (await report.Figures()).Where(figure => figure.HasChanged).Select(figure => (figure.Before, figure.Now)));
    }

    [Fact]
    public async Task What_has_changed_again_since_it_was_shown_is_not_accepted()
    {
        var report = await FigureCase.Begin(app, Text);
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await report.Accept(new SeenFigure(Done, "40"));
        Assert.Contains(await report.Figures(), figure => figure is { Token: Done, HasChanged: true });
    }

    [Theory]
    [InlineData("{{uppdrag.klarra 2024}}", RemarkKind.FigureIsUnknown)]
    [InlineData("{{uppdrag.klara}}", RemarkKind.FigureLacksYear)]
    [InlineData("{{uppdrag.klara 2024 mnkr:1}}", RemarkKind.FigureHasUnknownWord)]
    [InlineData("{{uppdrag.klara 2024 XYZ}}", RemarkKind.FigureHasUnknownWord)]
    [InlineData("{{uppdrag.klara 2019}}", RemarkKind.FigureHasNoValue)]
    public async Task A_token_that_names_nothing_is_a_remark_at_its_line(string token, RemarkKind kind)
    {
        var report = await FigureCase.Begin(app, $"Första raden.\n\nTredje: {token}");
        var remark = Assert.Single((await report.Read()).Remarks, one => one.Kind == kind);
        var first = Import.DraftReader.FirstLines((await report.Read()).Report, Ct)[0];
        Assert.Equal((first + 3, token), (remark.Line, remark.Arguments[0]));
    }

    [Fact]
    public async Task A_number_beside_the_registers_is_remarked_on_at_every_save_and_once()
    {
        var report = await FigureCase.Begin(app, "Under 2024 blev 43 uppdrag klara.");
        await report.Save("Under 2024 blev 43 uppdrag klara.\n\nMer text.");
        var remark = Assert.Single((await report.Read()).Remarks, one => one.Kind == RemarkKind.NumberIsNotTheRegisters);
        Assert.Equal(["43", "42", Done], remark.Arguments);
        Assert.Single(await report.Numbers(), number => number.Differs);
    }

    [Theory]
    [InlineData("Nämnden hade 52 uppdrag under 2024. 43 är klara.", "43", "42")]
    [InlineData("Nämnden hade 52 uppdrag under 2024. Klara är fyrtiotre och kvar är 10.", "fyrtiotre", "42")]
    [InlineData("Antalet uppdrag som blev klara under 2024 uppgick till 43.", "43", "42")]
    [InlineData("Av uppdragen under 2024 är 79 procent klara.", "79", "81")]
    [InlineData("Hälften av uppdragen under 2024 är klara.", "Hälften", "81")]
    public async Task A_number_apart_from_what_it_counts_is_held_against_it_too(string text, string stated, string register)
    {
        var differs = Assert.Single(await (await FigureCase.Begin(app, text)).Numbers(), number => number.Differs);
        Assert.Equal((stated, register), (differs.Stated.Text, differs.Register));
    }

    [Theory]
    [InlineData("Nämnden hade 52 uppdrag under 2024. 42 är klara och tio är kvar. 81 procent av uppdragen är klara.")]
    [InlineData("Uppdrag 43 är klart. Uppdragen omfattade 41 hektar och blev klara den 43:e veckan 2024, se § 43 och KS 2024/43.")]
    public async Task What_agrees_and_what_counts_something_else_differs_from_nothing(string text) =>
        Assert.DoesNotContain(await (await FigureCase.Begin(app, text)).Numbers(), number => number.Differs);

    [Fact]
    public async Task A_number_that_agrees_takes_the_figures_name()
    {
        var report = await FigureCase.Begin(app, "Under 2024 blev 42 uppdrag klara, och fyra uppdrag går enligt plan.");
        foreach (var number in await report.Numbers())
        {
            Assert.True(number.IsSame);
            await Bind(report, number);
        }
        Assert.Equal("Under 2024 blev {{uppdrag.klara 2024}} uppdrag klara, och {{uppdrag.enligt-plan 2024 ord}} uppdrag går enligt plan.", await report.Text());
        Assert.Empty(await report.Numbers());
    }

    [Fact]
    public async Task A_number_that_is_gone_is_not_bound_and_the_text_stays()
    {
        var report = await FigureCase.Begin(app, "Under 2024 blev 42 uppdrag klara.");
        var number = Assert.Single(await report.Numbers());
        await report.Save("Under 2024 blev många uppdrag klara.");
        Assert.Equal(Rule.NumberIsNotInText, (await Assert.ThrowsAsync<BrokenRuleException>(() => Bind(report, number))).Rule);
    }

    [Fact]
    public async Task A_number_of_nothing_that_the_register_counts_is_listed_without_evidence()
    {
        var report = await FigureCase.Begin(app, "Vi talade med 300 om saken den 4 maj 2024.");
        var number = Assert.Single(await report.Numbers());
        Assert.Equal(("300", null), (number.Stated.Text, number.Figure));
    }

    private Task Bind(FigureCase report, ScannedNumber number) => app.Do<BindFigure>(bind => bind.Run(app.As(Role.CaseOfficer), report.Id, number.Stated.Section!, number.Stated.Phrase, number.Which, Ct));
}
