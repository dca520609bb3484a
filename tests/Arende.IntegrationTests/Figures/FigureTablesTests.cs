using Arende.Application.Figures;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Texts;

namespace Arende.IntegrationTests.Figures;

/// <summary>Tables and charts in a text.</summary>
public sealed class FigureTablesTests : OnYearOfPlan
{
    private const string Text = "Av {{uppdrag.antal 2024}} är {{uppdrag.klara 2024}} klara.\n\nTabell A\n{{tabell uppdrag.kvar 2024}}\n{{diagram uppdrag 2024}}\nSlut.";

    [Fact]
    public async Task Text_table_and_chart_say_the_same()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.Equal((10, "Klara;42;42\nEnligt plan;4;4\nFörsenade;6;6\n"), Said(await report.Shown()));

        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        var shown = await report.Shown();
        Assert.StartsWith("Av 52 är 41 klara.", shown, StringComparison.Ordinal);
        Assert.Equal((11, "Klara;41;41\nEnligt plan;4;4\nFörsenade;7;7\n"), Said(shown));
    }

    [Fact]
    public async Task A_draft_with_a_table_and_a_chart_has_no_remarks_of_them_and_no_loose_numbers()
    {
        var report = await FigureCase.Begin(app, Text);
        Assert.DoesNotContain((await report.Read()).Remarks, remark => remark.Sentence.Contains('|', StringComparison.Ordinal) || remark.Sentence.Contains("Klara;", StringComparison.Ordinal)
            || FigureRemarks.Finds(remark.Kind ?? default));
        Assert.Empty(await report.Numbers());
    }

    [Theory]
    [InlineData("{{tabell uppdrag.kvarr 2024}}", RemarkKind.FigureIsUnknown)]
    [InlineData("{{tabell uppdrag 2024}}", RemarkKind.FigureIsUnknown)]
    [InlineData("{{diagram uppdrag}}", RemarkKind.FigureLacksYear)]
    [InlineData("{{tabell uppdrag.kvar 2024 ord}}", RemarkKind.FigureHasUnknownWord)]
    [InlineData("{{tabell mål 2019}}", RemarkKind.FigureHasNoValue)]
    [InlineData("Se {{diagram uppdrag 2024}}", RemarkKind.FigureIsMisplaced)]
    public async Task A_table_that_is_none_is_a_remark_at_its_line(string line, RemarkKind kind)
    {
        var report = await FigureCase.Begin(app, $"Första raden.\n\n{line}\n");
        var c = await report.Read();
        Assert.Equal(DraftReader.FirstLines(c.Report, Ct)[0] + 3, Assert.Single(c.Remarks, one => one.Kind == kind).Line);
    }

    [Theory]
    [InlineData("{{diagram uppdrag 2024}}", 52, 103)]
    [InlineData("{{tabell uppdrag.klara 2024}}", 25, 49)]
    public async Task More_tables_or_rows_than_a_text_may_have_are_refused_at_the_line_where_the_room_ended(string line, int times, int ended)
    {
        var report = await FigureCase.Begin(app, "Kort.");
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => report.Save($"Först.\n\n{Times(line, times)}"));
        Assert.Equal((Rule.FiguresAreTooMany, line, $"{ended}"), (refused.Rule, refused.Arguments[0], refused.Arguments[1]));
        Assert.Equal("Kort.", await report.Text());
    }

    [Fact]
    public async Task More_numbers_than_a_text_may_have_are_refused()
    {
        var report = await FigureCase.Begin(app, "Kort.");
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => report.Save(string.Concat(Enumerable.Repeat("{{uppdrag.klara 2024}} ", 600).Concat(Enumerable.Repeat("{{uppdrag.kvar 2024}} ", 600)))));
        Assert.Equal((Rule.FiguresAreTooMany, "{{uppdrag.kvar 2024}}"), (refused.Rule, refused.Arguments[0]));
    }

    [Fact]
    public async Task The_place_in_a_clause_or_a_heading_is_told_as_it_is()
    {
        var report = await FigureCase.Begin(app, "Kort.");
        var many = string.Concat(Enumerable.Repeat("{{uppdrag.klara 2024}} ", 1_001));
        var clause = await Assert.ThrowsAsync<BrokenRuleException>(() => report.SaveParts("Rapport 2024", "Om", $"Godkänna {many}"));
        Assert.Equal(["{{uppdrag.klara 2024}}", "1"], clause.Arguments);
        Assert.StartsWith("Förslag till beslut, punkt 1: {{uppdrag.klara 2024}} får inte plats.", T.Rules.Of(clause).Sv, StringComparison.Ordinal);

        var heading = await Assert.ThrowsAsync<BrokenRuleException>(() => report.SaveParts("Rapport 2024", "Om {{uppdrag.kvar 2024}}", string.Concat(Enumerable.Repeat("{{uppdrag.klara 2024}} ", 1_000))));
        Assert.Equal(("", "Om {{uppdrag.kvar 2024}}"), (heading.Arguments[1], heading.Arguments[2]));
        Assert.StartsWith("Om {{uppdrag.kvar 2024}}: {{uppdrag.kvar 2024}} får inte plats.", T.Rules.Of(heading).Sv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_grew_too_large_by_itself_is_shown_with_words_and_can_be_saved()
    {
        var text = Times("{{tabell uppdrag.klara 2024}}", 23);
        var report = await FigureCase.Begin(app, text);
        Assert.Contains("| --- |", await report.Shown(), StringComparison.Ordinal);

        foreach (var title in YearOfPlan.Delayed.Take(2)) await year.Change(title, assignment => assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));
        var shown = await report.Shown();
        Assert.DoesNotContain("| --- |", shown, StringComparison.Ordinal);
        Assert.StartsWith("Klara uppdrag 2024: visas inte", shown, StringComparison.Ordinal);
        await report.Save($"{text}\n\nMer.");
        Assert.Single((await report.Read()).Remarks.Select(remark => remark.Kind).Where(kind => kind == RemarkKind.FigureIsTooMuch).Distinct());
    }

    [Fact]
    public async Task A_text_that_grew_too_large_is_neither_handed_in_nor_signed_also_when_its_remarks_are_answered()
    {
        var walk = new BoardWalk(app);
        var report = await FigureCase.Begin(app, $"Först.\n\n{Times("{{tabell uppdrag.klara 2024}}", 23)}");
        async Task Grow(string title) => await year.Change(title, assignment => assignment.Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));
        foreach (var title in YearOfPlan.Delayed.Take(2)) await Grow(title);
        await walk.Answer(report.Id);
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit"));
        Assert.Equal(Rule.TextTakesTooMuch, refused.Rule);
        Assert.StartsWith("Texten hämtar mer ur registret än den får, så 23 ställen visas inte.", T.Rules.Of(refused).Sv, StringComparison.Ordinal);
        var c = await report.Read();
        var told = Assert.Single(await app.Do<FigureBounds, IReadOnlyList<Obstacle>>(bounds => bounds.Obstacles(c.Report, c.BoardId, Ct)));
        Assert.Equal((23, new PlaceInText(null, 0, "", 3, "{{tabell uppdrag.klara 2024}}") { Section = SectionKind.Summary }), (told.Left, told.Places[0]));
        Assert.Contains("Tjänsteskrivelsen, Sammanfattning, rad 3: {{tabell", T.MadeReports.At(T.Rules.Of(refused), told.Places, told.Left).Sv, StringComparison.Ordinal);

        await year.Change(YearOfPlan.Delayed[0], assignment => assignment.Reopen());
        await walk.Complete(report.Id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(report.Id, "Review", Role.Manager, "approve");
        await Grow(YearOfPlan.Delayed[0]);
        Assert.Equal(Rule.TextTakesTooMuch, (await Assert.ThrowsAsync<BrokenRuleException>(() => walk.Complete(report.Id, "SignDirector", Role.Director, "sign"))).Rule);
        Assert.Null((await report.Read()).Report.Frozen);
    }

    private static string Times(string line, int times) => string.Concat(Enumerable.Repeat($"{line}\n\n", times));

    [Fact]
    public async Task What_its_row_says_now_is_told_until_it_is_accepted()
    {
        var report = await FigureCase.Begin(app, "{{tabell uppdrag.klara 2024}}\n\n{{diagram uppdrag 2024}}");
        Assert.DoesNotContain(await report.Figures(), figure => figure.HasChanged);
        var gone = await year.Find("Klart uppdrag 1");
        await year.Change("Klart uppdrag 1", assignment => assignment.Reopen());
        await report.Save("{{tabell uppdrag.klara 2024}}\n\n{{diagram uppdrag 2024}}\n\nMer.");

        var (table, chart) = (await report.Figures()) is [var first, var second] ? (first, second) : default;
        Assert.Equal((true, 42, 41), (table.HasChanged, table.RowsBefore, table.RowsNow));
        Assert.Equal([gone.Number.ToString()], table.Gone);
        Assert.Equal(["Klara", "Försenade"], chart.Altered);

        await report.Accept(new SeenFigure(table.Token, table.Now));
        Assert.Equal([chart.Token], (await report.Figures()).Where(figure => figure.HasChanged).Select(figure => figure.Token));
    }

    [Fact]
    public async Task A_row_that_is_there_as_before_and_says_something_else_is_told()
    {
        var report = await FigureCase.Begin(app, "{{tabell uppdrag.klara 2024}}");
        await year.Change("Klart uppdrag 1", assignment => assignment.Correct("Ett annat namn", null, assignment.GivenBy, assignment.Original?.Deadline));
        var table = Assert.Single(await report.Figures());
        Assert.True(table.HasChanged);
        Assert.Equal([(await year.Find("Ett annat namn")).Number.ToString()], table.Altered);
        Assert.Empty(table.Gone.Concat(table.Added));
    }

    [Fact]
    public async Task What_is_secret_is_in_no_table_and_what_is_its_units_alone_is_not_called_by_its_title()
    {
        await year.Change("Klart uppdrag 1", assignment => assignment.Mark(AccessLevel.Secret));
        await year.Change("Klart uppdrag 2", assignment => assignment.Mark(AccessLevel.Unit));
        var shown = await (await FigureCase.Begin(app, "{{tabell uppdrag.klara 2024}}")).Shown();
        Assert.Equal(41, Assert.Single(ReportTable.Of(shown)).Rows.Count - 1);
        Assert.DoesNotContain("Klart uppdrag 1 ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Klart uppdrag 2 ", shown, StringComparison.Ordinal);
        Assert.Contains($"{(await year.Find("Klart uppdrag 2")).Number} (läses bara av sin enhet)", shown, StringComparison.Ordinal);
        // Nor whose it is, or how it stands.
        Assert.Matches(@"läses bara av sin enhet\) \|\s*\|\s*\|\s*\|", shown);
    }

    [Fact]
    public async Task Each_table_has_just_the_rows_of_its_figure()
    {
        var (figures, tables) = (FigureCatalogue.All.OfType<PlanFigure>().ToList(), string.Join("\n\n", FigureCatalogue.All.OfType<PlanFigure>().Select(figure => $"{{{{tabell {figure.Id} 2024}}}}")));
        var report = await FigureCase.Begin(app, tables);
        var read = await report.Figures();
        Assert.Equal(figures.Count, read.Count);
        foreach (var (figure, table) in figures.Zip(read)) Assert.Equal((await report.Value(figure.Id)).Rows!.Select(row => row.Key), table.Block!.Rows!.Select(row => row.Key));
    }

    [Fact]
    public async Task Figures_in_a_clause_and_a_heading_follow_the_register_and_one_in_the_title_is_refused()
    {
        var report = await FigureCase.Begin(app, "Text.");
        await report.SaveParts("Rapport {{uppdrag.klara 2024}}", "Om {{uppdrag.klara 2024 ord}} uppdrag", "Överföra {{uppdrag.kvar 2024 ord}} uppdrag till verksamhetsplan 2025.");
        var c = await report.Read();
        Assert.Single(c.Remarks, remark => remark.Kind == RemarkKind.FigureInTitle);
        Assert.Equal(2025, Assert.Single(c.Report.Clauses).PlanYear);
        var shown = await app.Do<LiveFigures, StaffReport>(live => live.AsLinks(app.As(Role.CaseOfficer), c.Report, c.BoardId, Ct));
        Assert.Equal(("Om fyrtiotvå uppdrag", "Överföra tio uppdrag till verksamhetsplan 2025."), (shown.Sections[0].Heading, shown.Clauses[0].Text));
    }

    private static (int Rows, string Bars) Said(string shown)
    {
        var table = Assert.Single(ReportTable.Of(shown));
        Assert.Equal("A", table.Name);
        var chart = shown[(shown.IndexOf("```diagram", StringComparison.Ordinal) + 3)..];
        return (table.Rows.Count - 1, chart[(chart.IndexOf('\n', StringComparison.Ordinal) + 1)..chart.IndexOf("```", StringComparison.Ordinal)]);
    }
}
